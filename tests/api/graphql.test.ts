import { addLocale, graphql } from './access-fixture';
import { createLinked, shownLink, spanishGuide, wholeGuide } from './whole-guide-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';

interface Answer {
  readonly createCareersGuide: { readonly documentId: string };
  readonly careersGuide: Readonly<Record<string, unknown>>;
  readonly careersGuides: readonly unknown[];
  readonly careersSkills: readonly unknown[];
  readonly careersCertifications: readonly unknown[];
  readonly careersFaqs: readonly unknown[];
  readonly careersFields: readonly unknown[];
  readonly careersContributors: readonly unknown[];
}

const SALARIES = 'salaries { region level currency period basis p10 p25 median p75 p90 low high topCoded year source }';

const WHOLE_GUIDE = `
  fragment whole on CareersGuide {
    role rolePlural roleWithArticle title slug summary overview
    headings { section text }
    aliases { label hidden matching }
    field { name } otherFields { name }
    tasks { text core }
    skills { label skills { name } satisfiedBy importance level note }
    steps { title description minMonths maxMonths }
    education
    preparation { educationLevel isced jobZone experienceMonths training }
    entryRoutes { kind description subjects requirements links { label url } jurisdiction }
    legalRequirements { kind title body jurisdiction url }
    certifications { certification { name } condition importance }
    workingConditions { minHours maxHours pattern places uniform remote }
    levels { name summary fromYears toYears }
    ${SALARIES}
    outlook { summary demand }
    projections { region fromYear toYear growthPercent openingsPerYear employment source }
    faqs { question }
    careerTips
    callToAction { heading text label url }
    relatedGuides { role } advancesTo { role }
    externalIds { scheme edition code uri match }
    sources { title publisher url license edition retrievedAt attribution }
    author { name } reviewer { name } cover { name }
    seo { metaTitle metaDescription canonicalUrl image { name } noIndex }
  }`;

const inGraphQL = (value: string) => value.replaceAll('-', '_');
const asRead = wholeGuide({ link: shownLink, choice: inGraphQL });

