import type { Core } from '@strapi/strapi';

const config: Core.Config.Middlewares = [
  // First: it answers what it has without running the others.
  'plugin::careers.cache',
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
