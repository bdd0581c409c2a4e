import 'server-only';
import { createCareersClient } from 'strapi-plugin-careers/client';

/** Every answer that pages are made from carries this tag, so that one call has them all made anew. */
export const CAREERS_TAG = 'careers';

export const careers = createCareersClient({
  baseUrl: process.env.CAREERS_URL ?? 'http://127.0.0.1:1337',
  token: process.env.CAREERS_TOKEN || undefined,
  // Next.js keeps the answers itself, until they are told to be outdated.
  etags: false,
  init: { cache: 'force-cache', next: { tags: [CAREERS_TAG] } },
});

export const otherLocales = (process.env.CAREERS_LOCALES ?? '').split(',').filter(Boolean);