describe('a whole guide over GraphQL', () => {
  let app: CareersApp;
  let token: AuthHeaders;
  let ids: ReadonlyMap<string, unknown>;
  let documentId: string;

  // The answers are compared as they are, so their shape is left open.
  const ask = async (query: string, variables: object = {}, headers?: AuthHeaders): Promise<Answer> => {
    const answer = await graphql(app, { query, variables, headers });
    expect(answer.body.errors).toBeUndefined();
    const { data }: { data: Answer } = answer.body;
    return data;
  };

  beforeAll(async () => {
    app = await startCareers();
    token = await app.apiToken({ type: 'full-access' });
    await addLocale(app.strapi, 'es', 'Spanish');
    ids = await createLinked(app, token);
    const create = 'mutation ($data: CareersGuideInput!) { createCareersGuide(data: $data) { documentId } }';
    const data = wholeGuide({ link: (name) => ids.get(name), choice: inGraphQL });
    documentId = (await ask(create, { data }, token)).createCareersGuide.documentId;
    const translate = `mutation ($id: ID!, $data: CareersGuideInput!) {
      updateCareersGuide(documentId: $id, locale: "es", data: $data) { documentId }
    }`;
    await ask(translate, { id: documentId, data: spanishGuide }, token);
  });

  afterAll(() => app.stop());

  it('comes back as it was written, with everything it links to', async () => {
    const query = `query ($id: ID!) { careersGuide(documentId: $id) { ...whole } } ${WHOLE_GUIDE}`;
    expect((await ask(query, { id: documentId })).careersGuide).toEqual(asRead);
  });

  it('is found by its slug', async () => {
    const query = `{ careersGuides(filters: { slug: { eq: "backend-developer" } }) { ...whole } } ${WHOLE_GUIDE}`;
    expect((await ask(query)).careersGuides).toEqual([asRead]);
  });

  it('has words of its own in each locale, and shares figures', async () => {
    const query = `query ($id: ID!) {
      careersGuide(documentId: $id, locale: "es") {
        role slug summary overview
        steps { title description minMonths maxMonths }
        callToAction { heading text label url }
        ${SALARIES}
        localizations { locale role }
      }
    }`;
    expect((await ask(query, { id: documentId })).careersGuide).toEqual({
      ...spanishGuide,
      overview: null,
      salaries: asRead.salaries,
      localizations: [{ locale: 'en', role: 'Backend Developer' }],
    });
  });

  it('is found through what it links to, sorted and paginated', async () => {
    const query = `{
      bySkill: careersGuides(filters: { skills: { skills: { slug: { eq: "python" } } } }) { role }
      byFaq: careersGuides(filters: { faqs: { question: { startsWith: "Second" } } }) { role }
      page: careersGuides_connection(sort: "role:desc", pagination: { page: 2, pageSize: 3 }) {
        nodes { role }
        pageInfo { page pageSize pageCount total }
      }
    }`;
    expect(await ask(query)).toEqual({
      bySkill: [{ role: 'Backend Developer' }],
      byFaq: [{ role: 'Backend Developer' }],
      page: { nodes: [{ role: 'Backend Developer' }], pageInfo: { page: 2, pageSize: 3, pageCount: 2, total: 4 } },
    });
  });

  it('leads on from what it links to', async () => {
    const query = `query ($id: ID!) {
      careersGuide(documentId: $id) {
        faqs { guides(pagination: { limit: 5 }) { relatedGuides(pagination: { limit: 5 }) { relatedFrom { role } } } }
      }
    }`;
    const { careersGuide } = await ask(query, { id: documentId });
    expect(careersGuide).toMatchObject({
      faqs: [{ guides: [{ relatedGuides: Array(2).fill({ relatedFrom: [{ role: 'Backend Developer' }] }) }] }, {}, {}],
    });
  });

  it('knows nothing of the types that only the plugin writes', async () => {
    const { body } = await app.request.post('/graphql').send({ query: '{ __schema { types { name } } }' }).expect(200);
    const types: string[] = body.data.__schema.types.map(({ name }: { name: string }) => name);
    expect(types).toContain('CareersGuide');
    const own = ['Provenance', 'SourceRecord', 'ImportJob', 'ImportEntry', 'SlugReservation', 'Assessment', 'Review'];
    expect(types.filter((name) => own.some((hidden) => name.startsWith(`Careers${hidden}`)))).toEqual([]);
  });

  it('gives the other five types whole', async () => {
    const query = `{
      careersSkills(sort: "name") { name slug nature reuse aliases { label hidden } translations { locale name } }
      careersCertifications { name acronym kind issuer lifecycle }
      careersFaqs(sort: "question") { question answer topic }
      careersFields(sort: "name") { name slug }
      careersContributors(sort: "name") { name jobTitle }
    }`;
    const data = await ask(query);
    expect(data.careersSkills[1]).toMatchObject({
      name: 'Python',
      slug: 'python',
      nature: 'language',
      reuse: 'cross_sector',
      aliases: [{ label: 'CPython', hidden: true }],
    });
    expect(data.careersSkills[2]).toMatchObject({ translations: [{ locale: 'es', name: 'Pruebas unitarias' }] });
    expect(data.careersCertifications).toEqual([
      {
        name: 'Java Developer Exam',
        acronym: 'JDE',
        kind: 'certification',
        issuer: 'An institute',
        lifecycle: 'active',
      },
    ]);
    expect(data.careersFaqs[0]).toEqual({ question: 'First question?', answer: 'First answer', topic: 'start' });
    expect(data.careersFields).toEqual([
      { name: 'Data', slug: 'data' },
      { name: 'Software', slug: 'software' },
    ]);
    expect(data.careersContributors[0]).toEqual({ name: 'Ada Writer', jobTitle: 'Editor' });
  });

  it('answers many readers at once alike', async () => {
    const query = `query ($id: ID!) { careersGuide(documentId: $id) { ...whole } } ${WHOLE_GUIDE}`;
    const answers = await Promise.all(Array.from({ length: 25 }, () => ask(query, { id: documentId })));
    for (const { careersGuide } of answers) expect(careersGuide).toEqual(asRead);
  });
});
