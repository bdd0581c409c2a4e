import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { findQuerySchema, type FoundEntry } from '../../../core/quick-find';
import { SEARCH_TYPES } from '../../../core/search';
import { adminRoutes, isTypePermitted, readInput, type AdminState } from '../admin-api';
import type { SearchService } from '../search';
import { localesOf } from '../strapi/locales';

const MOST_FOUND = 8;

/** Entries of these types have a version in each language. */
const isLocalized = (type: FoundEntry['type']): boolean => type === 'guide' || type === 'faq';

export const createQuickFindController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /careers/find?q=`: `{data: FoundEntry[]}`, of published entries in the default language that the role may read. */
  find: async (ctx: Context): Promise<void> => {
    const { q } = readInput(findQuerySchema, ctx.query);
    const state: AdminState = ctx.state;
    const types = SEARCH_TYPES.filter((type) => isTypePermitted({ state, deed: 'read', type }));
    const service: SearchService = strapi.plugin('careers').service('search');
    const locale = await localesOf(strapi).getDefaultLocale();
    const hits = types.length === 0 ? [] : await find(service, { q, locale, types });
    ctx.body = {
      data: hits.map(
        ({ type, documentId, title }): FoundEntry => ({
          type,
          documentId,
          title,
          locale: isLocalized(type) ? locale : null,
        }),
      ),
    };
  },
});

const find = async (
  service: SearchService,
  { q, locale, types }: { readonly q: string; readonly locale: string; readonly types: readonly FoundEntry['type'][] },
) => (await service.search({ q, locale, type: types, pageSize: MOST_FOUND })).answer.data;

export const createQuickFindRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  // Which types it finds depends on what the content manager lets the role read.
  adminRoutes(strapi, [{ method: 'GET', path: '/find', handler: 'quick-find.find', action: 'overview.read' }]);
