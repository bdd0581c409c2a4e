import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isFields } from '../../../core/rules';
import { noteDependencies, type Dependency } from '../cache';
import type { CareersConfig } from '../config';
import { siteOf } from '../site';
import { localesOf } from '../strapi/locales';
import { atomOf, llmsOf } from './guide-lists';
import { readFileNumber, readLocale } from './request';
import type { SitemapOptions } from './sitemap';

/** Longer feeds are sent as they are written, and so are not kept by the cache. */
const MOST_GUIDES_KEPT = 5_000;

/** Loaded when it is first asked for, so that a start does not wait for its library. */
const sitemapOf = async (strapi: Core.Strapi, options: SitemapOptions) => {
  const { openSitemap } = await import('./sitemap');
  return openSitemap(strapi, options);
};

const collect = async (written: Readable): Promise<string> => {
  const blocks: unknown[] = await written.toArray();
  return blocks.map(String).join('');
};

interface Answer {
  readonly type: string;
  readonly dependencies: readonly Dependency[];
  readonly body: string | Readable;
  /** How many guides the body tells of. */
  readonly guides: number;
}

const answer = async (ctx: Context, { type, dependencies, body, guides }: Answer): Promise<void> => {
  noteDependencies(ctx, dependencies);
  ctx.set('Content-Type', type);
  ctx.body = typeof body === 'string' || guides > MOST_GUIDES_KEPT ? body : await collect(body);
};

const XML = 'application/xml; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';

/** What the routes of feeds do. They are no actions of a controller: whoever may list pages may read them. */
export const createFeedHandlers = ({ strapi }: { strapi: Core.Strapi }) => {
  const open = async (ctx: Context, takes: readonly 'locale'[]) => {
    const site = await siteOf(strapi);
    const locales = (await localesOf(strapi).find()).map(({ code }) => code);
    const strict = strapi.config.get('api.rest.strictParams', false);
    const locale = readLocale(ctx.query, { takes, locales, defaultLocale: site.defaultLocale, strict });
    const { prefix } = strapi.config.get<CareersConfig>('plugin::careers');
    const apiAddress = `${site.serverUrl}${strapi.config.get('api.rest.prefix', '/api')}/${prefix}`;
    return { site, locales, locale, apiAddress };
  };

  return {
    /** `GET /sitemap.xml`: all pages, or an index of the files that hold them. */
    sitemap: async (ctx: Context): Promise<void> => {
      const { site, locales, apiAddress } = await open(ctx, []);
      const { guides, files, file, index } = await sitemapOf(strapi, { site, locales });
      const addresses = Array.from({ length: files }, (_, number) => `${apiAddress}/sitemap-${number + 1}.xml`);
      const body = files === 1 ? await file(1) : index(addresses);
      await answer(ctx, { type: XML, dependencies: ['guide:*'], body, guides });
    },

    /** `GET /sitemap-2.xml` */
    sitemapFile: async (ctx: Context): Promise<void> => {
      const { site, locales } = await open(ctx, []);
      const { guides, files, file } = await sitemapOf(strapi, { site, locales });
      const params: unknown = ctx.params;
      const number = readFileNumber(isFields(params) ? params.number : undefined, files);
      await answer(ctx, { type: XML, dependencies: ['guide:*'], body: await file(number), guides });
    },

    /** `GET /feed.xml?locale=es`: the newest guides. */
    atom: async (ctx: Context): Promise<void> => {
      const { site, locale, apiAddress } = await open(ctx, ['locale']);
      const address = `${apiAddress}/feed.xml${locale === site.defaultLocale ? '' : `?locale=${locale}`}`;
      const written = await atomOf(strapi, { site, locale, apiAddress, address });
      await answer(ctx, { type: ATOM, dependencies: ['guide:*', 'field:*', 'contributor:*'], ...written });
    },

    /** `GET /llms.txt?locale=es` */
    llms: async (ctx: Context): Promise<void> => {
      const { site, locale, apiAddress } = await open(ctx, ['locale']);
      const written = await llmsOf(strapi, { site, locale, apiAddress });
      await answer(ctx, { type: TEXT, dependencies: ['guide:*', 'field:*'], ...written });
    },
  };
};
