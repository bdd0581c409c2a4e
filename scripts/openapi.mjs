/**
 * `npm run openapi`: writes docs/openapi.json, what the careers API takes and gives, by Strapi's own generator. With
 * `--check` it only says whether the file is up to date.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { describeCareersApi } from './lib/openapi.mjs';
import { inProject, Obstacle, projectRoot, runMain, say } from './lib/project.mjs';

const require = createRequire(import.meta.url);

/** An app on a database of its own, with secrets that nobody needs again. */
const bootForOnce = async (folder) => {
  const secrets = ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET'];
  Object.assign(process.env, Object.fromEntries(secrets.map((name) => [name, 'only-for-the-openapi-document'])));
  Object.assign(process.env, {
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'data.db'),
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
  const { createStrapi } = require('@strapi/strapi');
  return createStrapi({ appDir: projectRoot, distDir: inProject('dist'), serveAdminPanel: false }).load();
};

await runMain(async () => {
  await ensureBuilt('plugin', 'app');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-openapi-'));
  try {
    const strapi = await bootForOnce(folder);
    const { document } = require('@strapi/openapi').generate(strapi, { type: 'content-api' });
    await strapi.destroy();
    const { version } = JSON.parse(readFileSync(inProject('src', 'plugins', 'careers', 'package.json'), 'utf8'));
    const described = describeCareersApi({ document, version });
    const file = inProject('docs', 'openapi.json');
    const written = `${JSON.stringify(described, null, 2)}\n`;
    if (process.argv.includes('--check')) {
      if (readFileSync(file, 'utf8') !== written)
        throw new Obstacle('docs/openapi.json is out of date: npm run openapi');
    } else {
      writeFileSync(file, written);
      say(`Wrote docs/openapi.json: ${Object.keys(described.paths).length} paths.`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // Strapi leaves timers behind.
  process.exit(0);
});
