import { graphql, makeDrafts, SECRET, type DraftContent } from './access-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';
import { isKnown } from '../support/strapi-features';

const hostType = ({ name, plural, draftAndPublish }: { name: string; plural: string; draftAndPublish: boolean }) => {
  const uid = `api::${name}.${name}`;
  const strapiPackage = JSON.stringify(require.resolve('@strapi/strapi'));
  const make = (kind: string) => `module.exports = require(${strapiPackage}).factories.createCore${kind}('${uid}');\n`;
  const schema = {
    kind: 'collectionType',
    collectionName: plural,
    info: { singularName: name, pluralName: plural, displayName: name },
    options: { draftAndPublish },
    attributes: {
      title: { type: 'string' },
      guides: { type: 'relation', relation: 'manyToMany', target: 'plugin::careers.guide' },
      faq: { type: 'relation', relation: 'manyToOne', target: 'plugin::careers.faq' },
      seo: { type: 'component', component: 'careers.seo' },
    },
  };
  return {
    [`src/api/${name}/content-types/${name}/schema.json`]: JSON.stringify(schema),
    [`src/api/${name}/controllers/${name}.js`]: make('Controller'),
    [`src/api/${name}/services/${name}.js`]: make('Service'),
    [`src/api/${name}/routes/${name}.js`]: make('Router'),
  };
};

/** A controller of the host's that forgets to ask for published guides. */
const careless = {
  'src/api/spotlight/controllers/spotlight.js': `module.exports = {
    async show(ctx) {
      const type = strapi.contentType('plugin::careers.guide');
      const guides = await strapi.documents(type.uid).findMany({ fields: ['role'], sort: 'role' });
      ctx.body = await strapi.contentAPI.sanitize.output(guides, type, { auth: ctx.state.auth });
    },
  };\n`,
  'src/api/spotlight/routes/spotlight.js': `module.exports = {
    routes: [{ method: 'GET', path: '/spotlight', handler: 'spotlight.show', config: { auth: false } }],
  };\n`,
};

const PERMISSIONS = ['article', 'story'].flatMap((name) =>
  ['find', 'findOne'].map((action) => `api::${name}.${name}.${action}`),
);

