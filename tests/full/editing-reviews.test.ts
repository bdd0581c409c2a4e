import { createHash } from 'node:crypto';
import type { AuthHeaders } from '../support/accounts';
import { addColleague } from '../admin/editor';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(300_000);

const GONE = 'https://example.org/outlook-2023';

interface Written {
  readonly documentId: string;
}

interface Documents {
  create(params: object): Promise<Written>;
  update(params: object): Promise<Written>;
  findMany(params: object): Promise<readonly { readonly documentId: string; readonly summary: string | null }[]>;
}

interface Preview {
  readonly documentId: string;
  readonly locale: string;
  readonly publishedHash: string;
  readonly state: string;
  readonly lastReview: { readonly confirmedBy: string; readonly reviewer: string | null } | null;
  readonly months: number;
  readonly nextDueAt: string;
  readonly movements: readonly { readonly kind: string }[];
}

interface Row {
  readonly documentId: string;
  readonly role: string;
  readonly state: string;
  readonly dueAt: string | null;
}

interface Version {
  readonly summary: string | null;
  readonly publishedAt: unknown;
}

interface Queue {
  readonly results: readonly Row[];
  readonly pagination: { readonly total: number };
  readonly counts: Readonly<Record<string, number>>;
}

describe('reviews', () => {
  let app: CareersApp;
  let admin: AuthHeaders;

  beforeAll(async () => {
    app = await startCareers();
    admin = await app.asAdmin();
  });

  afterAll(() => app.stop());

  const documents = (name: string): Documents => app.strapi.documents(`plugin::careers.${name}` as never) as never;
  const publish = (data: object): Promise<Written> => documents('guide').create({ data, status: 'published' });
  const reference = ({ documentId }: Written) => ({ documentId, locale: 'en' });

  const queue = async (query = ''): Promise<Queue> =>
    (await app.request.get(`/careers/reviews?${query}`).set(admin).expect(200)).body.data as Queue;
  const preview = async (...guides: readonly Written[]): Promise<readonly Preview[]> => {
    const sent = { guides: guides.map(reference) };
    const { body } = await app.request.post('/careers/reviews/preview').set(admin).send(sent).expect(200);
    return body.data.guides as readonly Preview[];
  };
  const confirm = (guides: readonly Preview[], more: object = {}) => {
    const sent = guides.map(({ documentId, locale, publishedHash }) => ({ documentId, locale, publishedHash }));
    return app.request
      .post('/careers/reviews/confirm')
      .set(admin)
      .send({ guides: sent, ...more });
  };
  const reviewsOf = ({ documentId }: Written) =>
    app.strapi.db.query('plugin::careers.review').findMany({
      where: { guideDocumentId: documentId },
      populate: { reviewer: true },
      orderBy: { id: 'asc' },
    });
  const monthsFromNow = (months: number): string => {
    const date = new Date();
    date.setUTCMonth(date.getUTCMonth() + months, 1);
    return date.toISOString().slice(0, 7);
  };

  it('confirms what readers see, and leaves the draft a draft', async () => {
    const guide = await publish({ role: 'Glazier', summary: 'Public' });
    await documents('guide').update({ documentId: guide.documentId, data: { summary: 'Unfinished' } });
    const [before] = await preview(guide);
    expect(before).toMatchObject({ state: 'never-reviewed', lastReview: null, months: 12, movements: [] });

    await confirm(before ? [before] : [], { note: 'All figures checked' }).expect(200);
    const rows = await reviewsOf(guide);
    expect(rows).toEqual([
      expect.objectContaining({
        guideLocale: 'en',
        publishedHash: before?.publishedHash,
        confirmedBy: 'Test Administrator',
        note: 'All figures checked',
        reviewer: null,
      }),
    ]);
    expect(new Date(rows[0].dueAt as string).toISOString().slice(0, 7)).toBe(monthsFromNow(12));
    const versions: readonly Version[] = await app.strapi.db
      .query('plugin::careers.guide')
      .findMany({ where: { documentId: guide.documentId }, orderBy: { id: 'asc' } });
    expect(versions.map(({ summary, publishedAt }) => [summary, publishedAt !== null])).toEqual([
      ['Unfinished', false],
      ['Public', true],
    ]);
    const [after] = await preview(guide);
    expect(after).toMatchObject({ state: 'current', lastReview: { confirmedBy: 'Test Administrator' }, movements: [] });
    const { body } = await app.request.get('/api/careers/pages/glazier').expect(200);
    expect(new Date(body.data.reviewedAt as string).getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it('names a contributor on the page, and remembers the choice of the administrator', async () => {
    const guide = await publish({ role: 'Roofer' });
    const contributor = await documents('contributor').create({ data: { name: 'Ada Roof' } });
    await confirm(await preview(guide), { reviewer: contributor.documentId }).expect(200);
    const { body } = await app.request.get('/api/careers/pages/roofer').expect(200);
    expect(body.data.reviewer.name).toBe('Ada Roof');
    const sent = { guides: [reference(guide)] };
    const answer = await app.request.post('/careers/reviews/preview').set(admin).send(sent).expect(200);
    expect(answer.body.data).toMatchObject({ lastReviewer: contributor.documentId });
    const refused = await confirm(await preview(guide), { reviewer: 'nobody' }).expect(400);
    expect(refused.body.error.details.errors).toEqual([expect.objectContaining({ path: ['reviewer'] })]);
  });

  it('says what has moved since the last time', async () => {
    const [skill, other] = await Promise.all(
      ['Glass cutting', 'Glass work'].map((name) => documents('skill').create({ data: { name } })),
    );
    const card = await documents('certification').create({ data: { name: 'Old Card' } });
    const successor = await documents('certification').create({ data: { name: 'New Card' } });
    const guide = await publish({
      role: 'Window Fitter',
      skills: [{ label: 'Glass', skills: [skill?.documentId] }],
      certifications: [{ certification: card.documentId }],
      sources: [{ title: 'Outlook Handbook', publisher: 'Labour Office', edition: '2023', url: GONE }],
    });
    await confirm(await preview(guide)).expect(200);
    expect((await preview(guide))[0]?.movements).toEqual([]);

    await documents('certification').update({
      documentId: card.documentId,
      data: { lifecycle: 'retired', retiresAt: '2026-01-31', replacedBy: successor.documentId },
    });
    await app.strapi.db.query('plugin::careers.link-check').create({
      data: { url: GONE, urlHash: createHash('sha256').update(GONE).digest('hex'), state: 'broken', httpStatus: 404 },
    });
    await publish({
      role: 'Joiner',
      sources: [{ title: 'Outlook handbook', publisher: 'Labour Office', edition: '2025' }],
    });
    await documents('guide').update({
      documentId: guide.documentId,
      data: { skills: [{ label: 'Glass', skills: [skill?.documentId, other?.documentId] }] },
      status: 'published',
    });
    expect((await preview(guide))[0]?.movements).toEqual([
      expect.objectContaining({ kind: 'republished' }),
      { kind: 'dead-link', url: GONE, name: 'Outlook Handbook', status: 404 },
      expect.objectContaining({ kind: 'certification', was: 'active', lifecycle: 'retired', replacedBy: 'New Card' }),
      expect.objectContaining({ kind: 'source-edition', edition: '2023', newest: '2025' }),
      { kind: 'skills', label: 'Glass', change: 'changed', added: ['Glass work'], removed: [] },
    ]);
  });

  it('refuses what the administrator has not seen, with 409, and writes nothing', async () => {
    const guide = await publish({ role: 'Tiler' });
    const seen = await preview(guide);
    await documents('guide').update({
      documentId: guide.documentId,
      data: { summary: 'Changed meanwhile' },
      status: 'published',
    });
    const { body } = await confirm(seen).expect(409);
    expect(body.error.details.refused).toEqual([
      { documentId: guide.documentId, locale: 'en', role: 'Tiler', reason: 'changed' },
    ]);
    expect(await reviewsOf(guide)).toEqual([]);
    const draft = await documents('guide').create({ data: { role: 'Plasterer' } });
    const unpublished = [{ documentId: draft.documentId, locale: 'en', publishedHash: 'x' }] as unknown as Preview[];
    const refused = await confirm(unpublished).expect(409);
    expect(refused.body.error.details.refused[0]).toMatchObject({ reason: 'unpublished' });
  });

  it('goes by the interval of the field of work, or of a wider one', async () => {
    const health = await documents('field').create({ data: { name: 'Health', reviewMonths: 3 } });
    const nursing = await documents('field').create({ data: { name: 'Nursing', parent: health.documentId } });
    const guide = await publish({ role: 'Nurse', field: nursing.documentId });
    const [shown] = await preview(guide);
    expect(shown?.months).toBe(3);
    expect(shown?.nextDueAt.slice(0, 7)).toBe(monthsFromNow(3));
    const { body } = await app.request.get('/api/careers/fields?filters[slug]=health').expect(200);
    expect(body.data[0]).not.toHaveProperty('reviewMonths');
  });

  it('lists what is most urgent first, by state, field, language, reviewer and role', async () => {
    const field = await documents('field').create({ data: { name: 'Queue' } });
    const reviewer = await documents('contributor').create({ data: { name: 'Quentin' } });
    const made = new Map<string, Written>();
    for (const role of ['Queue A', 'Queue B', 'Queue C', 'Queue D']) {
      made.set(role, await publish({ role, field: field.documentId, reviewer: reviewer.documentId }));
    }
    await documents('guide').create({ data: { role: 'Queue Draft', field: field.documentId } });
    const day = 86_400_000;
    for (const [role, days] of [
      ['Queue B', -1],
      ['Queue C', 10],
      ['Queue D', 300],
    ] as const) {
      await app.strapi.db.query('plugin::careers.review').create({
        data: {
          guideDocumentId: made.get(role)?.documentId,
          guideLocale: 'en',
          reviewedAt: new Date(Date.now() - 300 * day),
          dueAt: new Date(Date.now() + days * day),
        },
      });
    }
    const all = await queue('field=queue&locale=en');
    expect(all.counts).toEqual({ overdue: 1, 'never-reviewed': 1, 'due-soon': 1, current: 1 });
    expect(all.results.map(({ role, state }) => [role, state])).toEqual([
      ['Queue B', 'overdue'],
      ['Queue A', 'never-reviewed'],
      ['Queue C', 'due-soon'],
      ['Queue D', 'current'],
    ]);
    expect((await queue('field=queue&state=overdue')).results).toHaveLength(1);
    expect((await queue(`reviewer=${reviewer.documentId}`)).pagination.total).toBe(4);
    expect((await queue('q=QUEUE%20c')).results.map(({ role }) => role)).toEqual(['Queue C']);
    expect((await queue('q=%25')).pagination.total).toBe(0);
    expect((await queue('locale=es')).pagination.total).toBe(0);
    expect((await queue('field=queue&pageSize=3&page=2')).results.map(({ role }) => role)).toEqual(['Queue D']);
    await app.request.get('/careers/reviews?state=sometimes').set(admin).expect(400);
  });

  it('confirms 300 guides in at most ten seconds, and publishes no draft', async () => {
    const guides: Written[] = [];
    for (let number = 0; number < 300; number += 1) {
      guides.push(await publish({ role: `Bulk ${number}`, summary: 'Public', steps: [{ title: 'Begin' }] }));
    }
    const unfinished = guides.filter((_, index) => index % 3 === 0);
    for (const { documentId } of unfinished) {
      await documents('guide').update({ documentId, data: { summary: 'Unfinished' } });
    }
    const from = performance.now();
    const shown = await preview(...guides);
    const { body } = await confirm(shown, { note: 'Yearly' }).expect(200);
    const seconds = (performance.now() - from) / 1000;
    process.stdout.write(`      300 guides looked at and confirmed in ${seconds.toFixed(2)} s\n`);
    expect(body.data.confirmed).toHaveLength(300);
    expect(body.data.refused).toEqual([]);
    expect(seconds).toBeLessThan(10);

    const summaries = async (status: 'draft' | 'published') =>
      (await documents('guide').findMany({ status, filters: { role: { $startsWith: 'Bulk' } }, limit: 1000 })).map(
        ({ summary }) => summary,
      );
    expect((await summaries('published')).filter((summary) => summary === 'Public')).toHaveLength(300);
    expect((await summaries('draft')).filter((summary) => summary === 'Unfinished')).toHaveLength(100);
    expect((await queue('q=Bulk&state=current')).pagination.total).toBe(300);
  });

  it('is for those who may: an author sees the queue and confirms nothing', async () => {
    const guide = await publish({ role: 'Locksmith' });
    const colleague = await addColleague(app, 'strapi-author');
    const { body } = await app.request.post('/admin/login').send(colleague).expect(200);
    const token = { Authorization: `Bearer ${String(body.data.token)}` };
    await app.request.get('/careers/reviews').set(token).expect(200);
    const [shown] = await preview(guide);
    const sent = { guides: [{ ...reference(guide), publishedHash: shown?.publishedHash }] };
    await app.request.post('/careers/reviews/confirm').set(token).send(sent).expect(403);
    await app.request.get('/careers/reviews').expect(401);
  });
});
