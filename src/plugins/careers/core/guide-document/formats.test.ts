import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseGuideDocument, printGuideDocument } from '.';

const read = (text: string, locale?: string) => parseGuideDocument({ text, locale });
const sectionsOf = (text: string, locale?: string) => read(text, locale).sections.map(({ section }) => section);

/** The heading as Markdown and as a line of plain text, with content that fits any section. */
const underHeading = (title: string, heading: string): string[] => [
  `# ${title}\n\n## ${heading}\n\n- One thing\n- Another\n`,
  `${title}\n\n${heading}\n\n• One thing\n• Another\n`,
];

describe('headings are read by what they mean', () => {
  const WORDINGS: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'en',
      'Nurse Career Guide',
      'skills',
      [
        'Skills',
        'Skills needed',
        'Key skills',
        'What skills do I need?',
        'Skills and knowledge',
        'Required skills for a nurse',
        'SKILLS YOU NEED:',
      ],
    ],
    [
      'en',
      'Nurse Career Guide',
      'steps',
      [
        'How to get started',
        'Getting started',
        'How do you become a nurse?',
        'How to become a Nurse',
        'Steps to become a nurse',
        'Roadmap',
      ],
    ],
    [
      'en',
      'Nurse Career Guide',
      'tasks',
      [
        'Day to day',
        'What does a nurse do?',
        "What you'll do",
        'Responsibilities',
        'Duties',
        'What to expect',
        'A day in the life of a nurse',
      ],
    ],
    [
      'en',
      'Nurse Career Guide',
      'education',
      [
        'Qualifications',
        'Education',
        'Education and training',
        'What qualifications do you need?',
        'Entry requirements',
        'Nurse education requirements',
      ],
    ],
    [
      'en',
      'Nurse Career Guide',
      'certifications',
      ['Certifications', 'Useful certificates', 'Recommended certifications', 'Certifications worth having'],
    ],
    [
      'en',
      'Nurse Career Guide',
      'salaries',
      ['Pay', 'Salary', 'How much does a nurse earn?', 'What you’ll earn', 'Nurse salary', 'Average pay'],
    ],
    [
      'en',
      'Nurse Career Guide',
      'outlook',
      ['Outlook', 'Job outlook', 'Prospects', 'Demand for nurses', 'Future outlook', 'Job market'],
    ],
    ['en', 'Nurse Career Guide', 'faqs', ['FAQ', 'FAQs', 'Frequently asked questions', 'Q&A', 'Common questions']],
    ['en', 'Nurse Career Guide', 'careerTips', ['Tips', 'Career advice', 'Career path and progression', 'What next?']],
    [
      'en',
      'Nurse Career Guide',
      'callToAction',
      ['Ready to become a nurse?', 'Build your resume', 'Take the next step'],
    ],
    [
      'en',
      'Nurse Career Guide',
      'workingConditions',
      ['Working environment', 'Working conditions', 'Working hours, patterns and environment'],
    ],
    ['en', 'Nurse Career Guide', 'entryRoutes', ['Entry routes', 'Ways in', 'Routes into nursing']],
    [
      'en',
      'Nurse Career Guide',
      'legalRequirements',
      ['Legal requirements', 'Licensing', 'Restrictions and requirements'],
    ],
    [
      'es',
      'Guía profesional: Enfermera',
      'skills',
      ['Habilidades necesarias', 'Competencias', '¿Qué habilidades necesitas?'],
    ],
    [
      'es',
      'Guía profesional: Enfermera',
      'steps',
      ['Cómo empezar', 'Primeros pasos', '¿Cómo convertirse en enfermera?', '¿Cómo puedo ser enfermera?'],
    ],
    [
      'es',
      'Guía profesional: Enfermera',
      'education',
      ['Formación', 'Estudios necesarios', '¿Qué formación necesita una enfermera?'],
    ],
    ['es', 'Guía profesional: Enfermera', 'salaries', ['Salario', 'Sueldo medio', '¿Cuánto gana una enfermera?']],
    ['es', 'Guía profesional: Enfermera', 'faqs', ['Preguntas frecuentes']],
    ['es', 'Guía profesional: Enfermera', 'outlook', ['Perspectivas laborales', 'Demanda']],
    ['fr', 'Guide métier : Infirmière', 'skills', ['Compétences requises', 'Quelles compétences faut-il ?']],
    ['fr', 'Guide métier : Infirmière', 'steps', ['Comment devenir infirmière ?', 'Par où commencer', 'Les étapes']],
    ['fr', 'Guide métier : Infirmière', 'education', ['Formation', 'Études et diplômes', 'Quel diplôme faut-il ?']],
    ['fr', 'Guide métier : Infirmière', 'salaries', ['Salaire', 'Rémunération', 'Combien gagne une infirmière ?']],
    ['fr', 'Guide métier : Infirmière', 'faqs', ['Questions fréquentes', 'Foire aux questions']],
    ['fr', 'Guide métier : Infirmière', 'outlook', ['Perspectives d’emploi', 'Débouchés']],
    [
      'de',
      'Karriereguide: Pflegefachkraft',
      'skills',
      ['Fähigkeiten', 'Welche Kenntnisse braucht man?', 'Wichtige Kompetenzen'],
    ],
    [
      'de',
      'Karriereguide: Pflegefachkraft',
      'steps',
      ['Wie wird man Pflegefachkraft?', 'Erste Schritte', 'Der Einstieg'],
    ],
    [
      'de',
      'Karriereguide: Pflegefachkraft',
      'education',
      ['Ausbildung', 'Welches Studium braucht man?', 'Ausbildung und Studium'],
    ],
    ['de', 'Karriereguide: Pflegefachkraft', 'salaries', ['Gehalt', 'Was verdient eine Pflegefachkraft?', 'Verdienst']],
    ['de', 'Karriereguide: Pflegefachkraft', 'faqs', ['Häufige Fragen', 'Häufig gestellte Fragen']],
    ['de', 'Karriereguide: Pflegefachkraft', 'outlook', ['Berufsaussichten', 'Nachfrage']],
  ];
  const cases = WORDINGS.flatMap(([locale, title, section, wordings]) =>
    wordings.map((wording) => [wording, section, locale, title] as const),
  );

  // Which section a heading begins shows even where two bullets are no good content for it.
  test.each(cases)('%j is %s (%s)', (heading, section, locale, title) => {
    for (const text of underHeading(title, heading)) expect(sectionsOf(text, locale)).toEqual([section]);
  });

  it('lets "What next?" be what its content shows', () => {
    expect(sectionsOf('# Nurse\n\n## What next?\n\n1. Learn\n2. Train\n')).toEqual(['steps']);
    expect(
      sectionsOf('# Nurse\n\n## What next?\n\nWrite your resume with us.\n\n[Start](https://example.org)\n'),
    ).toEqual(['callToAction']);
    expect(sectionsOf('# Nurse\n\n## What next?\n\nYou may become a ward manager.\n')).toEqual(['careerTips']);
    expect(
      sectionsOf(
        'Nurse Career Guide\n\nFAQ\n\nIs it hard?\n\nYes.\n\nWhat next?\n\nFind a course near you.\n\nSearch courses\n',
      ),
    ).toEqual(['faqs', 'callToAction']);
  });

  it('does not take a step or a skill for a heading', () => {
    const text =
      'Nurse Career Guide\n\nSkills\n\nCommunication skills\nKnowledge of pay rules\n\nSteps\n\n1\n\nEducation\n\nGo to school.\n\n2\n\nCertifications\n\nPass the exam.\n';
    const { guide, unplaced } = read(text);
    expect(guide.skills).toHaveLength(2);
    expect(guide.steps?.map(({ title }) => title)).toEqual(['Education', 'Certifications']);
    expect(unplaced).toEqual([]);
  });

  it('takes the role from a title in many forms', () => {
    const roles = (titles: readonly string[], locale?: string) =>
      titles.map((title) => read(`# ${title}\n`, locale).guide.role);
    expect(
      new Set(
        roles([
          'Nurse Career Guide',
          'How to become a Nurse',
          'Career guide: Nurse',
          'Nurse – career profile',
          'Nurse job description',
          'Nurse',
        ]),
      ),
    ).toEqual(new Set(['Nurse']));
    expect(
      new Set(
        roles(['Guía profesional: Chef', 'Guía profesional de chef', 'Cómo ser chef'], 'es').map((role) =>
          role.toLowerCase(),
        ),
      ),
    ).toEqual(new Set(['chef']));
    expect(new Set(roles(['Guide métier : Chef', 'Fiche métier Chef', 'Devenir Chef'], 'fr'))).toEqual(
      new Set(['Chef']),
    );
    expect(new Set(roles(['Karriereguide: Koch', 'Wie wird man Koch?'], 'de'))).toEqual(new Set(['Koch']));
  });

  it('reads sections one or two levels off, and underlined headings', () => {
    expect(sectionsOf('# Skills\n\n- a\n\n# FAQ\n\n## Why?\n\nSo.\n'.replace(/^/, '---\nrole: Nurse\n---\n'))).toEqual([
      'skills',
      'faqs',
    ]);
    expect(sectionsOf('# Nurse\n\n### Skills\n\n- a\n\n### FAQ\n\n#### Why?\n\nSo.\n')).toEqual(['skills', 'faqs']);
    expect(sectionsOf('Nurse\n=====\n\nSkills\n------\n\n- a\n')).toEqual(['skills']);
    expect(sectionsOf('# Nurse Career Guide\n\nSkills needed\n\nCalm\n\nFAQ\n\nIs it hard?\n\nYes.\n')).toEqual([
      'skills',
      'faqs',
    ]);
  });

  it('believes what a heading says in braces', () => {
    const { guide, warnings } = read(
      '# Nurse\n\n## Our favourite words {section: career-tips}\n\nHello.\n\n## Skills {section: poems}\n\nRoses.\n',
    );
    expect(guide.careerTips).toBe('Hello.');
    expect(guide.skills).toBeUndefined();
    expect(warnings).toEqual([expect.stringMatching(/^Line 7: There is no section `poems`/)]);
  });
});

