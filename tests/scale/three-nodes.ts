import supertest from 'supertest';
import { createApiToken, signInAsAdmin, type AuthHeaders } from '../support/accounts';
import { freePort, startApp, type AppProcess } from '../support/app-process';
import { startNginx, type Nginx } from '../support/nginx';
import { startPostgres, type PostgresServer } from '../support/postgres-server';
import { startRedis, type RedisServer } from '../support/redis-server';

export const NODES = 3;
const GUIDES = 6;

export interface Guide {
  readonly documentId: string;
  readonly slug: string;
}

export interface ThreeNodes {
  readonly postgres: PostgresServer;
  readonly redis: RedisServer;
  readonly nginx: Nginx;
  /** The servers in their order; one that is started again takes its place. */
  readonly nodes: AppProcess[];
  readonly token: AuthHeaders;
  readonly guides: readonly Guide[];
  /** Starts a server again on its port, stopped if it has not ended, with other files of the app if given. */
  readonly restart: (index: number, files?: Readonly<Record<string, string>>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Three servers of an app behind nginx, on a PostgreSQL and a Redis of their own, with some guides. */
export const startThreeNodes = async (): Promise<ThreeNodes> => {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.reverse()) await end();
  };
  try {
    const postgres = await startPostgres();
    stops.push(postgres.remove);
    const redis = await startRedis();
    stops.push(redis.remove);
    const ports = [await freePort(), await freePort(), await freePort()];
    const env = {
      REDIS_URL: redis.url,
      LOG_LEVEL: 'warn',
      SHUTDOWN_DELAY_SECONDS: '1',
      DATABASE_POOL_MAX: '10',
      // As operators are told to upgrade one server after the other.
      DATABASE_FORCE_MIGRATION: 'false',
    };
    const start = (port: number, files?: Readonly<Record<string, string>>) =>
      startApp({ database: postgres.env, env, port, files });

    const nodes: AppProcess[] = [];
    stops.push(async () => {
      await Promise.all(nodes.map((node) => node.stop()));
    });
    // One by one: the first makes the tables.
    for (const port of ports) nodes.push(await start(port));
    const nginx = await startNginx(ports);
    stops.push(nginx.stop);

    const [first] = nodes;
    if (!first) throw new Error('There is no server.');
    const request = supertest(first.url);
    const token = await createApiToken({
      request,
      admin: await signInAsAdmin(request),
      token: { type: 'full-access' },
    });
    const guides: Guide[] = [];
    for (let at = 0; at < GUIDES; at += 1) {
      const data = {
        role: `Roper ${at}`,
        slug: `roper-${at}`,
        summary: 'Edition 0.',
        overview: 'Rope holds ships, and hands hold rope. '.repeat(20),
      };
      const made = await request.post('/api/careers/guides').set(token).send({ data }).expect(201);
      guides.push({ documentId: made.body.data.documentId, slug: data.slug });
    }
    return {
      postgres,
      redis,
      nginx,
      nodes,
      token,
      guides,
      restart: async (index, files) => {
        const port = ports[index];
        if (port === undefined) throw new Error(`There is no server ${index}.`);
        await nodes[index]?.stop();
        nodes[index] = await start(port, files);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
