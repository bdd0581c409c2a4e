import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { printGuidePage } from '../../../core/page';
import { noteDependencies } from '../cache';
import { findForCaller } from './draft-access';
import { readListQuery, readPageQuery } from './query';
import type { FoundPage, PagesService } from './types';

const MARKDOWN = 'text/markdown';
/** Koa's router gives the parameters of the address; its types do not know of them. */
type RoutedContext = Context & { readonly params: Readonly<Record<string, string | undefined>> };

const isStrict = (strapi: Core.Strapi): boolean => strapi.config.get('api.rest.strictParams', false);

const wantsMarkdown = (ctx: Context): boolean =>
  ctx.path.replace(/\/$/, '').endsWith('.md') || ctx.accepts(['json', MARKDOWN]) === MARKDOWN;

/** Leads to the present address, relative to this one: whatever prefix a proxy has put before it stays. */
const redirect = (ctx: Context, slug: string): void => {
  const up = ctx.path.endsWith('/') ? '../' : '';
  const suffix = /\.md\/?$/.test(ctx.path) ? '.md' : '';
  ctx.status = 301;
  ctx.set('Location', `${up}${slug}${suffix}${ctx.search}`);
  ctx.body = 'Moved Permanently';
};

const answer = (ctx: Context, found: FoundPage): void => {
  if (found.kind === 'moved') {
    redirect(ctx, found.slug);
  } else if (found.kind === 'none') {
    throw new errors.NotFoundError('There is no published guide with this slug in this locale.');
  } else if (wantsMarkdown(ctx)) {
    ctx.type = MARKDOWN;
    ctx.body = printGuidePage(found.page);
  } else {
    ctx.body = { data: found.page };
  }
};

export const createPageController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /pages/:slug`: `{data: GuidePage}`, or the page as Markdown. */
  findOne: async (ctx: RoutedContext): Promise<void> => {
    const query = readPageQuery(ctx.query, isStrict(strapi));
    const state: { readonly auth?: unknown } = ctx.state;
    const slug = (ctx.params.slug ?? '').replace(/\.md$/, '');
    const isDraft = query.status === 'draft';
    if (isDraft) ctx.set('Cache-Control', 'private, no-store');
    const found = await findForCaller(strapi, { slug, query, auth: state.auth });
    ctx.vary('Accept');
    // An answer that depends on nothing is not kept: drafts are for whoever asked.
    if (!isDraft) noteDependencies(ctx, found.dependencies);
    answer(ctx, found);
  },

  /** `GET /pages`: `{data: GuideTeaser[] | GuidePage[], meta: {pagination}}`. */
  find: async (ctx: Context): Promise<void> => {
    const { view, ...query } = readListQuery(ctx.query, isStrict(strapi));
    const pages: PagesService = strapi.plugin('careers').service('pages');
    const { items, pagination, dependencies } = await (view === 'full' ? pages.listWhole(query) : pages.list(query));
    noteDependencies(ctx, dependencies);
    ctx.body = { data: items, meta: { pagination } };
  },
});
