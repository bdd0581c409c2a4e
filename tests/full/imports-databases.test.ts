import type { Lease } from '../../src/plugins/careers/server/src/imports';
import {
  ENTRY,
  enqueueOnet,
  GUIDE,
  isOver,
  JOB,
  jobsOf,
  makeFolder,
  reportsOf,
  rolesOf,
  until,
} from '../api/imports-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';
import { describeOnEachDatabase } from '../support/each-database';
import { occupations, writeOnetFolder } from '../support/onet-folder';

jest.setTimeout(240_000);

const PROCESSES = 8;
const ROUNDS = 5;
const COUNT = 120;
const anyJob = () => Promise.resolve(true);
const past = () => new Date(Date.now() - 1000);

describeOnEachDatabase('the queue of imports', () => {
  const { folder, remove } = makeFolder();
  let app: CareersApp;

  afterAll(remove);

  const queue = () => jobsOf(app.strapi).queue;
  const rowOf = (id: number) => app.strapi.db.query(JOB).findOne({ where: { id } });

  describe('asked by eight processes at once', () => {
    beforeAll(async () => {
      app = await startCareers({ config: { plugins: { careers: { config: { imports: { worker: false } } } } } });
    });

    afterAll(() => app.stop());

    afterEach(async () => {
      await app.strapi.db.query(JOB).deleteMany({});
    });

    /** What each of the processes gets. */
    const race = async (): Promise<(Lease | null)[]> =>
      Promise.all(
        Array.from({ length: PROCESSES }, async (_, index) => {
          const worker = `process-${index}`;
          const job = await queue().take({ worker, canTake: anyJob });
          return job === null ? null : { id: job.id, worker };
        }),
      );
    const winners = (found: readonly (Lease | null)[]): readonly Lease[] => found.filter((lease) => lease !== null);

    it('gives one job to one of them, and the next one only when that is over', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const [one, other] = [await enqueueOnet(app, folder), await enqueueOnet(app, folder)];
        const [first, ...rest] = winners(await race());
        expect(rest).toEqual([]);
        expect(first?.id).toBe(one.id);
        expect(winners(await race())).toEqual([]);
        if (first) await queue().end(first, { state: 'done' });
        const [second, ...more] = winners(await race());
        expect(more).toEqual([]);
        expect(second?.id).toBe(other.id);
        if (second) await queue().end(second, { state: 'done' });
      }
    });

    it('gives the job of a process that has ended to one of them, and the process hears of it when it wakes up', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { id } = await enqueueOnet(app, folder);
        const sleeper: Lease = { id, worker: 'sleeper' };
        expect(await queue().take({ worker: sleeper.worker, canTake: anyJob })).toMatchObject({ id });
        await app.strapi.db.query(JOB).update({ where: { id }, data: { aliveUntil: past() } });
        const [heir, ...rest] = winners(await race());
        expect(rest).toEqual([]);
        expect(heir?.id).toBe(id);
        expect(await queue().keep(sleeper)).toBe('lost');
        expect(await queue().end(sleeper, { state: 'done' })).toBe(false);
        if (heir) expect(await queue().keep(heir)).toBe('mine');
        expect(await rowOf(id)).toMatchObject({ state: 'running', worker: heir?.worker, takeovers: 1 });
        if (heir) await queue().end(heir, { state: 'done' });
      }
    });

    it('lets others go on when nobody sees the files of a job whose process has ended', async () => {
      const [lost, next] = [await enqueueOnet(app, folder), await enqueueOnet(app, folder)];
      await queue().take({ worker: 'gone', canTake: anyJob });
      await app.strapi.db.query(JOB).update({ where: { id: lost.id }, data: { aliveUntil: past() } });
      const taken = await queue().take({
        worker: 'other',
        canTake: ({ id }) => Promise.resolve(id !== lost.id),
      });
      expect(taken?.id).toBe(next.id);
      expect(await rowOf(lost.id)).toMatchObject({ state: 'queued', slot: null, worker: null });
    });

    it('hears of a wish to cancel, also when the job is given back in that moment', async () => {
      const { id } = await enqueueOnet(app, folder);
      const lease: Lease = { id, worker: 'one' };
      await queue().take({ worker: 'one', canTake: anyJob });
      await jobsOf(app.strapi).cancel(id);
      expect(await queue().keep(lease)).toBe('cancelled');
      await queue().giveBack(lease);
      expect(await rowOf(id)).toMatchObject({ state: 'cancelled', slot: null });
    });
  });

  describe('and an import', () => {
    beforeAll(async () => {
      app = await startCareers();
    });

    afterAll(() => app.stop());

    it('that is taken away in the middle is gone on with: each record once', async () => {
      const { id } = await enqueueOnet(app, writeOnetFolder(folder, occupations(COUNT)));
      await until(app.strapi, id, ({ done }) => done > 0);
      await app.strapi.db.query(JOB).update({ where: { id }, data: { worker: 'another', aliveUntil: past() } });
      expect(await until(app.strapi, id, isOver)).toMatchObject({
        state: 'done',
        done: COUNT,
        totals: { created: COUNT },
      });
      expect(await rolesOf(app)).toHaveLength(COUNT);
      expect(await app.strapi.db.query(ENTRY).count({ where: { job: id } })).toBe(COUNT);
      expect((await reportsOf(app, id)).map(({ record }) => record)).toEqual(
        occupations(COUNT).map(({ code }) => code),
      );
      const drafts = await app.strapi.db
        .query(GUIDE)
        .findMany({ where: { publishedAt: null }, populate: { tasks: true } });
      expect(drafts.filter(({ tasks }) => tasks.length !== 3)).toEqual([]);
    });
  });
});
