import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../support/patience';
import { ration } from '../support/ration';
import { ask, closeConnections, percentile, startLoad, stopLoads, type Answer } from '../support/load';
import { nextRelease } from './next-release';
import { NODES, startThreeNodes, type Guide, type ThreeNodes } from './three-nodes';

jest.setTimeout(400_000);

const PUBLISHES = 100;
const VISIBLE_MS = 100;
/** Nodes that look by themselves three times a second take a third of one, on a machine that has time for them. */
const AT_MOST_MS = 1000;
const WITHOUT_REDIS_MS = 1000;
const OUTAGE_MS = 20_000;
/** From the database's end until every node refuses at once. */
const NOTICED_MS = 5000;
const RECOVERED_MS = 20_000;
/** An `Accept` too long to be part of a key: the answer is computed, and not stored. */
const UNCACHED = { Accept: `application/json, text/*;q=0.1, ${'x'.repeat(250)}/y;q=0.1` };

/** Three servers behind nginx. The tests build on each other: each leaves all three running. */
describe('three nodes', () => {
  let site: ThreeNodes;
  let edition = 0;
  /** What each guide was last written to: for certain, and perhaps since. */
  const written = new Map<string, { certain: string; possible: string[] }>();

  const say = (text: string): void => {
    process.stderr.write(`    ${text}\n`);
  };
  const guideAt = (index: number): Guide => {
    const guide = site.guides[index % site.guides.length];
    if (!guide) throw new Error('There are no guides.');
    return guide;
  };
  const urlOf = (node: number): string => site.nodes[node % NODES]?.url ?? '';
  const pageOf = (base: string, { slug }: Guide): Promise<Answer> => ask(`${base}/api/careers/pages/${slug}`);

  /** Writes and publishes; what is answered with anything but 200 may have been done or not. */
  const publish = async (base: string, { documentId }: Guide): Promise<Answer & { readonly summary: string }> => {
    edition += 1;
    const summary = `Edition ${edition}.`;
    const known = written.get(documentId) ?? { certain: 'Edition 0.', possible: [] };
    written.set(documentId, known);
    const answer = await ask(`${base}/api/careers/guides/${documentId}`, {
      method: 'PUT',
      headers: site.token,
      body: { data: { summary } },
    });
    if (answer.status === 200) written.set(documentId, { certain: summary, possible: [] });
    else known.possible.push(summary);
    return { ...answer, summary };
  };

  /** Milliseconds from the answer to a write on one node until the last of the others shows it. */
  const lagOf = async (round: number): Promise<number> => {
    const guide = guideAt(round);
    const others = [urlOf(round + 1), urlOf(round + 2)];
    await Promise.all(others.map((other) => pageOf(other, guide)));
    const { summary, status } = await publish(urlOf(round), guide);
    expect(status).toBe(200);
    const began = performance.now();
    const seen = others.map(async (other) => {
      for (;;) {
        if ((await pageOf(other, guide)).text.includes(summary)) return performance.now() - began;
        if (performance.now() - began > 10_000) throw new Error('A node never showed what another one published.');
        // The nodes have the processors to themselves.
        await pause(1);
      }
    });
    return Math.max(...(await Promise.all(seen)));
  };

  const lagsOf = async (rounds: number): Promise<readonly number[]> => {
    const lags: number[] = [];
    for (let round = 0; round < rounds; round += 1) lags.push(await lagOf(round));
    return lags;
  };

  const stateOf = async (node: number): Promise<{ status: number; health: string; parts: object }> => {
    const { status, text } = await ask(`${urlOf(node)}/api/careers/health/ready`);
    if (status === 0) throw new Error(`Server ${node} does not answer: ${text}\n${site.nodes[node]?.output() ?? ''}`);
    const body = JSON.parse(text === '' ? '{}' : text) as { status: string; parts: object };
    return { status, health: body.status, parts: body.parts };
  };

  const until = async (what: string, limitMs: number, holds: () => Promise<boolean>): Promise<number> => {
    const began = Date.now();
    while (!(await holds())) {
      if (Date.now() - began > limitMs * patience()) throw new Error(`Not within ${limitMs} ms: ${what}`);
      await pause(50);
    }
    return Date.now() - began;
  };

  const everyNode = async (holds: (node: number) => Promise<boolean>): Promise<boolean> =>
    (await Promise.all(Array.from({ length: NODES }, (_, node) => holds(node)))).every(Boolean);

  /** Nothing that was acknowledged is lost, no draft differs from what is published, no cache from the database. */
  const expectNothingLost = async (): Promise<void> => {
    for (const guide of site.guides) {
      const rows = await site.postgres.query(
        `select summary, published_at from careers_guides where document_id = '${guide.documentId}'`,
      );
      const summaries = new Set(rows.map(({ summary }) => String(summary)));
      expect(rows).toHaveLength(2);
      expect(rows.filter((row) => row.published_at !== null)).toHaveLength(1);
      expect(summaries.size).toBe(1);
      const [summary = ''] = summaries;
      const { certain, possible } = written.get(guide.documentId) ?? { certain: 'Edition 0.', possible: [] };
      expect([certain, ...possible]).toContain(summary);
      written.set(guide.documentId, { certain: summary, possible: [] });
      for (let node = 0; node < NODES; node += 1) {
        expect((await pageOf(urlOf(node), guide)).text).toContain(`"${summary}"`);
      }
    }
  };

  const failuresIn = (answers: readonly Answer[]): readonly string[] =>
    answers.filter(({ status }) => status !== 200).map(({ status, text }) => `${status} ${text.slice(0, 200)}`);

  /** Readers behind nginx: pages from the cache, pages that are computed, lists. */
  const readers = (clients: number) => {
    let asked = 0;
    return startLoad(clients, (client) => {
      asked += 1;
      const base = site.nginx.url;
      if (asked % 10 === 0) return ask(`${base}/api/careers/pages?pageSize=5`);
      const headers = client % 4 === 0 ? UNCACHED : {};
      return ask(`${base}/api/careers/pages/${guideAt(asked).slug}`, { headers });
    });
  };

  beforeAll(async () => {
    site = await startThreeNodes();
  });

  afterEach(stopLoads);

  afterAll(async () => {
    closeConnections();
    await site.stop();
  });

  it('all show what one of them publishes, within a second; the aim is a p99 of 100 ms', async () => {
    // The figure is told, not asserted: a machine that does other things too is not what is tested here.
    let p99 = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3 && p99 > VISIBLE_MS; round += 1) {
      const lags = await lagsOf(PUBLISHES);
      p99 = Math.min(p99, percentile(lags, 0.99));
      say(
        `visible on all nodes: p50 ${percentile(lags, 0.5).toFixed(1)} ms, p99 ${percentile(lags, 0.99).toFixed(1)} ms`,
      );
    }
    expect(p99).toBeLessThan(AT_MOST_MS * patience());
  });

  it('serve more pages the more of them there are', async () => {
    const readersOfEach = 12;
    const seconds = 4;
    /** Each node has a quarter of a processor; the database and this test have the rest. */
    const perSecond = async (nodes: number): Promise<number> => {
      const free = await ration(
        site.nodes.map(({ child }) => child.pid ?? 0),
        NODES + 1,
      );
      let asked = 0;
      const load = startLoad(readersOfEach * nodes, (client) => {
        asked += 1;
        return ask(`${urlOf(client % nodes)}/api/careers/pages/${guideAt(asked).slug}`, { headers: UNCACHED });
      });
      await pause(seconds * 1000);
      await free();
      const answers = await load.stop();
      expect(failuresIn(answers)).toEqual([]);
      return answers.length / seconds;
    };
    const best = [0, 0, 0];
    for (let round = 0; round < 2; round += 1) {
      for (const nodes of [1, 2, 3]) best[nodes - 1] = Math.max(best[nodes - 1] ?? 0, await perSecond(nodes));
    }
    const [one = 0, two = 0, three = 0] = best;
    say(
      `pages computed a second with 1, 2 and 3 nodes of a quarter of a processor each: ${one.toFixed(0)}, ${two.toFixed(0)}, ` +
        `${three.toFixed(0)} (${(two / one).toFixed(2)} and ${(three / one).toFixed(2)} times)`,
    );
    expect(one).toBeGreaterThan(0);
    expect(two / one).toBeGreaterThan(1.5 / patience());
    expect(three / one).toBeGreaterThan(2 / patience());
  });

  it('are restarted one after the other under load, and no request is lost', async () => {
    const load = readers(8);
    for (let node = 0; node < NODES; node += 1) {
      const child = site.nodes[node]?.child;
      if (!child) throw new Error('There is no such node.');
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      await site.restart(node);
    }
    const answers = await load.stop();
    say(`rolling restart: ${answers.length} requests, ${failuresIn(answers).length} lost`);
    expect(failuresIn(answers)).toEqual([]);
    expect(answers.length).toBeGreaterThan(100);
  });

  it('lose with one that is killed only what it was doing', async () => {
    const writers = 4;
    const reading = readers(8);
    const writing = startLoad(writers, (client) => publish(site.nginx.url, guideAt(client)));
    await pause(2000);
    const child = site.nodes[1]?.child;
    if (!child) throw new Error('There is no such node.');
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await pause(2000);
    const writes = await writing.stop();
    const reads = await reading.stop();
    const failed = failuresIn(writes);
    say(
      `kill -9: ${reads.length} reads, ${failuresIn(reads).length} lost; ${writes.length} writes, ${failed.length} lost`,
    );
    // nginx asks another node again.
    expect(failuresIn(reads)).toEqual([]);
    expect(failed.length).toBeLessThanOrEqual(writers);
    expect(writes.length).toBeGreaterThan(failed.length + 5);
    await site.restart(1);
    await expectNothingLost();
  });

  it('do without Redis for 20 seconds', async () => {
    await site.redis.stop();
    const stoppedAt = Date.now();
    await until('health says so', 5000, () => everyNode(async (node) => (await stateOf(node)).health === 'degraded'));
    for (let node = 0; node < NODES; node += 1) {
      expect(await stateOf(node)).toMatchObject({ status: 200, parts: { redis: { status: 'down' } } });
    }
    const lags: number[] = [];
    while (Date.now() - stoppedAt < OUTAGE_MS) lags.push(await lagOf(lags.length));
    say(`without Redis: ${lags.length} publishes, visible on all nodes within ${Math.max(...lags).toFixed(0)} ms`);
    expect(Math.max(...lags)).toBeLessThan(WITHOUT_REDIS_MS * patience());
    await site.redis.start();
    const recovered = await until('health says so', 5000, () =>
      everyNode(async (node) => (await stateOf(node)).health === 'up'),
    );
    say(`Redis is back: noticed within ${recovered} ms, p50 ${percentile(await lagsOf(9), 0.5).toFixed(1)} ms`);
    await expectNothingLost();
  });

  const startWriting = () =>
    startLoad(NODES, async (client) => {
      const answer = await publish(urlOf(client), guideAt(client));
      await pause(100);
      return answer;
    });

  /** Whether writes that came back without success were refused clearly: no broken connection, no 500 without a reason. */
  const expectRefusals = (writes: readonly Answer[]): void => {
    const failed = writes.filter(({ status }) => status !== 200);
    expect(failed.filter(({ status }) => status !== 503).map(({ status, text }) => `${status} ${text}`)).toEqual([]);
    expect(Math.max(0, ...failed.map(({ milliseconds }) => milliseconds))).toBeLessThan(NOTICED_MS * patience());
  };

  const startPostgresAgain = async (): Promise<number> => {
    await site.postgres.start();
    const recovered = await until('every node writes again', RECOVERED_MS, () =>
      everyNode(async (node) => (await publish(urlOf(node), guideAt(NODES + node))).status === 200),
    );
    await until('every node is ready', RECOVERED_MS, () =>
      everyNode(async (node) => (await stateOf(node)).health === 'up'),
    );
    return recovered;
  };

  const expectNoNodeReady = () =>
    until('no node is ready', NOTICED_MS, () => everyNode(async (node) => (await stateOf(node)).status === 503));

  it('lose nothing when PostgreSQL goes in the middle of writes, and outlive it', async () => {
    const writing = startWriting();
    await pause(1000);
    await site.postgres.stop();
    await expectNoNodeReady();
    await pause(1000);
    const recovered = await startPostgresAgain();
    const writes = await writing.stop();
    const refused = writes.filter(({ status }) => status !== 200).length;
    say(
      `PostgreSQL stops: ${writes.length} writes, ${refused} refused; all nodes write ${recovered} ms after its start`,
    );
    expect(writes.length).toBeGreaterThan(refused);
    expectRefusals(writes);
    await expectNothingLost();
  });

  it('go on reading without PostgreSQL for 20 seconds, refuse writes at once, and lose nothing', async () => {
    // Until every node has noticed the last write of the others, and stored all pages.
    await pause(1000);
    for (const guide of site.guides) {
      for (let node = 0; node < 2 * NODES; node += 1) await pageOf(urlOf(node), guide);
    }
    let isReading = 0;
    const reading = startLoad(NODES, (client) => pageOf(urlOf(client), guideAt((isReading += 1))));
    await pause(500);
    await site.postgres.stop();
    const stoppedAt = Date.now();
    const writing = startWriting();
    await expectNoNodeReady();
    await until('every node refuses writes', NOTICED_MS, () =>
      everyNode(async (node) => (await publish(urlOf(node), guideAt(NODES + node))).status === 503),
    );
    const refused = await publish(urlOf(0), guideAt(NODES));
    expect(refused.status).toBe(503);
    expect(refused.milliseconds).toBeLessThan(500 * patience());
    expect(JSON.parse(refused.text)).toMatchObject({
      error: { status: 503, name: 'ServiceUnavailableError', message: expect.stringContaining('database') },
    });
    expect((await ask(`${urlOf(0)}/api/careers/health/live`)).status).toBe(200);
    await pause(Math.max(0, OUTAGE_MS - (Date.now() - stoppedAt)));
    const reads = await reading.stop();
    const recovered = await startPostgresAgain();
    const writes = await writing.stop();
    const failed = writes.filter(({ status }) => status !== 200);
    const slowest = Math.max(...writes.map(({ milliseconds }) => milliseconds));
    say(
      `PostgreSQL away for 20 s: ${reads.length} reads from the cache, ${failuresIn(reads).length} lost; ` +
        `${failed.length} writes refused; none waited longer than ${slowest.toFixed(0)} ms; ` +
        `all nodes write ${recovered} ms after its start`,
    );
    expect(failuresIn(reads)).toEqual([]);
    expect(failed.length).toBeGreaterThan(0);
    // Also those that had been let in before the outage was noticed: none waits for the database, to be done long after.
    expect(slowest).toBeLessThan(NOTICED_MS * patience());
    expectRefusals(writes);
    await expectNothingLost();
  });

  it('are upgraded one after the other under load, and no request is lost', async () => {
    const mottos = () =>
      site.postgres.query('select role, motto from careers_guides where published_at is not null order by role');
    const reading = readers(4);
    const writing = startLoad(2, async (client) => {
      const answer = await publish(site.nginx.url, guideAt(client));
      await pause(100);
      return answer;
    });
    await site.restart(0, nextRelease);
    // Of guides that nobody writes to, since older servers do not know that there is a motto.
    const unwritten = (await mottos()).slice(NODES);
    expect(unwritten.map(({ motto }) => motto)).toEqual(unwritten.map(({ role }) => role));
    // One of the old ones starts again meanwhile, and takes nothing away that the new one has added.
    await site.restart(1);
    expect((await mottos()).slice(NODES)).toEqual(unwritten);
    await site.restart(1, nextRelease);
    await site.restart(2, nextRelease);
    const writes = await writing.stop();
    const reads = await reading.stop();
    say(
      `rolling upgrade: ${reads.length} reads, ${failuresIn(reads).length} lost; ` +
        `${writes.length} writes, ${failuresIn(writes).length} lost`,
    );
    expect(failuresIn(reads)).toEqual([]);
    expect(failuresIn(writes)).toEqual([]);
    expect((await mottos()).slice(NODES)).toEqual(unwritten);
    await expectNothingLost();
  });
});
