import { randomBytes } from 'node:crypto';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { ensureTemplateDatabase } from './template-database.mjs';

const secret = () => randomBytes(16).toString('base64');

/** Settings every test app runs with, whatever the developer has in `.env` or in the shell. */
const settings = () => ({
  NODE_ENV: 'test',
  ENV_PATH: '/nonexistent/.env',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  APP_KEYS: `${secret()},${secret()}`,
  API_TOKEN_SALT: secret(),
  ADMIN_JWT_SECRET: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  JWT_SECRET: secret(),
  ENCRYPTION_KEY: secret(),
  STRAPI_TELEMETRY_DISABLED: 'true',
  // Suites that need a Redis start one of their own.
  REDIS_URL: '',
  CAREERS_METRICS_TOKEN: '',
  CAREERS_LOG: 'text',
  // Most suites publish guides of a line or two; those about readiness say so in their configuration.
  CAREERS_READINESS: 'off',
});

/** Jest's global setup for tests that need a running app: builds what changed; the workers inherit the settings. */
export default async () => {
  await ensureBuilt('plugin', 'app');
  Object.assign(process.env, settings());
  process.env.TEST_TEMPLATE_DATABASE = await ensureTemplateDatabase();
};
