import { read, UNCACHED, warm } from './cache-fixture';
import { GUIDE, makePageContent, writeGuide, type PageContent } from './pages-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(180_000);

const SHOWN_ON = ['/api/careers/pages/backend-developer', '/guides/backend-developer'];
const LISTED_ON = ['/api/careers/pages', '/guides', '/api/careers/sitemap.xml', '/api/careers/llms.txt'];

interface UploadService {
  readonly updateFileInfo: (id: unknown, info: { readonly alternativeText: string }) => Promise<unknown>;
}

describe('what stored pages and lists show after a change to', () => {
  let app: CareersApp;
  let token: AuthHeaders;
  let content: PageContent;

  const id = (name: string) => String(content.linked.get(name));
  const put = (plural: string, name: string, data: object) =>
    app.request
      .put(`/api/careers/${plural}/${id(name)}`)
      .set(token)
      .send({ data })
      .expect(200);
  const describeFile = (file: unknown, alternativeText: string): Promise<unknown> => {
    const files: UploadService = app.strapi.plugin('upload').service('upload');
    return files.updateFileInfo(file, { alternativeText });
  };
  const whole = (data: object) => writeGuide(app, data as never, { documentId: content.whole });

  beforeAll(async () => {
    app = await startCareers();
    content = await makePageContent(app);
    token = await app.apiToken({ type: 'full-access' });
  });

  afterAll(() => app.stop());

  /** What it is, how it is changed, the words that are on the page from then on, and on the lists where they are. */
  const changes: readonly [string, () => Promise<unknown>, string, { readonly listed?: boolean }?][] = [
    ['the guide', () => whole({ summary: 'Builds the hidden half.' }), 'Builds the hidden half.', { listed: true }],
    ['one of its headings', () => whole({ headings: [{ section: 'skills', text: 'Bring along' }] }), 'Bring along'],
    ['its field', () => put('fields', 'Software', { name: 'Computing' }), 'Computing', { listed: true }],
    ['a skill', () => put('skills', 'Python', { name: 'Python 3' }), 'Python 3'],
    ['a certification', () => put('certifications', 'Java Developer Exam', { name: 'Java Master' }), 'Java Master'],
    ['a FAQ', () => put('faqs', 'First question?', { answer: 'Quite another answer' }), 'Quite another answer'],
    ['a related guide', () => put('guides', 'Tester', { title: 'Breaking things well' }), 'Breaking things well'],
    ['a next step', () => put('guides', 'Software Architect', { role: 'System Architect' }), 'System Architect'],
    ['its author', () => put('contributors', 'Ada Writer', { name: 'Ada Author' }), 'Ada Author'],
    ['its reviewer', () => put('contributors', 'Alan Checker', { name: 'Alan Reader' }), 'Alan Reader'],
    ['its picture', () => describeFile(content.linked.get('cover.png'), 'A server room'), 'A server room'],
    [
      'its last review',
      () =>
        app.strapi.documents('plugin::careers.review').create({
          data: { guideDocumentId: content.whole, guideLocale: 'en', reviewedAt: '2031-07-08T09:10:11.000Z' },
        }),
      '2031',
    ],
    [
      'its translation',
      () => writeGuide(app, { slug: 'trasero' }, { documentId: content.whole, locale: 'es' }),
      'trasero',
    ],
  ];

  it.each(changes)('%s', async (_, change, words, { listed = false } = {}) => {
    const paths = [...SHOWN_ON, ...LISTED_ON];
    for (const path of paths) expect([path, (await warm(app, path)).text.includes(words)]).toEqual([path, false]);
    await change();
    const shown = await Promise.all(paths.map((path) => read(app, path)));
    for (const [at, path] of paths.entries()) {
      const oracle = await read(app, path, UNCACHED);
      expect([path, shown[at]?.status, shown[at]?.text]).toEqual([path, oracle.status, oracle.text]);
      if (SHOWN_ON.includes(path) || (listed && path === '/api/careers/pages')) {
        expect([path, shown[at]?.text.includes(words)]).toEqual([path, true]);
      }
    }
  });

  it('who may read them', async () => {
    for (const path of SHOWN_ON) await warm(app, path);
    await app.publicRole.revoke('plugin::careers.page.findOne');
    const closed = await Promise.all(SHOWN_ON.map((path) => read(app, path)));
    await app.publicRole.grant('plugin::careers.page.findOne');
    const open = await Promise.all(SHOWN_ON.map((path) => read(app, path)));
    expect(closed.map(({ status }) => status >= 400)).toEqual([true, true]);
    expect(open.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('the guide, once it is unpublished', async () => {
    for (const path of [...SHOWN_ON, ...LISTED_ON]) await warm(app, path);
    await app.strapi.documents(GUIDE).unpublish({ documentId: content.whole, locale: '*' });
    for (const path of SHOWN_ON) expect([path, (await read(app, path)).status]).toEqual([path, 404]);
    for (const path of LISTED_ON) {
      expect([path, (await read(app, path)).text.includes('backend-developer')]).toEqual([path, false]);
    }
  });
});
