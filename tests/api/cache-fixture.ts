import type { CareersApp } from '../support/careers-app';

export interface Stats {
  readonly hits: Readonly<Record<'inFront' | 'middleware' | 'route', number>>;
  readonly misses: number;
  readonly stored: number;
  readonly entries: number;
  readonly bytes: number;
  readonly maxBytes: number;
}

interface CacheService {
  readonly stats: () => Stats;
  readonly forget: (touched?: readonly string[]) => Promise<void>;
}

export const cacheOf = (app: CareersApp): CacheService => app.strapi.plugin('careers').service('cache');

export const hitsOf = (app: CareersApp): number =>
  Object.values(cacheOf(app).stats().hits).reduce((sum, hits) => sum + hits, 0);

/** An `Accept` too long to be part of a key: the answer is computed, and not stored. */
export const UNCACHED = { Accept: `application/json, text/*;q=0.1, ${'x'.repeat(250)}/y;q=0.1` };

export interface Read {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const read = async (
  app: CareersApp,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Read> => {
  const answer = await fetch(`${app.url}${path}`, { headers, redirect: 'manual' });
  return { status: answer.status, text: await answer.text(), headers: Object.fromEntries(answer.headers) };
};

/** Reads until the cache itself answers. */
export const warm = async (
  app: CareersApp,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Read> => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const before = hitsOf(app);
    const answer = await read(app, path, headers);
    const { hits } = cacheOf(app).stats();
    if (hitsOf(app) > before && hits.inFront + hits.middleware > 0) return answer;
  }
  throw new Error(`The cache never answered ${path}`);
};

/** A part of the query string that populates everything a guide page shows. */
export const POPULATE = [
  'populate[field][populate]=parent',
  'populate[otherFields]=true',
  'populate[skills][populate]=skills',
  'populate[certifications][populate]=certification',
  'populate[faqs]=true',
  'populate[relatedGuides]=true',
  'populate[relatedFrom]=true',
  'populate[advancesTo]=true',
  'populate[advancesFrom]=true',
  'populate[author]=true',
  'populate[reviewer]=true',
  'populate[cover]=true',
  'populate[seo][populate]=image',
  'populate[localizations]=true',
].join('&');
