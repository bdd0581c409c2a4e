import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import supertest from 'supertest';
import { createApiToken, signInAsAdmin, testAdministrator, type AuthHeaders } from '../support/accounts';
import { makeHostApp, packPlugin, type HostApp } from './host-app';

export type Requester = ReturnType<typeof supertest>;

/** An app with the plugin in it, for one suite. */
export const makeHostWithPlugin = ({
  packages = [],
  env = {},
}: {
  packages?: readonly string[];
  env?: Readonly<Record<string, string>>;
} = {}): HostApp => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-pack-'));
  const host = makeHostApp({ tarball: packPlugin(folder), packages, env });
  host.installPlugin();
  return {
    ...host,
    dispose: () => {
      host.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export interface Visit {
  readonly request: Requester;
  readonly admin: AuthHeaders;
  readonly token: AuthHeaders;
}

/** Starts the app, lets the visitor work in it with all rights, and stops it. */
export const visit = async <T>(host: HostApp, work: (visit: Visit) => Promise<T>, mode?: 'develop'): Promise<T> => {
  const running = await host.start(mode);
  try {
    const request = supertest(running.url);
    const { email, password } = testAdministrator;
    const { body, status } = await request.post('/admin/login').send({ email, password });
    const admin =
      status === 200 ? { Authorization: `Bearer ${String(body.data.token)}` } : await signInAsAdmin(request);
    const token = await createApiToken({ request, admin, token: { type: 'full-access' } });
    return await work({ request, admin, token });
  } finally {
    await running.stop();
  }
};

/** Loads the app without serving it and gives `expression`, which may use `strapi`, back as JSON. */
export const evaluate = async <T>(host: HostApp, expression: string): Promise<T> => {
  const output = await host.run(`
    const { createStrapi } = require('@strapi/strapi');
    const main = async () => {
      const strapi = await createStrapi({ appDir: process.cwd(), distDir: 'dist', serveAdminPanel: false }).load();
      const result = await (${expression});
      await strapi.destroy();
      process.stdout.write('\\nRESULT ' + JSON.stringify(result) + '\\n');
    };
    main().then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });
  `);
  const line = output.split('\n').find((text) => text.startsWith('RESULT '));
  return JSON.parse(line?.slice('RESULT '.length) ?? 'null') as T;
};
