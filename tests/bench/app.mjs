import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

/** A content type of the host app's own, to see what the plugin costs others. */
const article = {
  'content-types/article/schema.json': {
    kind: 'collectionType',
    collectionName: 'articles',
    info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
    options: { draftAndPublish: false },
    attributes: { title: { type: 'string' }, body: { type: 'text' } },
  },
};

/**
 * What is measured against what.
 *
 * - `without`: the app without the plugin
 * - `inactive`: content types only, so the plain Document Service on guides
 * - `active`: the plugin as this app ships it, without public read
 * - `cold`: public read, every page made anew
 * - `middleware`: public read, stored answers from the middleware
 * - `inFront`: public read, stored answers ahead of Koa
 * - `bounded`: the same, with room for only a part of the pages
 */
export const BOUND = 64 * 2 ** 20;

const publicRead = (cache) => ({
  careers: { enabled: true, config: { publicRead: true, cache } },
});

export const MODES = {
  without: { careers: { enabled: false } },
  inactive: { careers: { enabled: true, config: { active: false } } },
  active: { careers: { enabled: true, config: { publicRead: false } } },
  cold: publicRead({ enabled: false }),
  middleware: publicRead({ enabled: true, inFront: false }),
  inFront: publicRead({ enabled: true, inFront: true }),
  bounded: publicRead({ enabled: true, inFront: true, maxBytes: BOUND }),
};

const withoutCareers = `const middlewares = require(${JSON.stringify(path.join(root, 'dist/config/middlewares.js'))});
module.exports = (middlewares.default ?? middlewares).filter((name) => !String(name).startsWith('plugin::careers'));
`;

const core = (uid, kind) =>
  `module.exports = require('@strapi/strapi').factories.createCore${kind}('${uid}');\n`.replace(
    "'@strapi/strapi'",
    JSON.stringify(require.resolve('@strapi/strapi')),
  );

/**
 * Boots the compiled app in this process, on SQLite.
 *
 * @param mode one of MODES
 * @param databaseFile a new one when absent
 * @param adminPanel serves the built admin panel too
 */
export const bootApp = async ({ mode, databaseFile, adminPanel = false }) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), `careers-bench-${mode}-`));
  const file = databaseFile ?? path.join(folder, 'data.db');
  const distDir = path.join(folder, 'dist');
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(distDir, file)), { recursive: true });
    writeFileSync(path.join(distDir, file), text);
  };
  const reexport = (file) => `module.exports = require(${JSON.stringify(path.join(root, 'dist', file))});\n`;
  for (const name of readdirSync(path.join(root, 'dist', 'config')))
    write(`config/${name}`, reexport(`config/${name}`));
  // The app's own middlewares name the plugin's, which is not there without the plugin.
  if (mode === 'without' || mode === 'inactive') write('config/env/bench/middlewares.js', withoutCareers);
  write('src/index.js', reexport('src/index.js'));
  write('config/env/bench/plugins.js', `module.exports = ${JSON.stringify(MODES[mode])};\n`);
  for (const [file, schema] of Object.entries(article)) write(`src/api/article/${file}`, JSON.stringify(schema));
  for (const kind of ['Controller', 'Service', 'Router']) {
    write(
      `src/api/article/${kind.toLowerCase().replace('router', 'route')}s/article.js`,
      core('api::article.article', kind),
    );
  }
  Object.assign(process.env, {
    NODE_ENV: 'bench',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: file,
    STRAPI_TELEMETRY_DISABLED: 'true',
    APP_KEYS: 'bench',
    API_TOKEN_SALT: 'bench',
    ADMIN_JWT_SECRET: 'bench',
    TRANSFER_TOKEN_SALT: 'bench',
    JWT_SECRET: 'bench',
    ENCRYPTION_KEY: 'bench-bench-bench-bench-bench-12',
  });
  const { createStrapi } = require('@strapi/strapi');
  if (adminPanel) symlinkSync(path.join(root, 'dist', 'build'), path.join(distDir, 'build'), 'junction');
  const strapi = createStrapi({ appDir: root, distDir, autoReload: false, serveAdminPanel: adminPanel });
  strapi.log.level = 'error';
  await strapi.load();
  return { strapi, databaseFile: file, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
