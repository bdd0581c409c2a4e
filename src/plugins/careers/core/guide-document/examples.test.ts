import { readExamples } from './examples';
import { readRequirementLine, printRequirementLine } from './requirement-line';
import { printCertificationLine, readCertificationLine } from './certification-line';

const names = (inner: string, locale = 'en'): string[] => readExamples({ inner, locale, markdown: false });

describe('examples in parentheses', () => {
  test.each<[string, string[]]>([
    ['e.g., Python, Java, or Go', ['Python', 'Java', 'Go']],
    ['SQL, PostgreSQL', ['SQL', 'PostgreSQL']],
    ['AWS/GCP/Azure', ['AWS', 'GCP', 'Azure']],
    ['Docker, AWS/GCP/Azure', ['Docker', 'AWS', 'GCP', 'Azure']],
    ['such as Git and Mercurial', ['Git', 'Mercurial']],
    ['Word, Excel and PowerPoint', ['Word', 'Excel', 'PowerPoint']],
    ['CI/CD, UI/UX, TCP/IP, A/B testing, PL/SQL, I/O', ['CI/CD', 'UI/UX', 'TCP/IP', 'A/B testing', 'PL/SQL', 'I/O']],
    ['C/C++, R/Python', ['C', 'C++', 'R', 'Python']],
    ['AWS / Google Cloud / Azure', ['AWS', 'Google Cloud', 'Azure']],
    ['including React (with hooks, routing), Vue; Svelte, etc.', ['React (with hooks, routing)', 'Vue', 'Svelte']],
    ['Figma or similar', ['Figma']],
    ['research and development, audits', ['research and development', 'audits']],
    ['https://example.org/a', ['https://example.org/a']],
    ['Andorra, Oregon', ['Andorra', 'Oregon']],
  ])('(%s)', (inner, expected) => {
    expect(names(inner)).toEqual(expected);
  });

  it('in other languages', () => {
    expect(names('p. ej., Python, Java o Go', 'es')).toEqual(['Python', 'Java', 'Go']);
    expect(names('par exemple Python, Java ou Go', 'fr')).toEqual(['Python', 'Java', 'Go']);
    expect(names('z. B. Python, Java oder Go usw.', 'de')).toEqual(['Python', 'Java', 'Go']);
  });
});

describe('a line of a skill', () => {
  const read = (raw: string) => readRequirementLine(raw, { locale: 'en', markdown: true }).entry;

  test.each<[string, string, string[]]>([
    ['Version control (Git) and CI/CD basics', 'Version control and CI/CD basics', ['Git']],
    ['Databases (SQL) and caches (Redis)', 'Databases and caches', ['SQL', 'Redis']],
    ['Understanding of (and care for) users', 'Understanding of (and care for) users', []],
    ['Talking (written and spoken).', 'Talking', ['written', 'spoken']],
    ['Writing \\(in your own words)', 'Writing (in your own words)', []],
    ['(Python)', '(Python)', []],
    ['**Welding:** MIG, TIG and stick', 'Welding', ['MIG', 'TIG', 'stick']],
    ['Microsoft Office: Word, Excel', 'Microsoft Office: Word, Excel', []],
    ['Stores (all of them) {skills: [SQL]}', 'Stores (all of them)', ['SQL']],
    ['Open (door', 'Open (door', []],
    ['**Databases** (`SQL`, [Redis](https://redis.io))', 'Databases', ['SQL', 'Redis']],
  ])('%j', (raw, label, skills) => {
    expect(read(raw)).toMatchObject({ label, ...(skills.length === 0 ? {} : { skills }) });
    if (skills.length === 0) expect(read(raw).skills ?? []).toEqual([]);
  });

  it('takes words behind a bold label that are no list for a note', () => {
    expect(read('**Maths** – measuring and estimating on site')).toEqual({
      label: 'Maths',
      note: 'measuring and estimating on site',
    });
  });

  it('takes names behind a colon for examples in plain text, where no backslash can say otherwise', () => {
    expect(readRequirementLine('Office: Word, Excel', { locale: 'en', markdown: false }).entry).toEqual({
      label: 'Office',
      skills: ['Word', 'Excel'],
    });
  });

  it('spells out names in braces that a list in words would tear apart', () => {
    const requirement = {
      label: 'Laws',
      skills: ['Health and safety', 'Food, drink'],
      satisfiedBy: 'all',
      importance: 'essential',
    } as const;
    const line = printRequirementLine({ ...requirement, skills: [...requirement.skills] }, 'en');
    expect(line).toBe('Laws {satisfiedBy: all, skills: [Health and safety, "Food, drink"]}');
    expect(read(line)).toEqual({ label: 'Laws', satisfiedBy: 'all', skills: requirement.skills });
  });
});

describe('a line of a certification', () => {
  const read = (raw: string) => readCertificationLine(raw, { markdown: true }).entry;

  test.each([
    [
      'Oracle Certified Professional, Java SE (if using Java)',
      { certification: 'Oracle Certified Professional, Java SE', condition: 'if using Java' },
    ],
    [
      'Project Management Professional (PMP) (for leads)',
      { certification: 'Project Management Professional', acronym: 'PMP', condition: 'for leads' },
    ],
    ['AWS Certified Developer – Associate', { certification: 'AWS Certified Developer – Associate' }],
    ['CompTIA Project+ (2022 edition)', { certification: 'CompTIA Project+ (2022 edition)' }],
    ['Certificación X (si usas Java)', { certification: 'Certificación X', condition: 'si usas Java' }],
    ['Zertifikat X (wenn Java benutzt wird)', { certification: 'Zertifikat X', condition: 'wenn Java benutzt wird' }],
    ['Certificat X (si vous utilisez Java)', { certification: 'Certificat X', condition: 'si vous utilisez Java' }],
    ['X {issuer: Amazon, importance: optional}', { certification: 'X', issuer: 'Amazon', importance: 'optional' }],
  ])('%j', (raw, entry) => {
    expect(read(raw)).toEqual(entry);
  });

  it('keeps a parenthesis of the name that looks like a condition or an acronym', () => {
    for (const certification of ['Nursing (for adults)', 'Basic Life Support (BLS)']) {
      const line = printCertificationLine({ certification, importance: 'recommended' });
      expect(read(line)).toEqual({ certification });
    }
  });
});
