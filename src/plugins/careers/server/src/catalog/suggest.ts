import type { Core } from '@strapi/strapi';
import { MOST_RELATED } from '../../../core/related';
import { suggestRelated } from '../../../core/skill-overlap';
import type { SuggestRelated } from '../pages/load';
import { catalogOf } from './keepers';

/** What a page shows as related when its editor picked none. */
export const suggestForPage =
  (strapi: Core.Strapi): SuggestRelated =>
  async (guide, locale) => {
    const { guides, overlap } = await catalogOf(strapi).in(locale);
    return suggestRelated({ guide, guides, overlap, limit: MOST_RELATED }).map(({ documentId }) => documentId);
  };
