import { createRequire } from 'node:module';
import { ensureAdministrator } from './administrator.mjs';
import { explainDatabaseError } from './database-check.mjs';
import { inProject, Obstacle, projectRoot } from './project.mjs';
import { showProgress } from './steps.mjs';

const require = createRequire(import.meta.url);

/**
 * What the server runs with. `development`, for a person who tries it on their own machine over plain http: in
 * production the admin panel's sign-in cookie needs https. Nothing watches or reloads, and the content types stay
 * read-only, because Strapi is started as `strapi start` does and not as `strapi develop`.
 */
const prepareEnvironment = () => {
  process.env.NODE_ENV ??= 'development';
  process.env.LOG_LEVEL ??= 'error';
  process.env.STARTUP_MESSAGE = 'false';
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
};

const explainBootError = (error) => {
  if (error?.code === 'ERR_DLOPEN_FAILED') {
    return new Obstacle('The SQLite driver was built for another Node.js. Run: npm rebuild better-sqlite3');
  }
  return explainDatabaseError(error) ?? error;
};

const boot = async () => {
  const { createStrapi } = require('@strapi/strapi');
  const progress = showProgress('Starting Strapi');
  try {
    const strapi = await createStrapi({ appDir: projectRoot, distDir: inProject('dist') }).load();
    progress.done();
    return strapi;
  } catch (error) {
    progress.failed();
    throw explainBootError(error);
  }
};

const loadStarterContent = async (strapi) => {
  let progress;
  const { loaded } = await strapi
    .plugin('careers')
    .service('starter')
    .load({
      onProgress: ({ done, total, what }) => {
        progress ??= showProgress('Loading the starter content');
        progress.update(`${what} ${done} of ${total}`);
      },
    });
  if (loaded) progress?.done();
};

/** Said at once, before anything else can go wrong: a generated password is not kept anywhere in readable form. */
const announce = (administrator) => {
  const password = administrator.password
    ? `password ${administrator.password}`
    : 'password as in CAREERS_ADMIN_PASSWORD';
  const note = administrator.password ? ' (shown only this once: note it down)' : '';
  process.stdout.write(`✔ Created the first administrator: ${administrator.email}, ${password}${note}\n`);
};

const signIn = (administrator) =>
  administrator
    ? `${administrator.email}, with the password above`
    : 'with the account you made; forgot it? npm run strapi admin:reset-user-password';

const printWelcome = ({ strapi, administrator }) => {
  const server = strapi.config.get('server.absoluteUrl');
  const rows = [
    ['Admin', strapi.config.get('admin.absoluteUrl')],
    ['REST', `${server}${strapi.config.get('api.rest.prefix')}/${strapi.config.get('plugin::careers.prefix')}/guides`],
    ['GraphQL', `${server}${strapi.config.get('plugin::graphql.endpoint')}`],
    ['Sign in', signIn(administrator)],
  ];
  const lines = rows.map(([label, text]) => `  ${label.padEnd(9)}${text}`);
  process.stdout.write(`\nCareers for Strapi is running. Ctrl+C stops it.\n\n${lines.join('\n')}\n\n`);
};

/**
 * Boots the built app in this process, gives it an administrator and, on the first start, the starter content, and lets
 * it listen. Strapi itself stops cleanly on SIGINT and SIGTERM.
 */
export const serve = async () => {
  prepareEnvironment();
  const strapi = await boot();
  try {
    await loadStarterContent(strapi);
    const administrator = await ensureAdministrator(strapi);
    if (administrator) announce(administrator);
    await strapi.start();
    printWelcome({ strapi, administrator });
  } catch (error) {
    await strapi.destroy();
    throw explainBootError(error);
  }
};
