import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { uidOf } from '../content-model';
import type { SluggedType, SlugSpace } from './reservations';

/** One stored version of a document: the draft or the published one, in one locale. */
export interface SlugHolder {
  readonly slug: string | null;
  /** Empty for types without locales. */
  readonly locale: string;
  readonly isPublished: boolean;
}

/** All stored versions of a document. */
export const loadHolders = async ({
  strapi,
  kind,
  documentId,
}: {
  strapi: Core.Strapi;
  kind: SluggedType;
  documentId: string;
}): Promise<SlugHolder[]> => {
  const rows: unknown[] = await strapi.db
    .query(uidOf(kind))
    .findMany({ where: { documentId }, select: ['id', 'slug', 'locale', 'publishedAt'] });
  return rows.filter(isFields).map(({ slug, locale, publishedAt }) => ({
    slug: typeof slug === 'string' && slug !== '' ? slug : null,
    locale: typeof locale === 'string' ? locale : '',
    isPublished: publishedAt !== null,
  }));
};

/** Whether any version of the document really has the slug: rows written past the Document Service may have moved on. */
export const holdsSlug = async ({
  strapi,
  space,
  documentId,
  slug,
}: {
  strapi: Core.Strapi;
  space: SlugSpace;
  documentId: string;
  slug: string;
}): Promise<boolean> => {
  const holders = await loadHolders({ strapi, kind: space.kind, documentId });
  return holders.some((holder) => holder.slug === slug && holder.locale === space.locale);
};
