import { startCareers, type CareersApp } from '../support/careers-app';
import { describeOnEachDatabase } from '../support/each-database';

jest.setTimeout(120_000);

interface Lease {
  readonly signal: AbortSignal;
  readonly release: () => Promise<void>;
}

interface Nodes {
  readonly takeLease: (work: string) => Promise<Lease | undefined>;
  readonly takeTurn: (turn: { readonly work: string; readonly everyMs: number }) => Promise<boolean>;
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;
const eight = <T>(run: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 8 }, run));

describeOnEachDatabase('work that one server does', () => {
  let app: CareersApp;
  const nodes = (): Nodes => app.strapi.plugin('careers').service('nodes');
  const row = (work: string) => app.strapi.db.query('plugin::careers.lease').findMany({ where: { work } });

  beforeAll(async () => {
    const linkCheck = { weekly: true };
    app = await startCareers({ config: { plugins: { careers: { config: { linkCheck } } } } });
  });

  afterAll(() => app.stop());

  it('is held by one of those who ask for it at the same time, until it is given back', async () => {
    for (let round = 0; round < 5; round += 1) {
      const held = (await eight(() => nodes().takeLease('sweep'))).filter(isThere);
      expect(held).toHaveLength(1);
      expect(await nodes().takeLease('sweep')).toBeUndefined();
      const elsewhere = await nodes().takeLease('another');
      expect(elsewhere).toBeDefined();
      await elsewhere?.release();
      await held[0]?.release();
    }
    expect(await row('sweep')).toHaveLength(1);
  });

  it('goes to another when its holder has not been heard of for half a minute', async () => {
    const held = await nodes().takeLease('silent');
    expect(held).toBeDefined();
    // As a process leaves it that was killed.
    const past = new Date(Date.now() - 1000);
    await app.strapi.db
      .query('plugin::careers.lease')
      .updateMany({ where: { work: 'silent' }, data: { heldUntil: past } });
    const taken = (await eight(() => nodes().takeLease('silent'))).filter(isThere);
    expect(taken).toHaveLength(1);
    // The one who has lost it cannot give it back for the other.
    await held?.release();
    expect(await nodes().takeLease('silent')).toBeUndefined();
    await taken[0]?.release();
  });

  it('comes round once in its time, whoever is reminded of it', async () => {
    const turns = () => eight(() => nodes().takeTurn({ work: 'weekly', everyMs: 60_000 }));
    expect((await turns()).filter(Boolean)).toHaveLength(1);
    expect((await turns()).filter(Boolean)).toHaveLength(0);
    const longAgo = new Date(Date.now() - 61_000);
    await app.strapi.db
      .query('plugin::careers.lease')
      .updateMany({ where: { work: 'weekly' }, data: { turnAt: longAgo } });
    expect((await turns()).filter(Boolean)).toHaveLength(1);
  });

  it('is the weekly check of links, of which every server is reminded', async () => {
    const task = app.strapi.cron.jobs.find(({ name }) => name === 'careersLinkCheck');
    const check: { readonly ended: () => Promise<void> } = app.strapi.plugin('careers').service('link-check');
    const remind = async (): Promise<string> => {
      await task?.job.invoke();
      await check.ended();
      const { body } = await app.request
        .get('/careers/link-check')
        .set(await app.asAdmin())
        .expect(200);
      return body.data.run.startedAt;
    };
    const first = await remind();
    expect(Date.parse(first)).toBeGreaterThan(0);
    // Another server, whose clock is a little behind: the links were checked by then.
    expect(await remind()).toBe(first);
  });
});
