import type { AddressInfo } from 'node:net';
import type * as StrapiModule from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { createApiToken, publicRole, signInAsAdmin, type ApiTokenRequest, type AuthHeaders } from './accounts';
import { makeAppFolder, projectRoot, type ConfigOverrides } from './app-folder';
import { makeDatabase } from './database';

export interface CareersAppOptions {
  /** Overrides of the app's configuration files; see ConfigOverrides. */
  readonly config?: ConfigOverrides;
  /** Environment variables while the app boots. */
  readonly env?: Readonly<Record<string, string>>;
  /** Extra files of the compiled app, such as `src/extensions/careers/content-types/guide/schema.json`. */
  readonly files?: Readonly<Record<string, string>>;
  /** An SQLite file to boot on and to leave in place, for tests that boot twice on the same data. */
  readonly databaseFile?: string;
  /** Starts on an empty database, for what only the very first start does; otherwise on one that was started once. */
  readonly isFirstStart?: boolean;
  /** Serves the built admin panel too, for tests in a browser. */
  readonly adminPanel?: boolean;
  /** Where to listen, for an app whose own addresses have to lead back to it; a free port when absent. */
  readonly port?: number;
}

export interface CareersApp {
  readonly strapi: Core.Strapi;
  /** Where the app answers: `http://127.0.0.1:<free port>`. */
  readonly url: string;
  readonly request: ReturnType<typeof supertest>;
  /** Sign-in of the first administrator, made on the first call; for `/content-manager/…` and `/admin/…`. */
  readonly asAdmin: () => Promise<AuthHeaders>;
  readonly apiToken: (token: ApiTokenRequest) => Promise<AuthHeaders>;
  readonly publicRole: ReturnType<typeof publicRole>;
  /** Shuts the app down and removes its files and its database. */
  readonly stop: () => Promise<void>;
}

declare global {
  /** What lies outside of the tests' own modules, see app-environment.cjs. */
  var outside: {
    readonly global: typeof globalThis;
    readonly strapi: typeof StrapiModule;
    app?: Pick<CareersApp, 'stop'> | undefined;
  };
}

const withEnvironment = async <T>(env: Readonly<Record<string, string>>, run: () => Promise<T>): Promise<T> => {
  const { env: settings } = outside.global.process;
  const before = Object.keys(env).map((name) => [name, settings[name]] as const);
  Object.assign(settings, env);
  try {
    return await run();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(settings, name);
      else settings[name] = value;
    }
  }
};

/** @returns what puts the listeners of the process back: Strapi takes away all of them when it stops, Jest's own as well */
const keepListeners = () => {
  const { process: worker } = outside.global;
  const kept = worker.eventNames().map((event) => [event, worker.rawListeners(event)] as const);
  return () => {
    worker.removeAllListeners();
    for (const [event, listeners] of kept) for (const listener of listeners) worker.on(event, listener as () => void);
  };
};

const listen = (strapi: Core.Strapi, wanted: number) =>
  new Promise<string>((resolve) => {
    strapi.server.listen(wanted, '127.0.0.1', () => {
      const { port } = strapi.server.httpServer.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}`);
    });
  });

const remember = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

/**
 * Boots the whole app with the built plugin, on a database and a port of its own, inside this process. One a suite:
 * Strapi keeps one instance a process.
 */
export const startCareers = async ({
  config = {},
  env = {},
  files = {},
  databaseFile,
  isFirstStart = false,
  adminPanel = false,
  port = 0,
}: CareersAppOptions = {}): Promise<CareersApp> => {
  // Strapi counts who signs in for all apps of a process together, and all suites have the same administrator.
  const admin = { rateLimit: { enabled: false }, ...config.admin };
  const folder = makeAppFolder({ config: { ...config, admin }, files });
  const database = databaseFile
    ? await makeDatabase(databaseFile)
    : await makeDatabase(folder.pathTo('data.db'), { started: !isFirstStart });
  const removeAll = async () => {
    await database.drop();
    folder.remove();
  };
  await outside.app?.stop();
  const putListenersBack = keepListeners();
  const boot = async () => {
    const strapi = outside.strapi.createStrapi({
      appDir: projectRoot,
      distDir: folder.distDir,
      serveAdminPanel: adminPanel,
    });
    try {
      return await strapi.load();
    } catch (error) {
      await strapi.destroy().catch(() => undefined);
      throw error;
    }
  };

  try {
    const strapi = await withEnvironment({ ...database.env, ...env }, boot);
    const url = await listen(strapi, port);
    const request = supertest(url);
    const asAdmin = remember(() => signInAsAdmin(request));
    outside.app = {
      stop: async () => {
        outside.app = undefined;
        await strapi.destroy();
        putListenersBack();
        await removeAll();
      },
    };
    return {
      strapi,
      url,
      request,
      asAdmin,
      apiToken: async (token) => createApiToken({ request, admin: await asAdmin(), token }),
      publicRole: publicRole(strapi),
      ...outside.app,
    };
  } catch (error) {
    putListenersBack();
    await removeAll();
    throw error;
  }
};
