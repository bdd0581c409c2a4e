import type { Core } from '@strapi/strapi';

const config: Core.Config.Middlewares = [
  // First: it answers what it has without running the others.
  'plugin::careers.cache',
  'strapi::logger',
  'strapi::errors',
  // What is wrong with a request is the caller's fault (4xx), also where Strapi would answer 500.
  'plugin::careers.faults',
  'strapi::security',
  // Any site may read the public API, none of them with the cookies of whoever looks at it.
  { name: 'strapi::cors', config: { credentials: false } },
  // Not `strapi::poweredBy`: what the server runs is nobody's business.
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
