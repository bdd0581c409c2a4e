import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: {
    keys: env.array('APP_KEYS', []),
  },
  // Behind a proxy of one's own: `X-Forwarded-For` and its likes are believed. Never without one.
  proxy: { koa: env.bool('IS_PROXIED', false) },
  http: {
    serverOptions: {
      // A client that sends a few bytes at a time is not waited for, within this many milliseconds for the head and the whole.
      headersTimeout: 15_000,
      requestTimeout: env.int('REQUEST_TIMEOUT', 120_000),
      connectionsCheckingInterval: 5_000,
      // Longer than a proxy keeps an idle connection (60 s in nginx): it must not send a write into one that is being closed.
      keepAliveTimeout: env.int('KEEP_ALIVE_TIMEOUT', 65_000),
    },
  },
  webhooks: {
    populateRelations: env.bool('WEBHOOKS_POPULATE_RELATIONS', false),
  },
  logger: {
    config: { level: env('LOG_LEVEL', 'http') },
    updates: { enabled: false },
    startup: { enabled: env.bool('STARTUP_MESSAGE', true) },
  },
});

export default config;