describe('steps', () => {
  const expected = [
    { title: 'Learn', description: 'Read books.' },
    { title: 'Train', description: 'Work under supervision.' },
  ];
  test.each([
    ['headings', '### Learn\n\nRead books.\n\n### Train\n\nWork under supervision.'],
    ['numbered headings', '### Step 1: Learn\n\nRead books.\n\n### 2) Train\n\nWork under supervision.'],
    ['an ordered list', '1. Learn\n\n   Read books.\n2. Train\n\n   Work under supervision.'],
    ['an ordered list with bold lead-ins', '1. **Learn.** Read books.\n2. **Train**: Work under supervision.'],
    ['a list broken by its own text', '1. Learn\n\nRead books.\n\n2. Train\n\nWork under supervision.'],
    ['bold lines', '**Learn**\n\nRead books.\n\n**Train**\n\nWork under supervision.'],
    ['bold lead-ins', '**Learn** – Read books.\n\n**Step 2: Train.** Work under supervision.'],
    ['bare numbers', '1\n\nLearn\n\nRead books.\n\n2\n\nTrain\n\nWork under supervision.'],
    ['bare numbers without blank lines', '1\nLearn\nRead books.\n2\nTrain\nWork under supervision.'],
    ['steps in words', 'Step 1: Learn\nRead books.\n\nStep 2: Train\nWork under supervision.'],
    ['steps in Spanish words', 'Paso 1: Learn\nRead books.\n\nPaso 2. Train\nWork under supervision.'],
  ])('as %s', (_, body) => {
    expect(read(`# Nurse\n\n## Steps\n\n${body}\n`).guide.steps).toEqual(expected);
    if (!body.includes('#')) expect(read(`Nurse Career Guide\n\nSteps\n\n${body}\n`).guide.steps).toEqual(expected);
  });

  it('keep the Markdown of their text byte for byte', () => {
    const body = '* a  \n* b\n\n```sh\n## not a heading\n```\n\n#### More\n\n| a | b |\n|---|---|\n| 1 | 2 |';
    expect(read(`# Nurse\n\n## Steps\n\n### 1. Learn {minMonths: 3}\n\n${body}\n`).guide.steps).toEqual([
      { title: 'Learn', minMonths: 3, description: body },
    ]);
  });
});

