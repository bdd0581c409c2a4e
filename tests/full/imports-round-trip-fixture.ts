import type { Core } from '@strapi/strapi';
import type { ExportFormat } from '../../src/plugins/careers/core/imports/job';
import type { Snapshot } from '../support/content-snapshot';

type Data = Readonly<Record<string, unknown>>;

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
}

const creator = (strapi: Core.Strapi) => {
  const serviceOf: (uid: string) => Documents = strapi.get('documents');
  const documents = (name: string) => serviceOf(`plugin::careers.${name}`);
  return {
    create: async (name: string, data: Data, locale?: string) =>
      (await documents(name).create({ data, ...(locale && { locale }) })).documentId,
    translate: (name: string, params: { documentId: string; locale: string; data: Data }) =>
      documents(name).update(params),
  };
};

const FORMULA = "=cmd|' /C calc'!A0";

/** Texts that break files which are not written with care; documents hold all of them too. */
export const AWKWARD = `"Quoted", 'single'; a;b\ttab, <b>bold</b> & <script>alert(1)</script>, \u{1F469}\u200D\u{1F373} \u{20BB7}\u2028{braces}`;

/** Entries with everything that editors can say, in texts that are hard to carry. */
export const addAwkwardContent = async (strapi: Core.Strapi): Promise<void> => {
  const { create, translate } = creator(strapi);
  const parent = await create('field', { name: '=Parent, "field"', reviewMonths: 7 });
  const field = await create('field', {
    name: '@Child field',
    parent,
    description: `-1+1\n${AWKWARD}`,
    translations: [{ locale: 'es', name: '+Campo', description: FORMULA }],
  });
  const author = await create('contributor', {
    name: '+Ada',
    jobTitle: FORMULA,
    bio: `First line\n\n- ${AWKWARD}`,
    url: 'https://example.org/?a=1&b=2',
    translations: [{ locale: 'es', jobTitle: 'Panadera', bio: '=1' }],
  });
  const first = await create('skill', { name: FORMULA, nature: 'tool', learningHours: 3 });
  const second = await create('skill', {
    name: `[Brackets] and "quotes", with a comma`,
    slug: 'brackets',
    nature: 'knowledge',
    reuse: 'transversal',
    description: `=1+1\n\n${AWKWARD}`,
    aliases: [{ label: '=alias' }, { label: '[x]', hidden: true, matching: 'never' }],
    translations: [{ locale: 'es', name: 'Corchetes', description: '@', aliases: [{ label: '-corchete' }] }],
    prerequisites: [first],
    broader: [first],
    externalIds: [{ scheme: 'esco', uri: 'http://data.europa.eu/esco/skill/1', match: 'close' }],
  });
  const later = await create('certification', { name: '-Later certificate', acronym: '=LC', kind: 'licence' });
  const certification = await create('certification', {
    name: 'Earlier certificate',
    kind: 'registration',
    lifecycle: 'retired',
    retiresAt: '2026-02-28',
    replacedBy: later,
    skills: [second, first],
    cost: 950.5,
    currency: 'EUR',
    validForMonths: 36,
    level: FORMULA,
    requirements: '1. one\n2. two',
    renewal: '+ plus',
    translations: [{ locale: 'es', name: 'Certificado', requirements: 'uno\n\ndos', renewal: '=' }],
    aliases: [{ label: 'EC', matching: 'exact-case' }],
    externalIds: [{ scheme: 'ctid', code: 'ce-1', edition: '=1' }],
  });
  const shared = await create(
    'faq',
    { question: '=What "is" it?', answer: `-${AWKWARD}\n\nMore.`, topic: '@topic' },
    'en',
  );
  await translate('faq', { documentId: shared, locale: 'es', data: { question: '¿Qué "es"?', answer: '=1+1' } });
  await create('faq', { question: 'Nobody shows this?', answer: 'No, {nobody}.' }, 'en');
  const sameQuestion = await create('faq', { question: 'Where?', answer: 'Here.' }, 'en');
  const sameOther = await create('faq', { question: 'Where?', answer: 'There, =1.' }, 'en');
  const awkward = await create(
    'guide',
    {
      role: 'Awkward-texts tester',
      slug: 'awkward-texts-tester',
      summary: `=1+1 ${AWKWARD.replaceAll('\u2028', ' ')}`,
      overview: `=HYPERLINK("https://example.org")\n\n${AWKWARD}\n\n## A heading of its own\n\n\`\`\`\nnot closed`,
      headings: [{ section: 'skills', text: '=What {rolePlural} know' }],
      aliases: [{ label: FORMULA }, { label: '[Alias]', hidden: true, matching: 'needs-context' }],
      field,
      otherFields: [parent],
      tasks: [{ text: '=1+1' }, { text: `Write ${AWKWARD.replaceAll('\u2028', ' ')}`, core: false }],
      skills: [
        {
          label: `=Label (with, parentheses) {and: braces}`,
          skills: [second, first],
          satisfiedBy: 'all',
          level: 'expert',
        },
        { label: 'No examples', importance: 'optional', note: '@note' },
      ],
      steps: [{ title: '1. =Begin', description: '### Deeper\n\ntext', minMonths: 0, maxMonths: 3 }, { title: 'End' }],
      education: '-none',
      preparation: { educationLevel: 'none', isced: 0, jobZone: 1, experienceMonths: 0, training: '=training' },
      entryRoutes: [
        {
          kind: 'self-study',
          description: '#### Requirements\n\nnot one',
          requirements: '- a\n- b',
          subjects: '=a, b',
          jurisdiction: 'GB',
          links: [{ label: '[=link]', url: 'https://example.org/(a)' }],
        },
      ],
      legalRequirements: [{ kind: 'minimum-age', title: '@18', body: '- eighteen', url: 'https://example.org' }],
      certifications: [{ certification, condition: 'if using =1', importance: 'optional' }, { certification: later }],
      workingConditions: {
        minHours: 0.5,
        maxHours: 42.25,
        pattern: '=p',
        places: 'a, b',
        uniform: '-',
        remote: 'fully',
      },
      levels: [{ name: '=Junior', summary: '- one', fromYears: 0, toYears: 1.5 }],
      salaries: [
        {
          region: '=US',
          currency: 'USD',
          median: 1234.56,
          p90: 9_999_999_999,
          topCoded: true,
          year: 2024,
          source: 'x|y',
        },
        { currency: 'IDR', period: 'hour', basis: 'range', low: 0, high: 0.5 },
      ],
      outlook: { summary: 'Grows by 6% from 2023 to 2033.', demand: 'growing' },
      faqs: [sameQuestion, shared],
      careerTips: '---\nrole: not front matter\n---',
      callToAction: { heading: '=Go?', text: 'Now.', label: '[x]', url: 'https://example.org/x' },
      externalIds: [{ scheme: 'onet-soc', code: '99-0000.00', edition: '30.2', match: 'exact' }],
      sources: [{ title: '=Source', license: 'CC BY 4.0', retrievedAt: '2026-01-31', attribution: AWKWARD }],
      author,
      reviewer: author,
      seo: { metaTitle: '=meta', metaDescription: '- text', canonicalUrl: 'https://example.org/a?b=c', noIndex: true },
    },
    'en',
  );
  await create(
    'guide',
    { role: 'Awkward-texts tester', slug: 'another-one-of-that-role', relatedGuides: [awkward], faqs: [sameOther] },
    'en',
  );
  await translate('guide', {
    documentId: awkward,
    locale: 'es',
    data: { role: '=Probador', overview: 'Uno, "dos".', faqs: [shared], author },
  });
  // In Spanish only.
  await create('guide', { role: 'Solo en español', summary: '@resumen' }, 'es');
  // What formats do not carry as it is: see `changedByFiles`.
  await create('skill', { name: 'Sourdough', slug: 'sourdough', nature: 'skill' });
  await create(
    'guide',
    {
      role: 'Changed by files',
      slug: 'changed-by-files',
      overview: 'First line\r\nsecond line',
      education: ' ',
      tasks: [{ text: '  Spaces around  ' }],
      skills: [{ label: 'Sourdough' }],
    },
    'en',
  );
};

interface Changed {
  readonly overview: string;
  readonly education: string | null;
  readonly tasks: readonly unknown[];
  readonly skills: readonly object[];
}

/** What is listed under "What files do not hold" in docs/imports-exports.md, and nothing else, may differ. */
export const changedByFiles = (before: Snapshot, format: ExportFormat): Snapshot => {
  const key = 'en changed-by-files';
  const guide = before.guide[key] as Changed;
  const changed = {
    ...guide,
    // All: a text of one line has no spaces around it.
    tasks: [{ text: 'Spaces around', core: true }],
    // CSV and documents: a text of nothing but blanks is none.
    ...(format !== 'json' && { education: null }),
    // Documents: line ends are \n, and a requirement without examples that is called like a skill asks for that skill.
    ...(format === 'markdown' && {
      overview: 'First line\nsecond line',
      skills: guide.skills.map((requirement) => ({ ...requirement, skills: ['sourdough'] })),
    }),
  };
  return { ...before, guide: { ...before.guide, [key]: changed } };
};
