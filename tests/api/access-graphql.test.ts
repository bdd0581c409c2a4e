import { graphql, makeDrafts, SECRET, type DraftContent } from './access-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';
import { isKnown } from '../support/strapi-features';

const GUIDE_ACTIONS = ['create', 'update', 'find', 'findOne'].map((action) => `plugin::careers.guide.${action}`);

describe('drafts over GraphQL', () => {
  let app: CareersApp;
  let content: DraftContent;

  const ask = async (query: string, variables?: object, headers?: AuthHeaders) => {
    const answer = await graphql(app, { query, variables, headers });
    const { data, errors } = answer.body;
    return { data, errors };
  };

  beforeAll(async () => {
    app = await startCareers();
    content = await makeDrafts(app.strapi);
  });

  afterAll(() => app.stop());

  describe('for somebody without the permission', () => {
    it.each(
      [
        ['status', '{ careersGuides(status: DRAFT) { role } }'],
        ['status', '{ careersGuides_connection(status: DRAFT) { nodes { role } } }'],
        ['status', '{ careersGuides_connection(status: DRAFT) { pageInfo { total } } }'],
        ['status', '{ careersFaqs(status: DRAFT) { question } }'],
        ['status', '{ fine: careersGuides { role } leak: careersGuides(status: DRAFT) { role } }'],
        ['status', 'query { ...all } fragment all on Query { careersGuides(status: DRAFT) { role } }'],
        ['status', 'query ($s: PublicationStatus = DRAFT) { careersGuides(status: $s) { role } }'],
        ['publicationFilter', '{ careersGuides(publicationFilter: NEVER_PUBLISHED) { role } }'],
        ['publicationFilter', '{ careersGuides(publicationFilter: MODIFIED) { role } }'],
        ['hasPublishedVersion', '{ careersGuides(hasPublishedVersion: false) { role } }'],
        ['sort', '{ careersGuides(sort: ["localizations.role:asc"]) { role } }'],
        ['sort', '{ careersGuides { relatedGuides(sort: "localizations.role") { role } } }'],
      ].filter(isKnown),
    )('refuses %s in %s', async (parameter, query) => {
      const { data, errors } = await ask(query);

      expect(JSON.stringify(data ?? null)).not.toContain(SECRET);
      expect(errors).toHaveLength(1);
      expect(errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', error: { details: { parameter } } });
    });

    it('refuses a status that comes in a variable, for one guide and for many', async () => {
      const query = `query ($s: PublicationStatus, $id: ID!) {
        careersGuides(status: $s) { role }
        careersGuide(documentId: $id, status: $s) { role }
      }`;
      const { data, errors } = await ask(query, { s: 'DRAFT', id: content.hidden.documentId });

      expect(data).toBeNull();
      expect(errors[0].message).toContain('"status"');
    });

    it.each([
      '{ careersGuides { role summary relatedGuides { role } relatedFrom { role } faqs { question answer } } }',
      '{ careersGuides(status: null) { role summary } }',
      '{ careersGuides { localizations { role } localizations_connection { nodes { role } } } }',
      '{ careersGuides { localizations(filters: { publishedAt: { null: true } }) { role } } }',
      '{ careersGuides { localizations(filters: { publishedAt: { notNull: false } }) { role summary } } }',
      '{ careersGuides { localizations(filters: { or: [{ publishedAt: { null: true } }, { role: { notNull: true } }] }) { role } } }',
      '{ careersGuides { faqs(filters: { publishedAt: { notNull: false } }) { question answer } } }',
      '{ careersGuides { faqs_connection(filters: { publishedAt: { notNull: false } }) { nodes { question answer } } } }',
      '{ careersGuides(filters: { publishedAt: { notNull: false } }) { role summary } }',
      '{ careersGuides(filters: { not: { publishedAt: { notNull: true } } }) { role summary } }',
      '{ careersGuides { ...links } } fragment links on CareersGuide { faqs(pagination: { limit: 5 }) { guides(pagination: { limit: 5 }) { relatedGuides { role } localizations { role } } } }',
      'query ($f: CareersGuideFiltersInput = { publishedAt: { notNull: false } }) { careersGuides { localizations(filters: $f) { role } } }',
    ])('gives published content only for %s', async (query) => {
      const { data, errors } = await ask(query);

      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).not.toContain(SECRET);
      expect(data.careersGuides.length).toBeLessThanOrEqual(1);
    });

    it.each([
      'careersGuides(filters: { localizations: { role: { contains: $word } } }) { role }',
      'careersGuides(filters: { or: [{ localizations: { summary: { contains: $word } } }] }) { role }',
      'careersGuides_connection(filters: { localizations: { role: { contains: $word } } }) { pageInfo { total } }',
      'careersGuides { faqs(filters: { guides: { localizations: { role: { contains: $word } } } }) { question } }',
      'careersGuides { faqs(filters: { localizations: { answer: { contains: $word } } }) { question } }',
    ])('tells nothing about drafts by filters in %s', async (field) => {
      const query = `query ($word: String) { ${field} }`;
      const hit = await ask(query, { word: SECRET });
      const miss = await ask(query, { word: 'nobody-wrote-this' });

      expect(hit.errors).toBeUndefined();
      expect(hit.data).toEqual(miss.data);
    });

    it('does not hand out a draft in answer to a mutation that changes nothing', async () => {
      const writer = await app.apiToken({ type: 'custom', permissions: GUIDE_ACTIONS });
      const update = `mutation ($id: ID!, $s: PublicationStatus) {
        updateCareersGuide(documentId: $id, status: $s, data: {}) { role summary }
      }`;
      for (const status of ['DRAFT', null]) {
        const { data, errors } = await ask(update, { id: content.hidden.documentId, s: status }, writer);
        expect(JSON.stringify(data)).not.toContain(SECRET);
        expect(errors[0].extensions).toMatchObject({
          code: 'FORBIDDEN',
          error: { details: { parameter: 'status' } },
        });
      }
    });

    it('does not hand out other drafts below what a mutation wrote', async () => {
      const writer = await app.apiToken({ type: 'custom', permissions: GUIDE_ACTIONS });
      const create = `mutation ($related: [ID]) {
        createCareersGuide(status: DRAFT, data: { role: "My draft", relatedGuides: $related }) {
          role publishedAt relatedGuides { role } localizations { role }
        }
      }`;
      const { data, errors } = await ask(create, { related: [content.hidden.documentId] }, writer);

      expect(errors).toBeUndefined();
      expect(data.createCareersGuide).toEqual({
        role: 'My draft',
        publishedAt: null,
        relatedGuides: [],
        localizations: [],
      });
    });

    it('still asks for the permission to update before anything else', async () => {
      const update = 'mutation ($id: ID!) { updateCareersGuide(documentId: $id, data: {}) { role } }';
      const { errors } = await ask(update, { id: content.open.documentId });
      expect(errors[0].extensions.code).toBe('FORBIDDEN');
    });
  });

  it('gives drafts to whoever may read them, with the drafts they link to', async () => {
    const fullAccess = await app.apiToken({ type: 'full-access' });
    const query = `query ($id: ID!) {
      careersGuide(documentId: $id, status: DRAFT) { summary relatedGuides { role } faqs { question answer } }
    }`;
    const { data, errors } = await ask(query, { id: content.open.documentId }, fullAccess);

    expect(errors).toBeUndefined();
    expect(data.careersGuide.summary).toContain(SECRET);
    expect(data.careersGuide.relatedGuides).toEqual([{ role: `${SECRET} Role` }]);
    expect(data.careersGuide.faqs).toHaveLength(2);
  });

  it('gives drafts of guides, and none of FAQs, to a token that was granted the former', async () => {
    const preview = await app.apiToken({
      type: 'custom',
      permissions: [...GUIDE_ACTIONS, 'plugin::careers.guide.findDrafts', 'plugin::careers.faq.find'],
    });
    const query = '{ careersGuides(status: DRAFT) { summary faqs { question } } }';
    const { data, errors } = await ask(query, undefined, preview);

    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain(`${SECRET} summary`);
    expect(JSON.stringify(data)).not.toContain(`${SECRET} question`);
  });
});
