import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import supertest from 'supertest';
import { createApiToken, signInAsAdmin } from '../support/accounts';
import { evaluate } from './fresh-app';
import { makeHostApp, packPlugin, runCompiler, type HostApp, type RunningHost } from './host-app';

jest.setTimeout(240_000);

describe('the packed plugin in a plain new Strapi app', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-pack-'));
  const tarball = packPlugin(folder);
  let host: HostApp;
  let running: RunningHost;

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  describe('that has neither users-permissions nor GraphQL', () => {
    beforeAll(async () => {
      host = makeHostApp({ tarball });
      host.installPlugin();
      host.write({});
      running = await host.start();
    });

    afterAll(async () => {
      await running.stop();
      host.dispose();
    });

    it('answers /api/careers/guides to a token, and 403 or 401 to whoever has none', async () => {
      const request = supertest(running.url);
      await request.get('/api/careers/guides').expect(({ status }) => {
        expect([401, 403]).toContain(status);
      });
      const admin = await signInAsAdmin(request);
      const token = await createApiToken({ request, admin, token: { type: 'full-access' } });
      await request
        .get('/api/careers/guides')
        .set(token)
        .expect(200, {
          data: [],
          meta: { pagination: { page: 1, pageSize: 25, pageCount: 0, total: 0 } },
        });
    });

    it('is the one from the tarball', async () => {
      const folderOf = "strapi.config.get('enabledPlugins').careers.pathToPlugin";
      expect(await evaluate(host, folderOf)).toBe(path.join(host.root, 'node_modules', 'strapi-plugin-careers'));
    });

    it('starts without a warning or an error', () => {
      expect(running.log()).not.toMatch(/\b(warn|error)\b/i);
    });

    it('holds every file that its types refer to', () => {
      const types = path.join(host.root, 'node_modules', 'strapi-plugin-careers', 'dist', 'types');
      const declarations = readdirSync(types, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.d.ts'))
        .map((name) => path.join(types, name));
      const missing = declarations.flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)]
          .map(([, target = '']) => path.resolve(path.dirname(file), target))
          .filter((target) => !existsSync(`${target}.d.ts`) && !existsSync(path.join(target, 'index.d.ts'))),
      );
      expect(declarations.length).toBeGreaterThan(10);
      expect(missing).toEqual([]);
    });

    it('has types that compile in the app that uses them', () => {
      host.write({
        'consumer/index.ts': [
          "import server from 'strapi-plugin-careers/strapi-server';",
          "import admin from 'strapi-plugin-careers/strapi-admin';",
          '',
          'export const register: (params: never) => unknown = server.register;',
          'export const registerAdmin: (app: never) => unknown = admin.register;',
          '// @ts-expect-error: the types are real, not `any`',
          'export const nothing = server.thereIsNoSuchThing;',
          '// @ts-expect-error: the same for the admin panel',
          'export const nothingEither = admin.thereIsNoSuchThing;',
        ].join('\n'),
        'consumer/tsconfig.json': JSON.stringify({
          compilerOptions: {
            module: 'NodeNext',
            moduleResolution: 'NodeNext',
            strict: true,
            noEmit: true,
            // Our own declarations are checked too; those of Strapi are not ours to check.
            skipLibCheck: true,
          },
          files: ['index.ts'],
        }),
      });
      runCompiler(host.root, 'consumer/tsconfig.json');
    });
  });
});
