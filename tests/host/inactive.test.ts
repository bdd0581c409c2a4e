import { makeHostWithPlugin, visit, type Visit } from './fresh-app';
import type { HostApp } from './host-app';

jest.setTimeout(240_000);

const config = (active: boolean) =>
  `export default () => (${JSON.stringify({ careers: { enabled: true, config: { active, publicRead: true } } })});\n`;

/** A type of the host's own that points at guides. */
const article = {
  'src/api/article/content-types/article/schema.json': JSON.stringify({
    kind: 'collectionType',
    collectionName: 'articles',
    info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
    options: {},
    attributes: {
      title: { type: 'string' },
      guide: { type: 'relation', relation: 'oneToOne', target: 'plugin::careers.guide' },
    },
  }),
};

const graphql = ({ request, token }: Visit, query: string) => request.post('/graphql').set(token).send({ query });

describe('an app that switches the plugin off with `active: false`', () => {
  let host: HostApp;

  beforeAll(async () => {
    host = makeHostWithPlugin({ packages: ['@strapi/plugin-graphql', '@strapi/plugin-users-permissions'] });
    host.write({ ...article, 'config/plugins.ts': config(true) });
    await visit(host, ({ request, token }) =>
      request
        .post('/api/careers/guides')
        .set(token)
        .send({ data: { role: 'Welder', steps: [{ title: 'Train' }] } })
        .expect(201),
    );
    host.write({ 'config/plugins.ts': config(false) });
  });

  afterAll(() => {
    host.dispose();
  });

  it('starts and answers nothing about careers, over REST or GraphQL', async () => {
    await visit(host, async (visitor) => {
      const { request, token } = visitor;
      for (const type of ['guides', 'skills', 'certifications', 'faqs', 'fields', 'contributors']) {
        await request.get(`/api/careers/${type}`).set(token).expect(404);
      }
      // Strapi has a GET for any path, so a POST that nobody takes is 405.
      await request
        .post('/api/careers/guides')
        .set(token)
        .send({ data: { role: 'Nurse' } })
        .expect(405);
      const answer = await graphql(visitor, '{ careersGuides { role } }');
      expect(JSON.stringify(answer.body.errors)).toContain('Cannot query field');
      const types = await graphql(visitor, '{ articles { title } }');
      expect(types.body).toEqual({ data: { articles: [] } });
    });
  });

  it('still shows editors the content', async () => {
    await visit(host, async ({ request, admin }) => {
      const { body } = await request
        .get('/content-manager/collection-types/plugin::careers.guide')
        .set(admin)
        .expect(200);
      expect(body.results).toMatchObject([{ role: 'Welder' }]);
    });
  });

  it('has it all back when it is switched on, permissions included', async () => {
    host.write({ 'config/plugins.ts': config(true) });
    await visit(host, async (visitor) => {
      const { body } = await visitor.request.get('/api/careers/guides?populate=steps').expect(200);
      expect(body.data).toMatchObject([{ role: 'Welder', steps: [{ title: 'Train' }] }]);
      const answer = await graphql(visitor, '{ careersGuides { role } }');
      expect(answer.body).toEqual({ data: { careersGuides: [{ role: 'Welder' }] } });
    });
  });
});
