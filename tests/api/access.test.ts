import { makeDrafts, SECRET, type DraftContent } from './access-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';
import { isKnown, knowsPublicationFilter } from '../support/strapi-features';

const GUIDES = '/api/careers/guides';
const FAQS = '/api/careers/faqs';
const FIND_DRAFTS = ['plugin::careers.guide.findDrafts', 'plugin::careers.faq.findDrafts'];

describe('drafts over REST', () => {
  let app: CareersApp;
  let content: DraftContent;

  beforeAll(async () => {
    app = await startCareers();
    content = await makeDrafts(app.strapi);
  });

  afterAll(() => app.stop());

  describe('for somebody without the permission', () => {
    it.each(
      [
        ['status', 'status=draft'],
        ['status', 'status=DRAFT'],
        ['status', 'status=all'],
        ['status', 'status[]=published'],
        ['status', 'status[]=draft&status[]=published'],
        ['status', 'locale=*&status=draft'],
        ['publicationFilter', 'publicationFilter=never-published'],
        ['publicationFilter', 'publicationFilter=modified'],
        ['publicationFilter', 'status=published&publicationFilter=modified'],
        ['hasPublishedVersion', 'hasPublishedVersion=false'],
        ['hasPublishedVersion', 'hasPublishedVersion=true'],
        ['sort', 'sort=localizations.role:desc'],
        ['sort', 'sort[0]=role&sort[1]=localizations.role:desc'],
        ['sort', 'sort[localizations][role]=asc'],
        ['populate[relatedGuides][sort]', 'populate[relatedGuides][sort]=localizations.role'],
      ].filter(isKnown),
    )('refuses %s in ?%s with a 403 that says why', async (parameter, query) => {
      const answer = await app.request.get(`${GUIDES}?${query}`);

      expect(answer.status).toBe(403);
      expect(answer.body.error.details).toMatchObject({ parameter, permission: expect.stringMatching(/findDrafts$/) });
      expect(answer.body.error.message).toContain(`"${parameter}"`);
    });

    it.each([
      'populate[relatedGuides][status]=draft',
      'populate[faqs][publicationFilter]=never-published',
      'populate[faqs][populate][guides][status]=draft&populate[faqs][fields]=topic',
      'populate[localizations][hasPublishedVersion]=false',
      'filters[localizations][status]=draft',
    ])('refuses ?%s, which Strapi does not know there', async (query) => {
      await app.request.get(`${GUIDES}?${query}`).expect(400);
    });

    it.each([
      ['one guide', (id: string) => `${GUIDES}/${id}?status=draft`],
      ['one guide in Spanish', (id: string) => `${GUIDES}/${id}?status=draft&locale=es`],
      ['all FAQs', () => `${FAQS}?status=draft`],
    ])('refuses the draft of %s', async (_what, pathTo) => {
      await app.request.get(pathTo(content.open.documentId)).expect(403);
    });

    it.each([
      '',
      'populate=*',
      'populate=*&locale=*',
      'populate=*&locale=es',
      'populate[0]=relatedGuides.faqs&populate[1]=localizations.localizations&populate[2]=faqs.guides',
      'populate[localizations][populate]=*',
      'populate[localizations][filters][publishedAt][$null]=true',
      'populate[localizations][filters][publishedAt][$notNull]=false',
      'populate[localizations][fields]=role',
      'populate[faqs][populate][guides][populate]=*&populate[relatedGuides][populate]=*',
      'populate[cover][populate]=*',
      'filters[publishedAt][$null]=true&populate=*',
      'filters[publishedAt][$notNull]=false&populate=*',
      'filters[$or][0][publishedAt][$null]=true&filters[$or][1][id][$gt]=0&populate=*',
      'filters[$not][publishedAt][$notNull]=true',
      `_q=${SECRET}`,
      'fields=role&populate[localizations][fields]=role&populate[relatedGuides][fields]=role',
    ])('gives published content only for ?%s', async (query) => {
      const answer = await app.request.get(`${GUIDES}?${query}`);

      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.body)).not.toContain(SECRET);
    });

    it.each(['status', 'status=', 'status=published'])('takes ?%s for a wish for published content', async (query) => {
      const answer = await app.request.get(`${GUIDES}?${query}`).expect(200);
      expect(answer.body.data).toMatchObject([{ role: 'Open Role' }]);
    });

    it('answers 404 for a guide that has a draft only, as for one that does not exist', async () => {
      const hidden = await app.request.get(`${GUIDES}/${content.hidden.documentId}`).expect(404);
      const missing = await app.request.get(`${GUIDES}/nosuchguide`).expect(404);
      expect(hidden.body).toEqual(missing.body);
    });

    it('gives the published content itself, with its published FAQ', async () => {
      const answer = await app.request.get(`${GUIDES}?populate=*`).expect(200);

      expect(answer.body.data).toHaveLength(1);
      expect(answer.body.data[0]).toMatchObject({
        role: 'Open Role',
        summary: 'Everybody may read this',
        relatedGuides: [],
        localizations: [],
        faqs: [{ question: 'Is it fun?', answer: 'Yes' }],
      });
    });

    // A filter that a draft satisfies must not be told from one that nothing satisfies.
    it.each([
      ['another locale', 'filters[localizations][role][$contains]='],
      ['the same document', 'filters[localizations][summary][$contains]='],
      ['a list of conditions', 'filters[$and][0][localizations][role][$contains]='],
      ['an alternative', 'filters[localizations][$or][0][role][$contains]='],
      ['two hops', 'filters[faqs][guides][localizations][role][$contains]='],
      ['a related guide', 'filters[relatedGuides][role][$contains]='],
      ['a related guide, backwards', 'filters[relatedFrom][localizations][role][$contains]='],
      ['an FAQ', 'filters[faqs][question][$contains]='],
      ['an FAQ of another locale', 'filters[faqs][localizations][answer][$contains]='],
      [
        'a published date that lets drafts in',
        'filters[localizations][publishedAt][$notNull]=false&filters[localizations][role][$contains]=',
      ],
      [
        'a field named twice',
        'filters[localizations][publishedAt][$null]=true&filters[localizations][role][$contains]=',
      ],
    ])('tells nothing about drafts by filters through %s', async (_what, filter) => {
      const hit = await app.request.get(`${GUIDES}?${filter}${SECRET}`).expect(200);
      const miss = await app.request.get(`${GUIDES}?${filter}nobody-wrote-this`).expect(200);

      expect(hit.body).toEqual(miss.body);
    });

    it('tells nothing about drafts by a negated filter', async () => {
      const path = (word: string) => `${GUIDES}?filters[$not][localizations][role][$contains]=${word}`;
      const hit = await app.request.get(path(SECRET)).expect(200);
      const miss = await app.request.get(path('nobody-wrote-this')).expect(200);

      expect(hit.body).toEqual(miss.body);
    });

    it('still filters by what is published', async () => {
      const count = async (query: string) => {
        const answer = await app.request.get(`${GUIDES}?${query}`).expect(200);
        return Number(answer.body.meta.pagination.total);
      };
      expect(await count('filters[faqs][question][$contains]=fun')).toBe(1);
      expect(await count('filters[faqs][question][$contains]=dull')).toBe(0);
      expect(await count('filters[faqs][$or][0][question]=x&filters[faqs][$or][1][answer]=Yes')).toBe(1);
      expect(await count('filters[faqs][publishedAt][$gt]=2020-01-01&filters[faqs][answer]=Yes')).toBe(1);
      expect(await count('filters[faqs][publishedAt][$lt]=2020-01-01&filters[faqs][answer]=Yes')).toBe(0);
    });

    it('still sorts by what is published', async () => {
      await app.request.get(`${FAQS}?sort=guides.role&populate=guides`).expect(200);
    });

    it('does not hand out a draft in answer to a save that changes nothing', async () => {
      const writer = await app.apiToken({ type: 'custom', permissions: ['plugin::careers.guide.update'] });
      const answer = await app.request
        .put(`${GUIDES}/${content.hidden.documentId}?status=draft`)
        .set(writer)
        .send({ data: {} });

      expect(answer.status).toBe(403);
      expect(answer.body.error.details.parameter).toBe('status');
    });

    it('lets whoever may create save a draft, and shows that draft but none that it links to', async () => {
      const writer = await app.apiToken({
        type: 'custom',
        permissions: ['plugin::careers.guide.create', 'plugin::careers.guide.find'],
      });
      const answer = await app.request
        .post(`${GUIDES}?status=draft&populate=relatedGuides`)
        .set(writer)
        .send({ data: { role: 'My draft', relatedGuides: [content.hidden.documentId] } });

      expect(answer.status).toBe(201);
      expect(answer.body.data).toMatchObject({ role: 'My draft', publishedAt: null, relatedGuides: [] });
      await app.request.get(`${GUIDES}/${answer.body.data.documentId}?status=draft`).set(writer).expect(403);
    });

    it('deletes a guide together with its draft', async () => {
      const guides = app.strapi.documents('plugin::careers.guide');
      const { documentId } = await guides.create({ data: { role: 'Short-lived' }, status: 'published' });
      const writer = await app.apiToken({ type: 'custom', permissions: ['plugin::careers.guide.delete'] });

      await app.request.delete(`${GUIDES}/${documentId}`).set(writer).expect(204);

      expect(await app.strapi.db.query('plugin::careers.guide').count({ where: { documentId } })).toBe(0);
    });

    it('keeps drafts from read-only tokens', async () => {
      const readOnly = await app.apiToken({ type: 'read-only' });
      await app.request.get(`${GUIDES}?status=draft`).set(readOnly).expect(403);
    });

    it('keeps drafts from custom tokens that may read, but not drafts', async () => {
      const reader = await app.apiToken({ type: 'custom', permissions: ['plugin::careers.guide.find'] });
      await app.request.get(GUIDES).set(reader).expect(200);
      await app.request.get(`${GUIDES}?status=draft`).set(reader).expect(403);
    });
  });

  describe('for somebody with the permission', () => {
    const readDraft = async (headers?: AuthHeaders): Promise<Record<string, unknown>> => {
      const path = `${GUIDES}/${content.open.documentId}?status=draft&populate[0]=relatedGuides&populate[1]=faqs`;
      const answer = await app.request.get(path).set({ ...headers });
      expect(answer.status).toBe(200);
      const { data }: { data: Record<string, unknown> } = answer.body;
      return data;
    };

    it('gives drafts to full-access tokens', async () => {
      const draft = await readDraft(await app.apiToken({ type: 'full-access' }));

      expect(draft.summary).toContain(SECRET);
      expect(draft.relatedGuides).toMatchObject([{ role: `${SECRET} Role` }]);
      expect(draft.faqs).toHaveLength(2);
    });

    it('gives drafts to custom tokens that were granted them', async () => {
      const permissions = ['plugin::careers.guide.find', 'plugin::careers.guide.findOne', 'plugin::careers.faq.find'];
      const preview = await app.apiToken({ type: 'custom', permissions: [...permissions, ...FIND_DRAFTS] });

      expect((await readDraft(preview)).summary).toContain(SECRET);
      const filter = knowsPublicationFilter ? 'publicationFilter=never-published' : 'hasPublishedVersion=false';
      const unpublished = await app.request.get(`${GUIDES}?status=draft&${filter}`).set(preview);
      expect(JSON.stringify(unpublished.body)).toContain(`${SECRET} Role`);
    });

    it('goes by type: whoever may read drafts of guides sees no drafts of FAQs with them', async () => {
      const permissions = ['plugin::careers.guide.findOne', 'plugin::careers.guide.find', 'plugin::careers.faq.find'];
      const preview = await app.apiToken({
        type: 'custom',
        permissions: [...permissions, 'plugin::careers.guide.findDrafts'],
      });
      const draft = await readDraft(preview);

      expect(draft.summary).toContain(SECRET);
      expect(draft.faqs).toEqual([]);
      await app.request.get(`${FAQS}?status=draft`).set(preview).expect(403);
    });

    it('gives drafts to roles that were granted them', async () => {
      await app.publicRole.grant(...FIND_DRAFTS);
      try {
        expect((await readDraft()).summary).toContain(SECRET);
      } finally {
        await app.publicRole.revoke(...FIND_DRAFTS);
      }
      await app.request.get(`${GUIDES}?status=draft`).expect(403);
    });

    it('offers the permission where tokens and roles are edited', async () => {
      const admin = await app.asAdmin();
      const forTokens = await app.request.get('/admin/content-api/permissions').set(admin).expect(200);
      const forRoles = await app.request.get('/users-permissions/permissions').set(admin).expect(200);

      const { controllers } = forTokens.body.data['plugin::careers'];
      expect(controllers.guide).toContain('findDrafts');
      expect(controllers.faq).toContain('findDrafts');
      expect(controllers.skill).not.toContain('findDrafts');
      expect(forRoles.body.permissions['plugin::careers'].controllers.guide).toHaveProperty('findDrafts');
    });
  });
});
