import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { makeAppFolder, projectRoot } from '../support/app-folder';
import { collectOutput, freePort, waitUntilHealthy } from '../support/app-process';
import { startCareers } from '../support/careers-app';
import { startReceiver, type Receiver } from '../support/receiver';
import { makeFolder } from '../api/imports-fixture';

jest.setTimeout(900_000);

/** Fewer for a quick look: `TEST_WEBHOOK_KILLS=10`. */
const KILLS = Number(process.env.TEST_WEBHOOK_KILLS ?? 100);
/** Servers on one database at a time, each in a process of its own: while one starts, another writes and sends. */
const SERVERS = 2;
/** How long a server lives once it has answered its first write, or has been asked so long for it in vain. */
const LONGEST_LIFE_MS = 1000;
const FIRST_WRITE_MS = 5000;
const SETTLE_MS = 60_000;
const ENV = { ENCRYPTION_KEY: 'a key for tests' };

interface Event {
  readonly event: string;
  readonly subject_document_id: string;
  readonly position: number;
  readonly payload: string;
}

/** A server that is killed is not asked to end: nothing of it runs after that. */
const kill = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};

describe('servers that are killed while they publish and send webhooks', () => {
  const { folder, remove } = makeFolder();
  const databaseFile = path.join(folder, 'data.db');
  const config = { plugins: { careers: { config: { webhooks: { allowPrivateAddresses: true } } } } };
  const { distDir, remove: removeApp } = makeAppFolder({ config, files: {} });
  const children = new Set<ChildProcess>();
  let receiver: Receiver;

  beforeAll(async () => {
    receiver = await startReceiver();
  });

  afterAll(async () => {
    await Promise.all([...children].map(kill));
    await receiver.stop();
    removeApp();
    remove();
  });

  const startServer = async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const child = spawn(
      process.execPath,
      [path.join(projectRoot, 'tests/support/serve-app.cjs'), projectRoot, distDir, 'without-admin'],
      {
        cwd: projectRoot,
        env: {
          ...process.env,
          ...ENV,
          STARTUP_MESSAGE: 'false',
          HOST: '127.0.0.1',
          PORT: String(port),
          DATABASE_CLIENT: 'sqlite',
          DATABASE_FILENAME: databaseFile,
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    children.add(child);
    await waitUntilHealthy({ url, child, output: collectOutput(child) });
    return { url, child };
  };

  it(`lose no event in ${KILLS} kills, invent none, and keep each document's in order`, async () => {
    const first = await startCareers({ databaseFile, config, env: ENV });
    const admin = await first.asAdmin();
    const token = await first.apiToken({ type: 'full-access' });
    const { body } = await first.request
      .post('/careers/webhooks')
      .set(admin)
      .send({ name: 'Site', url: `${receiver.url}/hook`, events: [], enabled: true })
      .expect(201);
    receiver.trust('/hook', body.data.secret);
    await first.stop();

    const send = async (url: string, method: 'POST' | 'PUT', data: object) => {
      const answer = await fetch(url, {
        method,
        headers: { ...token, 'Content-Type': 'application/json' },
        body: JSON.stringify({ data }),
      });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      return (await answer.json()) as { readonly data: { readonly documentId: string } };
    };

    let kills = 0;
    let made = 0;
    const acknowledged: string[] = [];
    /** Makes skills and renames them until the server is gone. */
    const write = async (url: string, isOver: () => boolean): Promise<void> => {
      while (!isOver()) {
        const name = `Skill ${(made += 1)}`;
        try {
          const { data } = await send(`${url}/api/careers/skills`, 'POST', { name });
          acknowledged.push(data.documentId);
          await send(`${url}/api/careers/skills/${data.documentId}`, 'PUT', { description: 'once' });
          await send(`${url}/api/careers/skills/${data.documentId}`, 'PUT', { description: 'twice' });
        } catch {
          // Killed in the middle, or in the way of the other server's write: nobody knows whether it was stored.
        }
      }
    };

    const liveAndDie = async (): Promise<void> => {
      while (kills < KILLS) {
        const { url, child } = await startServer();
        let isOver = false;
        const writing = write(url, () => isOver);
        const before = acknowledged.length;
        const latest = Date.now() + FIRST_WRITE_MS;
        while (acknowledged.length === before && Date.now() < latest) await pause(5);
        await pause(Math.random() * LONGEST_LIFE_MS);
        isOver = true;
        await kill(child);
        children.delete(child);
        kills += 1;
        await writing;
        // As if the seconds had passed after which a silent sender is taken for dead; mostly another takes over itself.
        if (kills % 2 === 0) database.prepare(FREE).run();
      }
    };
    const FREE =
      'update strapi_core_store_settings set value = \'{"worker":"","aliveUntil":0}\' where key = \'plugin_careers_webhook-worker\'';
    const database = new Database(databaseFile, { timeout: 10_000 });
    await Promise.all(Array.from({ length: SERVERS }, liveAndDie));
    expect(kills).toBeGreaterThanOrEqual(KILLS);
    expect(acknowledged.length).toBeGreaterThan(KILLS / 2);

    database.prepare(FREE).run();
    const { child: last } = await startServer();
    const count = (sql: string): number => Number(Object.values(database.prepare(sql).get() as object)[0]);
    const pending = () =>
      count('select count(*) from careers_outbox_events where position is null') +
      count("select count(*) from careers_webhook_deliveries where state <> 'delivered'");
    const deadline = Date.now() + SETTLE_MS;
    while (pending() > 0 && Date.now() < deadline) {
      // What was being sent when its server was killed may be waiting for its next attempt.
      database
        .prepare('update careers_webhook_deliveries set next_attempt_at = 0 where next_attempt_at is not null')
        .run();
      await pause(200);
    }
    await kill(last);
    children.delete(last);
    expect(pending()).toBe(0);

    const events = database
      .prepare('select event, subject_document_id, position, payload from careers_outbox_events order by position')
      .all() as Event[];
    const idOf = ({ payload }: Event) => (JSON.parse(payload) as { readonly id: string }).id;
    const committed = new Map(events.map((event) => [idOf(event), event]));
    const received = new Set(receiver.received.map(({ id }) => id));
    // At least once, and nothing that was not committed.
    expect([...committed.keys()].filter((id) => !received.has(id))).toEqual([]);
    expect([...received].filter((id) => !committed.has(id))).toEqual([]);
    expect(receiver.forged()).toBe(0);
    // What is stored was told, and what was told is stored; whoever got an answer can rely on it.
    const stored = database.prepare('select document_id as id from careers_skills order by 1').all() as {
      id: string;
    }[];
    const created = events.filter(({ event }) => event === 'skill.created').map((event) => event.subject_document_id);
    expect(created.sort()).toEqual(stored.map(({ id }) => id));
    expect(acknowledged.filter((id) => !created.includes(id))).toEqual([]);
    const written = database.prepare("select count(*) as n from careers_skills where description = 'twice'").get() as {
      n: number;
    };
    const changes = events.filter(({ event }) => event === 'skill.changed').length;
    expect(changes).toBeGreaterThan(0);
    const once = count("select count(*) from careers_skills where description = 'once'");
    expect(changes).toBe(once + 2 * written.n);
    // In order, each document by itself: by when they came first.
    const seen = new Set<string>();
    const lastOf = new Map<string, number>();
    for (const { id } of receiver.received) {
      const event = committed.get(id);
      if (event === undefined || seen.has(id)) continue;
      seen.add(id);
      expect(event.position).toBeGreaterThan(lastOf.get(event.subject_document_id) ?? 0);
      lastOf.set(event.subject_document_id, event.position);
    }
    database.close();
    process.stdout.write(`${kills} kills, ${events.length} events, ${receiver.received.length} deliveries\n`);
  });
});