describe('questions', () => {
  const expected = [
    { question: 'Is it hard?', answer: 'Yes. Why else?' },
    { question: 'Is it fun?', answer: 'Often.' },
  ];
  test.each([
    ['headings', '### Is it hard?\n\nYes. Why else?\n\n### Is it fun?\n\nOften.'],
    ['Q and A', 'Q: Is it hard?\nA: Yes. Why else?\n\nQ: Is it fun?\nA: Often.'],
    ['bold Q and A', '**Q:** Is it hard?\n\n**A:** Yes. Why else?\n\n**Q: Is it fun?**\n\nA: Often.'],
    ['bold questions', '**Is it hard?**\nYes. Why else?\n\n**Is it fun?** Often.'],
    ['bold questions in a list', '- **Is it hard?** Yes. Why else?\n- **Is it fun?** Often.'],
    ['lines that ask', 'Is it hard?\n\nYes. Why else?\n\nIs it fun?\n\nOften.'],
  ])('as %s', (_, body) => {
    expect(read(`# Nurse\n\n## FAQ\n\n${body}\n`).guide.faqs).toEqual(expected);
    if (!body.includes('#')) expect(read(`Nurse Career Guide\n\nFAQ\n\n${body}\n`).guide.faqs).toEqual(expected);
  });

  it('as headings of the same rank as the section’s own', () => {
    const { guide } = read(
      '# Nurse\n\n## FAQ\n\n## Is it hard?\n\nYes. Why else?\n\n## Is it fun?\n\nOften.\n\n## Tips\n\nSleep.\n',
    );
    expect(guide.faqs).toEqual(expected);
    expect(guide.careerTips).toBe('Sleep.');
  });
});

