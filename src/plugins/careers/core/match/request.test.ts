import { createMatcher, matchRequestSchema, MOST_TEXT, resumeSchema, resumeText } from '.';
import { skill } from './testing';

const resume = {
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
  basics: { name: 'Ada Swift', label: 'Backend developer', email: 'java@example.org', location: { city: 'Spring' } },
  work: [{ name: 'Go Ltd', position: 'Developer', highlights: ['Ran PostgreSQL', 'Wrote services in Java'] }],
  skills: [{ name: 'Web', keywords: ['Go', 'HTML'] }],
  languages: [{ language: 'English', fluency: 'Native' }],
  interests: [{ name: 'Sailing' }],
};

describe('a JSON Resume', () => {
  it('is read as a text in which skills are found', () => {
    const text = resumeText(resumeSchema.parse(resume));
    const terms = ['Go', 'Java', 'PostgreSQL', 'HTML', 'Sailing', 'Swift', 'Spring'].map((name) => skill(name));
    const ids = createMatcher({ terms, locale: 'en' })
      .find(text)
      .map(({ id }) => id);
    expect(ids.sort()).toEqual(['Go', 'HTML', 'Java', 'PostgreSQL']);
    expect(text).not.toContain('example.org');
  });

  it('may lack everything', () => {
    expect(resumeText(resumeSchema.parse({}))).toBe('');
  });

  it('names what is wrong', () => {
    const { error } = resumeSchema.safeParse({ work: [{ highlights: 'many' }] });
    expect(error?.issues[0]?.path).toEqual(['work', 0, 'highlights']);
  });
});

describe('a request', () => {
  it.each([{ text: 'Java' }, { resume }, { skills: ['Java'], guide: 'backend-developer', locale: 'en' }])(
    'is taken: %j',
    (request) => {
      expect(matchRequestSchema.safeParse(request).success).toBe(true);
    },
  );

  it.each([
    {},
    { text: '' },
    { text: 'Java', skills: ['Java'] },
    { text: 'a'.repeat(MOST_TEXT + 1) },
    { skills: [] },
    { text: 'Java', other: 1 },
  ])('is refused (%#)', (request) => {
    expect(matchRequestSchema.safeParse(request).success).toBe(false);
  });
});
