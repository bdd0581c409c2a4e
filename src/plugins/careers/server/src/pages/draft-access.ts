import type { Core } from '@strapi/strapi';
import { draftsForbidden, mayReadDrafts } from '../access';
import { uidOf } from '../content-model';
import type { PreviewService } from '../preview';
import type { PageQuery } from './query';
import type { FoundPage, PageChoice, PagesService } from './types';

/**
 * Finds what a request for one page may see: the published page, the draft that its preview token opens, or any draft
 * for callers who may read those of guides and FAQs.
 *
 * @param auth `ctx.state.auth` of the request
 * @throws PolicyError when the request asks for a draft without the right
 */
export const findForCaller = async (
  strapi: Core.Strapi,
  { slug, query, auth }: { readonly slug: string; readonly query: PageQuery; readonly auth: unknown },
): Promise<FoundPage> => {
  const { locale, fallback, sections, body, status, token } = query;
  const choice: PageChoice & { slug: string; locale?: string } = {
    slug,
    ...(locale !== undefined && { locale }),
    ...(fallback && { fallbackLocales: fallback }),
    ...(sections && { sections }),
    ...(body && { body }),
  };
  const pages: PagesService = strapi.plugin('careers').service('pages');
  if (status !== 'draft') return pages.find(choice);

  if (token !== undefined) {
    const preview: PreviewService = strapi.plugin('careers').service('preview');
    return preview.open({ ...choice, token });
  }
  for (const uid of [uidOf('guide'), uidOf('faq')]) {
    if (!(await mayReadDrafts({ strapi, auth, uid }))) {
      throw draftsForbidden({ parameter: 'status', found: 'draft', uid });
    }
  }
  return pages.find({ ...choice, status: 'draft' });
};