describe("a host's own types that relate to guides", () => {
  let app: CareersApp;
  let content: DraftContent;

  const get = (path: string) => app.request.get(`/api/${path}`);

  beforeAll(async () => {
    app = await startCareers({
      files: {
        ...hostType({ name: 'article', plural: 'articles', draftAndPublish: false }),
        ...hostType({ name: 'story', plural: 'stories', draftAndPublish: true }),
        ...careless,
      },
    });
    content = await makeDrafts(app.strapi);
    await app.publicRole.grant(...PERMISSIONS, 'plugin::upload.content-api.find', 'plugin::upload.file.find');
    const links = {
      guides: [content.open.documentId, content.hidden.documentId],
      faq: content.hiddenFaq.documentId,
    };
    const cover = await app.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'cover',
        hash: 'cover',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/cover.png',
        provider: 'local',
      },
    });
    const covered: Record<string, unknown> = { cover: cover.id };
    for (const { documentId } of [content.open, content.hidden]) {
      await app.strapi.documents('plugin::careers.guide').update({ documentId, data: covered });
    }
    await app.strapi.documents('api::article.article').create({ data: { title: 'Article', ...links } });
    await app.strapi.documents('api::story.story').create({ data: { title: 'Story', ...links }, status: 'published' });
    await app.strapi.documents('api::story.story').create({ data: { title: 'Untold story', ...links } });
  });

  afterAll(() => app.stop());

  it.each(
    [
      'articles?populate=*',
      'articles?populate=*&status=draft',
      'articles?populate[guides][populate]=*&populate[faq][populate]=*&status=draft',
      'articles?populate[guides][fields]=role&populate[faq][fields]=question&status=draft',
      'articles?populate[0]=guides.localizations&populate[1]=guides.faqs&status=draft',
      'articles?status=',
      'stories?populate=*&status=draft',
      'stories?populate[guides][fields]=role&status=draft',
      'stories?populate=*&publicationFilter=never-published&status=draft',
      'stories?populate[guides][filters][publishedAt][$null]=true&status=draft',
    ].filter(isKnown),
  )('keep drafts of guides and FAQs out of GET /api/%s', async (path) => {
    const answer = await get(path).expect(200);

    expect(answer.body.data.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
  });

  it.each(['upload/files?populate=*', 'upload/files?populate=*&status=draft', 'upload/files?populate=related'])(
    'do not reach drafts through the files they use: GET /api/%s',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.body).toHaveLength(1);
      expect(JSON.stringify(answer.body)).not.toContain(SECRET);
    },
  );

  it('keep their own drafts as they were: those are the business of the host', async () => {
    const answer = await get('stories?status=draft&filters[title]=Untold story').expect(200);
    expect(answer.body.data).toHaveLength(1);
  });

  it('give published guides as before', async () => {
    const answer = await get('articles?populate=guides').expect(200);
    expect(answer.body.data[0].guides).toMatchObject([{ role: 'Open Role', summary: 'Everybody may read this' }]);
    const counted = await get('articles?populate[guides][count]=true').expect(200);
    expect(counted.body.data[0].guides).toEqual({ count: 1 });
  });

  it('do not count drafts', async () => {
    const counted = await get('articles?populate[guides][count]=true&status=draft').expect(200);
    expect(counted.body.data[0].guides).toEqual({ count: 0 });
  });

  it.each([
    'articles?filters[guides][role][$contains]=',
    'articles?filters[guides][summary][$contains]=',
    'articles?filters[$or][0][guides][role][$contains]=',
    'articles?filters[faq][question][$contains]=',
    'articles?filters[guides][faqs][question][$contains]=',
    'articles?filters[$not][guides][role][$contains]=',
    'stories?status=draft&filters[guides][summary][$contains]=',
  ])('tell nothing about drafts by GET /api/%s', async (path) => {
    const hit = await get(`${path}${SECRET}`).expect(200);
    const miss = await get(`${path}nobody-wrote-this`).expect(200);

    expect(hit.body).toEqual(miss.body);
  });

  it('filter by published guides as before', async () => {
    const answer = await get('articles?filters[guides][role][$contains]=Open').expect(200);
    expect(answer.body.data).toHaveLength(1);
  });

  it.each([
    'articles?sort=faq.question',
    'articles?sort[faq][answer]=desc',
    'stories?status=draft&sort=guides.summary',
    'stories?sort=guides.localizations.role',
  ])('cannot be sorted by drafts: GET /api/%s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(403);
    expect(answer.body.error.details.parameter).toBe('sort');
  });

  it.each(['stories?sort=faq.question', 'stories?sort=title', 'articles?sort=title:desc'])(
    'can be sorted by what is published: GET /api/%s',
    async (path) => {
      await get(path).expect(200);
    },
  );

  it('make a controller that answers with drafts fail with a reason', async () => {
    const answer = await get('spotlight');
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toContain('plugin::careers.guide.findDrafts');
  });

  it.each(
    [
      '{ articles { guides { role } faq { question } } }',
      '{ articles(status: DRAFT) { guides { role } guides_connection { nodes { role } } faq { question } } }',
      '{ articles(status: DRAFT) { guides(filters: { publishedAt: { notNull: false } }) { role summary } } }',
      '{ articles_connection(status: DRAFT) { nodes { guides { role faqs { question } } } } }',
      '{ stories(status: DRAFT) { title guides { role summary } faq { question } } }',
      '{ stories(status: DRAFT, publicationFilter: NEVER_PUBLISHED) { guides { role summary } } }',
    ].filter(isKnown),
  )('keep drafts of guides and FAQs out of GraphQL %s', async (query) => {
    const { body } = await graphql(app, { query });

    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).toContain('guides');
    expect(JSON.stringify(body.data)).not.toContain(SECRET);
  });

  it('tell nothing about drafts by GraphQL filters', async () => {
    const query = 'query ($word: String) { articles(filters: { guides: { role: { contains: $word } } }) { title } }';
    const hit = await graphql(app, { query, variables: { word: SECRET } });
    const miss = await graphql(app, { query, variables: { word: 'nobody-wrote-this' } });

    expect(hit.body).toEqual({ data: { articles: [] } });
    expect(miss.body).toEqual(hit.body);
  });

  it('give drafts to whoever may read them', async () => {
    const fullAccess = await app.apiToken({ type: 'full-access' });
    const answer = await get('articles?populate=*&status=draft').set(fullAccess).expect(200);
    expect(answer.body.data[0].guides).toHaveLength(2);
    expect(JSON.stringify(answer.body)).toContain(`${SECRET} Role`);
  });
});
