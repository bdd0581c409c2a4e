import { HEADING_LANGUAGES, HEADING_MESSAGES, renderHeading, suggestRolePlural, suggestRoleWithArticle } from '.';

describe('suggestRoleWithArticle', () => {
  test.each([
    'a Backend Developer',
    'an Accountant',
    'a UX Designer',
    'a UI Designer',
    'an SEO Specialist',
    'an HVAC Technician',
    'an MRI Technologist',
    'a SQL Developer',
    'a QA Engineer',
    'an iOS Developer',
    'a University Lecturer',
    'a User Researcher',
    'a Unit Manager',
    'an Underwriter',
    'an Uber Driver',
    'a European Patent Attorney',
    'an Honorary Consul',
    'a Hotel Manager',
    'an 8D Coordinator',
    'a 3D Artist',
    'an X-ray Technician',
    'a .NET Developer',
  ])('suggests %j', (phrase) => {
    expect(suggestRoleWithArticle(phrase.replace(/^an? /, ''))).toBe(phrase);
  });
});

describe('suggestRolePlural', () => {
  test.each([
    ['Backend Developer', 'Backend Developers'],
    ['Registered Nurse (RN)', 'Registered Nurses (RN)'],
    ['Director of Nursing', 'Directors of Nursing'],
    ['Editor-in-Chief', 'Editors-in-Chief'],
    ['Salesperson', 'Salespeople'],
    ['Craftsman', 'Craftsmen'],
    ['Midwife', 'Midwives'],
    ['Actuary', 'Actuaries'],
    ['Attorney at Law', 'Attorneys at Law'],
    ['Coach', 'Coaches'],
    ['CEO', 'CEOs'],
    ['Kitchen Staff', 'Kitchen Staff'],
    ['Boss', 'Bosses'],
  ])('makes of %j %j', (role, plural) => {
    expect(suggestRolePlural(role)).toBe(plural);
  });
});

describe('renderHeading', () => {
  it('uses the guide’s own words for its role, and suggests them in English', () => {
    expect(renderHeading({ key: 'skills', locale: 'en-GB', names: { role: 'Accountant' } })).toBe(
      'What skills does an Accountant need?',
    );
    const names = { role: 'Chef', rolePlural: 'Chefs de cuisine' };
    expect(renderHeading({ key: 'certifications', locale: 'en', names })).toBe(
      'Recommended Certifications for Chefs de cuisine',
    );
  });

  it('leaves a role alone that looks like a placeholder', () => {
    expect(renderHeading({ key: 'title', locale: 'en', names: { role: '{rolePlural} $&' } })).toBe(
      '{rolePlural} $& Career Guide',
    );
  });

  it('falls back to English for a language without wording', () => {
    expect(renderHeading({ key: 'salaries', locale: 'it', names: { role: 'Cuoco' } })).toBe('Salary');
  });

  it('has no article in other languages and no heading twice in one language', () => {
    for (const language of HEADING_LANGUAGES) {
      const messages = Object.values<string>(HEADING_MESSAGES[language]);
      expect(new Set(messages).size).toBe(messages.length);
      if (language !== 'en') expect(messages.join()).not.toContain('{roleWithArticle}');
    }
  });
});
