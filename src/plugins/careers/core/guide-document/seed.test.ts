import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseGuideDocument, printGuideDocument } from '.';

const ownFixture = path.join(__dirname, 'fixtures', 'dental-assistant.txt');
const seed = path.resolve(__dirname, '../../../../../../shared/data/seed/backend-developer.txt');

describe('a career page pasted as plain text', () => {
  const parsed = parseGuideDocument({ text: readFileSync(ownFixture, 'utf8') });

  it('gives every part of the page its place', () => {
    const { guide, recognised, warnings } = parsed;
    expect(recognised).toEqual({
      skills: 8,
      steps: 3,
      certifications: 4,
      conditions: 1,
      faqs: 2,
      education: true,
      outlook: true,
      callToAction: true,
      salaries: 0,
    });
    expect(warnings).toEqual([]);
    expect(guide.role).toBe('Dental Assistant');
    expect(guide.title).toBe('Dental Assistant Career Guide');
    expect(guide.overview).toMatch(/^Dental assistants help .* next\.$/);
    expect(guide.steps?.[1]).toEqual({
      title: 'Finish a course',
      description: 'Courses take about nine months (some colleges offer them in the evening).',
    });
    expect(guide.callToAction).toEqual({
      heading: 'Ready to land your Dental Assistant role?',
      text: 'Show practices that you are calm, clean and quick to learn.',
      label: 'Write Your Resume Now',
    });
    expect(guide.faqs?.map(({ question }) => question)).toEqual([
      'What does a dental assistant do?',
      'How long does the training take?',
    ]);
  });

  it('takes skills apart that were glued into one line, with their examples', () => {
    expect(parsed.guide.skills?.map(({ label, skills }) => [label, ...skills])).toEqual([
      ['Chairside assistance', 'Four-handed dentistry', 'Suction', 'Impressions', 'Rubber dam'],
      ['Infection control and sterilisation', 'Autoclaves', 'WHO guidelines'],
      ['Dental imaging', 'X-ray', 'CBCT'],
      ['Practice software and PowerPoint basics', 'Dentrix'],
      ['Understanding of privacy, consent, and patient rights'],
      ['Calm handling of anxious patients'],
      ['Basic accounting and scheduling', 'QuickBooks', 'Outlook', 'Teams', 'iOS apps'],
      ['Communication with a team and with families'],
    ]);
  });

  it('tells the condition of a certification from its name', () => {
    expect(parsed.guide.certifications?.[3]).toMatchObject({
      certification: 'Radiation Health and Safety',
      condition: 'if taking X-rays',
    });
  });

  it('fills the projection from the growth that the outlook tells, and keeps the words', () => {
    expect(parsed.guide.projections).toEqual([{ growthPercent: 6, fromYear: 2024, toYear: 2034 }]);
    expect(parsed.guide.outlook?.summary).toContain('about 6% from 2024 to 2034');
  });

  it('reports the teaser at the end, which has no place, with its lines', () => {
    expect(parsed.unplaced).toEqual([
      { line: 59, text: 'Explore Related Career Guides' },
      { line: 61, text: 'See what else you can do at a dental practice.' },
    ]);
  });

  it('tells which lines became which section', () => {
    expect(parsed.sections.map(({ section, line, endLine }) => [section, line, endLine])).toEqual([
      ['overview', 3, 3],
      ['skills', 5, 7],
      ['steps', 9, 27],
      ['education', 29, 31],
      ['certifications', 33, 38],
      ['outlook', 40, 42],
      ['faqs', 44, 52],
      ['callToAction', 54, 58],
    ]);
  });

  it('says the same once printed as Markdown, without the teaser', () => {
    const again = parseGuideDocument({ text: printGuideDocument(parsed.guide) });
    expect(again.guide).toEqual(parsed.guide);
    expect(again.recognised).toEqual(parsed.recognised);
    expect([again.unplaced, again.warnings]).toEqual([[], []]);
  });
});

const withSeed = existsSync(seed) ? describe : describe.skip;

withSeed('the backend developer page (needs ../shared/data/seed/backend-developer.txt)', () => {
  it('gives every part of the page its place, as plain text and printed as Markdown', () => {
    const parsed = parseGuideDocument({ text: readFileSync(seed, 'utf8') });
    const printed = parseGuideDocument({ text: printGuideDocument(parsed.guide) });
    for (const { guide, recognised, warnings } of [parsed, printed]) {
      expect(recognised).toEqual({
        skills: 8,
        steps: 5,
        certifications: 4,
        conditions: 1,
        faqs: 3,
        education: true,
        outlook: true,
        callToAction: true,
        salaries: 0,
      });
      expect(warnings).toEqual([]);
      expect(guide.role).toBe('Backend Developer');
      expect(guide.title).toBe('Backend Developer Career Guide');
      expect(guide.skills?.[0]).toMatchObject({
        label: 'Server-side programming',
        skills: ['Python', 'Java', 'Node.js', 'Ruby', 'C#', 'Go'],
      });
      expect(guide.certifications?.[3]).toMatchObject({
        certification: 'Oracle Certified Professional, Java SE',
        condition: 'if using Java',
      });
      expect(guide.callToAction?.label).toBe('Build Your Resume Now');
    }
    expect(parsed.unplaced.map(({ line }) => line)).toEqual([76, 78]);
    expect(printed.unplaced).toEqual([]);
    expect(printed.guide).toEqual(parsed.guide);
  });
});
