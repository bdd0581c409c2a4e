import { createRequire } from 'node:module';
import { createAdministrator, planAdministrator } from './administrator.mjs';
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
  const progress = showProgress('Starting Strapi');
  try {
    const { createStrapi } = require('@strapi/strapi');
    const strapi = await createStrapi({ appDir: projectRoot, distDir: inProject('dist') }).load();
    progress.done();
    return strapi;
  } catch (error) {
    progress.failed();
    throw error;
  }
};

const loadStarterContent = async (strapi) => {
  const progress = showProgress('Checking the starter content');
  try {
    await strapi
      .plugin('careers')
      .service('starter')
      .load({
        onProgress: ({ message, done, total }) => progress.update(`${message.toLowerCase()}: ${done} of ${total}`),
      });
    progress.done();
  } catch (error) {
    progress.failed();
    throw error;
  }
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
 *
 * @throws Obstacle when it cannot, for a reason that the person at the keyboard can mend
 */
export const serve = async () => {
  prepareEnvironment();
  try {
    const strapi = await boot();
    const administrator = await planAdministrator(strapi);
    await loadStarterContent(strapi);
    if (administrator) await createAdministrator({ strapi, administrator });
    await strapi.start();
    printWelcome({ strapi, administrator });
  } catch (error) {
    throw explainBootError(error);
  }
};
