import type { Core } from '@strapi/strapi';
import { PAGE_SECTIONS, type PageSection } from '../../../../core/page';
import type { ResolverCall } from '../../strapi/graphql';
import { findForCaller } from '../draft-access';
import { readListQuery, readPageQuery } from '../query';
import type { FoundPage, PagesService } from '../types';
import { selectedFields, type QueryInfo } from './selection';

type QueryCall = ResolverCall<QueryInfo>;

/** Unknown arguments never get here. */
const STRICT = true;

/** The sections that a query asks for, so that no other is made. */
const sectionsIn = (fields: readonly string[]): readonly PageSection[] =>
  PAGE_SECTIONS.filter((section) => fields.includes(section));

export const createResolvers = ({ strapi }: { strapi: Core.Strapi }) => {
  const pages = (): PagesService => strapi.plugin('careers').service('pages');

  return {
    Query: {
      careersPage: async (...[, { slug, ...args }, context, info]: QueryCall) => {
        const query = { ...readPageQuery(args, STRICT), sections: [...sectionsIn(selectedFields(info))] };
        const { state, koaContext } = context;
        if (query.status === 'draft') koaContext.set('Cache-Control', 'private, no-store');
        const find = (wanted: string): Promise<FoundPage> =>
          findForCaller(strapi, { slug: wanted, query, auth: state.auth });
        const found = await find(String(slug));
        // GraphQL knows no redirects: the answer is the page, whose `slug` is the present one.
        const present = found.kind === 'moved' ? await find(found.slug) : found;
        return present.kind === 'page' ? present.page : null;
      },

      careersPages: async (...[, args, , info]: QueryCall) => {
        const query = readListQuery(args, STRICT);
        const fields = selectedFields(info);
        const sections = sectionsIn(selectedFields(info, ['data']));
        const whole = fields.includes('data') ? await pages().listWhole({ ...query, sections }) : undefined;
        const teasers = fields.includes('teasers') ? await pages().list(query) : undefined;
        const { pagination } = whole ?? teasers ?? (await pages().list(query));
        return { data: whole?.items, teasers: teasers?.items, meta: { pagination } };
      },
    },
  };
};