describe('the example in docs/guide-format.md', () => {
  it('is read whole, and comes back', () => {
    const page = readFileSync(path.resolve(__dirname, '../../../../../docs/guide-format.md'), 'utf8');
    const example = /```markdown\n(---\n[^]*?)\n```/.exec(page)?.[1] ?? '';
    const { guide, unplaced, warnings } = read(example);
    expect([unplaced, warnings]).toEqual([[], []]);
    expect(Object.keys(guide)).toEqual(
      expect.arrayContaining([
        'entryRoutes',
        'legalRequirements',
        'levels',
        'salaries',
        'careerTips',
        'callToAction',
        'seo',
      ]),
    );
    expect(guide.entryRoutes).toEqual([
      {
        kind: 'apprenticeship',
        jurisdiction: 'GB',
        subjects: 'Maths, Computing',
        description: 'Any Markdown: the description.',
        requirements: 'Any Markdown.',
        links: [{ label: 'Find an apprenticeship', url: 'https://example.org/apprenticeships' }],
      },
    ]);
    expect(read(printGuideDocument(guide)).guide).toEqual(guide);
  });
});

describe('text without a place is reported, never lost', () => {
  it('with its line in the file', () => {
    const { unplaced } = read(
      '---\nrole: Nurse\n---\n\n# Nurse\n\n## Poems\n\nRoses are red.\nViolets are blue.\n\n- x\n\n## Skills\n\nYou will need:\n\n- Calm\n\n  Really.\n\n### Soft\n\n- Care\n',
    );
    expect(unplaced).toEqual([
      { line: 7, text: '## Poems' },
      { line: 9, text: 'Roses are red. Violets are blue.' },
      { line: 12, text: '- x' },
      { line: 16, text: 'You will need:' },
      { line: 19, text: 'Really.' },
      { line: 22, text: '### Soft' },
    ]);
  });

  it('as are a second outlook and a title that the front matter overrules', () => {
    const { guide, unplaced } = read(
      '---\nrole: Nurse\ntitle: Nursing\n---\n\n# Something else\n\n## Outlook\n\nGood.\n\n## Job market\n\nBetter.\n',
    );
    expect(guide.title).toBe('Nursing');
    expect(guide.outlook).toEqual({ summary: 'Good.' });
    expect(unplaced.map(({ line }) => line)).toEqual([6, 12, 14]);
  });

  it('while two texts of one kind are joined', () => {
    const { guide, unplaced } = read(
      '# Nurse\n\nHello.\n\n## Overview\n\nMore.\n\n## Education\n\nSchool.\n\n## Qualifications\n\nA degree.\n',
    );
    expect(guide.overview).toBe('Hello.\n\nMore.');
    expect(guide.education).toBe('School.\n\n### Qualifications\n\nA degree.');
    expect(unplaced).toEqual([]);
  });
});
