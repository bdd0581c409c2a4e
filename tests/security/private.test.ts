import { addLocale } from '../api/access-fixture';
import { writeGuide } from '../api/pages-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';
import { signInAsVisitor, signInToPanel } from './people';
import { routesOf } from './routes';

jest.setTimeout(240_000);

/** Each stands in one kind of thing that visitors must not see, and nowhere else. */
const CANARIES = {
  unpublished: 'Qanaryunpublished',
  draft: 'Qanarydraft',
  faq: 'Qanaryfaq',
  spanish: 'Qanaryspanish',
  record: 'Qanaryrecord',
  note: 'Qanarynote',
  confirmer: 'Qanaryconfirmer',
  mail: 'qanarymail@example.com',
} as const;
const FOUND = new RegExp(Object.values(CANARIES).join('|'), 'i');
const OWN_TYPES = [
  'review',
  'slug-reservation',
  'change',
  'import-job',
  'import-entry',
  'source-record',
  'provenance',
  'merge',
  'link-check',
  'assessment',
];

describe('what only editors may know', () => {
  let app: CareersApp;
  let readers: Readonly<Record<string, AuthHeaders | Readonly<Record<string, never>>>>;
  let open: string;
  let unpublished: string;
  let full: AuthHeaders;

  const makeContent = async (): Promise<void> => {
    await addLocale(app.strapi, 'es', 'Spanish');
    full = await app.apiToken({ type: 'full-access' });
    const post = async (path: string, data: object) => {
      const { body } = await app.request.post(`/api/careers/${path}`).set(full).send({ data }).expect(201);
      return String(body.data.documentId);
    };
    const faq = await post('faqs', { question: 'Is it fun?', answer: 'Yes' });
    const skill = await post('skills', { name: 'Welding' });
    const reviewer = await post('contributors', { name: 'Ada Checker' });
    ({ documentId: open } = await writeGuide(app, {
      role: 'Welder',
      slug: 'welder',
      summary: 'Joins metal',
      faqs: [faq],
      reviewer,
      skills: [{ label: 'Joining', skills: [skill] }],
    }));
    const second = await writeGuide(app, { role: 'Baker', slug: 'baker', relatedGuides: [open], advancesTo: [open] });
    ({ documentId: unpublished } = await writeGuide(
      app,
      {
        role: CANARIES.unpublished,
        slug: 'qanary-slug',
        summary: CANARIES.unpublished,
        relatedFrom: [open],
        advancesFrom: [second.documentId],
      },
      { status: 'draft' },
    ));
    await app.strapi
      .documents('plugin::careers.faq')
      .create({ data: { question: CANARIES.faq, answer: CANARIES.faq, guides: [open] } as never });
    await app.strapi
      .documents('plugin::careers.faq')
      .update({ documentId: faq, data: { answer: CANARIES.draft } as never });
    await writeGuide(
      app,
      { summary: CANARIES.draft, overview: CANARIES.draft, slug: 'qanarydraft-slug' },
      { documentId: open, status: 'draft' },
    );
    await writeGuide(app, { role: CANARIES.spanish }, { documentId: open, locale: 'es', status: 'draft' });
    const admin = await app.asAdmin();
    await app.strapi.db
      .query('admin::user')
      .updateMany({ where: {}, data: { email: CANARIES.mail, firstname: CANARIES.confirmer } });
    const query = (name: string) => app.strapi.db.query(`plugin::careers.${name}`);
    await query('review').create({
      data: {
        guideDocumentId: open,
        guideLocale: 'en',
        reviewedAt: new Date(),
        note: CANARIES.note,
        confirmedBy: CANARIES.confirmer,
        confirmedById: 1,
      },
    });
    await query('source-record').create({
      data: {
        source: 'onet',
        record: '1',
        recordLocale: 'en',
        edition: '1',
        title: CANARIES.record,
        guideDocumentId: open,
        rows: [CANARIES.record],
      },
    });
    await app.request.get('/admin/users/me').set(admin).expect(200);
  };

  beforeAll(async () => {
    const match = { requests: 10_000, seconds: 60 };
    app = await startCareers({ config: { plugins: { careers: { config: { publicRead: true, match } } } } });
    await makeContent();
    readers = {
      public: {},
      member: await signInAsVisitor(app),
      'read-only token': await app.apiToken({ type: 'read-only' }),
    };
  });

  afterAll(() => app.stop());

  const QUERIES = [
    '',
    'populate=*',
    'populate[createdBy]=*',
    'populate[localizations]=*',
    'populate[faqs][populate]=*',
    'populate[relatedGuides][populate]=*',
    'populate[advancesFrom][populate]=*',
    'populate[reviewer][populate]=*',
    'locale=es',
    'locale=*',
    'fields[0]=summary',
    'fields[0]=createdBy',
    'sort=createdBy.email',
    'filters[createdBy][email][$contains]=qanary',
    'filters[updatedBy][firstname][$startsWith]=Q',
    'filters[summary][$contains]=Qanary',
    `filters[$or][0][localizations][role][$contains]=${CANARIES.spanish}`,
    'view=full',
    'view=full&locale=es',
    'status=draft',
    'status=draft&token=x',
    'publicationFilter=never-published',
    'hasPublishedVersion=false',
    'q=Qanary',
    'q=Qanarydraft&type=guide,faq,skill',
    `from=welder&to=qanary-slug`,
    `from=baker&to=${CANARIES.unpublished}`,
    'from=baker&to=qanarydraft-slug',
    'page=1&pageSize=100',
  ];

  /** Every route of the content API and the reader that reads, with what it may be asked for. */
  const addresses = (): readonly string[] =>
    routesOf(app)
      .filter(({ method, path }) => method === 'get' && !path.startsWith('/careers/'))
      .flatMap(({ path }) => {
        const plain = path
          .replace(/\([^)]*\)/g, '')
          .replace(':number', '1')
          .replace(':locale', 'es');
        const isGuide = /\/(guides|pages)\/:(id|slug)/.test(plain);
        const slugs = plain.includes(':slug') ? ['welder', 'qanary-slug', 'qanarydraft-slug'] : [open, unpublished];
        const names = isGuide ? slugs : ['baker'];
        return names.map((name) => plain.replace(/:\w+/g, name));
      })
      .flatMap((path) => QUERIES.map((query) => (query === '' ? path : `${path}?${query}`)));

  /** What somebody sent comes back in answers that quote it, and tells nobody anything. */
  const withoutEcho = (text: string, address: string): string => {
    const asked = [...decodeURIComponent(address).matchAll(/qanary[\w@.-]*/gi)].map(([word]) => word);
    return asked.reduce((rest, word) => rest.replaceAll(word, '').replaceAll(word.toLowerCase(), ''), text);
  };

  it.each(['public', 'member', 'read-only token'])('reaches %s by no address and no parameter', async (who) => {
    const leaks: string[] = [];
    // Tokens and members go the ways that have more for them.
    const all = addresses().filter((address) => who === 'public' || /\/(guides|faqs|pages)/.test(address));
    expect(all.length).toBeGreaterThan(300);
    for (const address of all) {
      const answer = await fetch(`${app.url}${address}`, { headers: readers[who] ?? {}, redirect: 'manual' });
      const text = `${await answer.text()} ${answer.headers.get('location') ?? ''}`;
      expect(answer.status).toBeLessThan(500);
      const found = FOUND.exec(withoutEcho(text, address));
      if (found !== null) leaks.push(`${found[0]} at ${address}`);
    }
    expect(leaks).toEqual([]);
  });

  it('is told by no count, order or kind of error: what is not there answers the same', async () => {
    const pairs = [
      [`/api/careers/guides/${unpublished}`, '/api/careers/guides/nothing'],
      ['/api/careers/pages/qanary-slug', '/api/careers/pages/qanary-slog'],
      ['/api/careers/pages/qanary-slug.md', '/api/careers/pages/qanary-slog.md'],
      ['/api/careers/compare?from=welder&to=qanary-slug', '/api/careers/compare?from=welder&to=qanary-slog'],
      ['/api/careers/paths?from=baker&to=qanary-slug', '/api/careers/paths?from=baker&to=qanary-slog'],
      ['/guides/qanary-slug', '/guides/qanary-slog'],
      ['/guides/compare/welder/qanary-slug', '/guides/compare/welder/qanary-slog'],
      ['/api/careers/search?q=qanaryunpublished', '/api/careers/search?q=qanaryunpublishes'],
      [
        '/api/careers/guides?filters[summary][$contains]=Qanarydraft',
        '/api/careers/guides?filters[summary][$contains]=Qanarydrafs',
      ],
    ] as const;
    for (const [there, notThere] of pairs) {
      const [one, other] = [await app.request.get(there), await app.request.get(notThere)];
      const plain = ({ text }: { text: string }) =>
        text
          .replace(/qanary[-\w]*/gi, '…')
          .replaceAll(unpublished, '…')
          .replaceAll('nothing', '…');
      expect({ there, status: one.status, text: plain(one) }).toEqual({
        there,
        status: other.status,
        text: plain(other),
      });
    }
  });

  it('comes out by no match, and by no query of GraphQL', async () => {
    const texts = Object.values(CANARIES).join(' ');
    const { body } = await app.request
      .post('/api/careers/match')
      .send({ text: `${texts} Welding` })
      .expect(200);
    expect(JSON.stringify(body)).not.toMatch(FOUND);
    const hidden = await app.request.post('/api/careers/match').send({ text: 'Welding', guide: 'qanary-slug' });
    expect(hidden.status).toBe(404);
    const queries = [
      '{ careersPages(view: "full") { data } }',
      '{ careersPage(slug: "qanary-slug") { data { role } } }',
      '{ careersGuides { createdBy { email } } }',
      '{ careersReviews { note } }',
      '{ careersSourceRecords { title } }',
      '{ careersGuides(filters: { createdBy: { email: { contains: "qanary" } } }) { role } }',
      '{ careersSearch(q: "Qanary") { __typename } }',
      '{ careersGuides { role summary overview faqs { question answer } relatedGuides { role } advancesTo { role } localizations { role } } }',
      '{ __type(name: "CareersReview") { name } }',
    ];
    for (const query of queries) {
      const answer = await app.request.post('/graphql').send({ query });
      expect({ query, found: FOUND.exec(withoutEcho(answer.text, query))?.[0] }).toEqual({ query, found: undefined });
    }
  });

  it('stays out of the cache: what somebody was given who may know is not what the next one gets', async () => {
    const paths = [
      `/api/careers/guides/${open}?status=draft`,
      '/api/careers/guides?status=draft&populate=*',
      '/api/careers/pages/qanarydraft-slug?status=draft',
    ];
    for (const path of paths) {
      const before = await app.request.get(path);
      const may = await app.request.get(path).set(full).expect(200);
      expect(may.text).toMatch(FOUND);
      expect(may.headers['cache-control']).toMatch(/private|no-store/);
      const after = await app.request.get(path);
      expect([before.status, after.status]).toEqual([403, 403]);
      expect(`${before.text}${after.text}`).not.toMatch(FOUND);
    }
    const page = '/api/careers/pages/welder';
    await app.request.get(page).set(full).expect(200);
    expect((await app.request.get(page).expect(200)).text).not.toMatch(FOUND);
  });

  it('is not in the tables of the plugin for anybody over the content manager', async () => {
    const people = [await signInToPanel(app, 'strapi-author'), await signInToPanel(app, 'strapi-editor')];
    for (const headers of people) {
      for (const name of OWN_TYPES) {
        const { status } = await app.request
          .get(`/content-manager/collection-types/plugin::careers.${name}`)
          .set(headers);
        expect({ name, status }).not.toEqual({ name, status: 200 });
      }
    }
    // `/changes` is the feed of what changed for readers, not the table of the same name.
    for (const name of OWN_TYPES.filter((type) => type !== 'change')) {
      const { status } = await app.request.get(`/api/careers/${name}s`).set(full);
      expect({ name, status }).toEqual({ name, status: 404 });
    }
  });
});
