import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';
import { describeOnEachDatabase } from '../support/each-database';
import { captureLog } from '../support/log';

jest.setTimeout(180_000);

const MULTIPART = 'multipart/form-data; boundary=b';
const DISPOSITION = '--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n';

interface Broken {
  readonly method?: 'get' | 'post' | 'put';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isAdmin?: boolean;
  readonly status?: number;
}

const asJson = (body: string) => ({ method: 'post' as const, headers: { 'Content-Type': 'application/json' }, body });
const asParts = (body: string) => ({ method: 'post' as const, headers: { 'Content-Type': MULTIPART }, body });

/** What Strapi 5.54 answers 500 to, one of each kind that the fuzz run found. */
const BROKEN: Readonly<Record<string, Broken>> = {
  'parts that never begin': { path: '/api/careers/guides', ...asParts('x') },
  'parts that never end': { path: '/api/careers/guides', ...asParts(`${DISPOSITION}\r\nx\r\n`) },
  'parts in a coding nobody knows': {
    path: '/api/careers/guides',
    ...asParts(`${DISPOSITION}Content-Transfer-Encoding: nonsense\r\n\r\nx\r\n--b--\r\n`),
  },
  'parts without a boundary': {
    path: '/api/careers/guides',
    method: 'post',
    headers: { 'Content-Type': 'multipart/form-data' },
    body: 'x',
  },
  'parts for the admin panel': { path: '/careers/guide-preview', isAdmin: true, ...asParts('--b') },
  // A body that is not compressed as it says is tried by the fuzz run, in a process without Jest.
  'filters that are a text': { path: '/api/careers/guides?filters=x&filters[role]=x' },
  'filters that are a list': { path: '/api/careers/contributors/x?filters=a&filters=b' },
  'a folder in a folder of another shape': {
    path: '/upload/folders',
    isAdmin: true,
    ...asJson('{"name":"x","parent":{"connect":[1]}}'),
  },
  'operators where fields belong': { path: '/api/upload/files?filters[$gt][][updatedAt][$null]=*' },
  'a range of one': { path: '/api/careers/skills?filters[slug][$between]=asc' },
  'a date that is none': { path: '/api/upload/files/page?filters[createdAt][$gt]=' },
  'a column that is not there': { path: '/upload/files?fields[0]=a:b:c', isAdmin: true },
  'a webhook that is not there': { path: '/admin/webhooks/99/trigger', isAdmin: true, ...asJson('{}') },
  'templates that are none': {
    path: '/users-permissions/email-templates',
    isAdmin: true,
    ...asJson('{"a":1}'),
    method: 'put',
  },
  'a folder that is no number': { path: '/upload/folders/__proto__', isAdmin: true, method: 'put', status: 404 },
  'a check of no permissions': { path: '/admin/permissions/check', isAdmin: true, ...asJson('{"ext":-1}') },
  'a body of no type': {
    path: '/admin/webhooks/batch-delete',
    isAdmin: true,
    method: 'post',
    headers: { 'Content-Type': 'nonsense' },
    body: '{}',
  },
  'a password of no type': {
    path: '/api/auth/forgot-password',
    method: 'post',
    headers: { 'Content-Type': 'nonsense' },
    body: '{}',
  },
  'a layout that is none': { path: '/admin/homepage/layout', isAdmin: true, ...asJson('{"widgets":1}'), method: 'put' },
  'a letter to nobody': { path: '/email', isAdmin: true, ...asJson('{}') },
  'a licence that is not there': { path: '/admin/license-trial-time-left', isAdmin: true, status: 404 },
};

/** Mended by Strapi on some databases, or never a fault there: asked all the same. */
const VALUES: readonly string[] = [
  '/api/careers/guides?filters[id][$eq]=99999999999999999999',
  '/api/careers/guides?filters[revision][$gt]=1e309',
  '/api/careers/guides?filters[role][$contains]=%00',
  '/api/careers/guides?filters[publishedAt][$gt]=0000-99-99',
  '/api/careers/guides?pagination[start]=9007199254740991',
  '/api/careers/guides/%00',
  '/api/careers/pages/%00',
  '/api/careers/search?q=%00',
  '/guides?q=%00',
  '/guides/%00',
  '/guides/%ff',
  '/api/careers/pages/%ED%A0%80',
  '/%',
];

describeOnEachDatabase(
  'a broken request',
  (database) => {
    let app: CareersApp;
    let admin: AuthHeaders;
    let log: ReturnType<typeof captureLog>;

    beforeAll(async () => {
      app = await startCareers({ config: { plugins: { careers: { config: { publicRead: true } } } } });
      admin = await app.asAdmin();
      await app.publicRole.grant(
        'plugin::upload.content-api.find',
        'plugin::upload.content-api.findPage',
        'plugin::careers.guide.create',
      );
      log = captureLog(app);
    });

    afterAll(async () => {
      log.stop();
      await app.stop();
    });

    const ask = async ({ method = 'get', path, headers = {}, body, isAdmin = false }: Broken) =>
      fetch(`${app.url}${path}`, {
        method: method.toUpperCase(),
        headers: { ...headers, ...(isAdmin ? admin : {}) },
        ...(body === undefined ? {} : { body }),
      });

    it.each(Object.entries(BROKEN))('is refused with a reason: %s', async (_, broken) => {
      const before = log.text().length;
      const answer = await ask(broken);
      const text = await answer.text();
      expect({ text, status: answer.status }).toEqual({ text, status: broken.status ?? 400 });
      expect(JSON.parse(text)).toMatchObject({
        error: { status: answer.status, message: expect.stringMatching(/.{10}/) },
      });
      // It was this plugin's doing. When Strapi answers 4xx by itself, this fails: take the case out.
      if (database === 'SQLite') expect(log.text().slice(before)).toMatch(/careers: \w+ \S+ refused/);
    });

    it.each(VALUES)('breaks nothing: %s', async (path) => {
      const { status } = await ask({ path });
      expect(status).toBeLessThan(500);
    });

    it('leaves errors of the server what they are', async () => {
      const broken = jest.spyOn(app.strapi, 'documents').mockImplementation(() => {
        throw new TypeError('Something of ours is broken.');
      });
      const { status } = await ask({ path: '/api/careers/guides?populate=*&filters[role]=x' });
      broken.mockRestore();
      expect(status).toBe(500);
    });
  },
  ['SQLite', 'PostgreSQL'],
);
