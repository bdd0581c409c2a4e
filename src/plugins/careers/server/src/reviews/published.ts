import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { GuideRecord } from '../../../core/page';
import { reviewedContent, type ReviewedGuide } from '../../../core/reviews';
import { findGuidesById, loadRecords } from '../pages/load';
import { rowsOf } from '../strapi/documents';
import { localesOf } from '../strapi/locales';

/** A guide as readers see it. */
export interface PublishedGuide {
  /** Of the row that is published: another one as soon as the guide is published anew. */
  readonly rowId: number;
  readonly record: GuideRecord;
  readonly publishedHash: string;
}

export const keyOf = ({ documentId, locale }: ReviewedGuide): string => `${documentId}:${locale}`;

const hashOf = (record: GuideRecord): string =>
  createHash('sha256')
    .update(JSON.stringify(reviewedContent(record)))
    .digest('base64url')
    .slice(0, 32);

const idsIn = async (
  strapi: Core.Strapi,
  { locale, documentIds }: { readonly locale: string; readonly documentIds: readonly string[] },
): Promise<readonly number[]> => {
  const rows = await rowsOf(strapi, 'guide').findMany<{ readonly id: number }>({
    select: ['id'],
    where: { documentId: { $in: documentIds }, locale, publishedAt: { $notNull: true } },
  });
  return rows.map(({ id }) => id);
};

/**
 * The published versions of some guides with everything that their pages show: a few statements a locale.
 *
 * @returns by `keyOf`; what is not published is not in it
 */
export const loadPublished = async (
  strapi: Core.Strapi,
  guides: readonly ReviewedGuide[],
): Promise<ReadonlyMap<string, PublishedGuide>> => {
  const defaultLocale = await localesOf(strapi).getDefaultLocale();
  const found = new Map<string, PublishedGuide>();
  for (const locale of new Set(guides.map((guide) => guide.locale))) {
    const documentIds = guides.filter((guide) => guide.locale === locale).map(({ documentId }) => documentId);
    const rows = await findGuidesById(strapi, await idsIn(strapi, { locale, documentIds }));
    const loaded = await loadRecords(strapi, { guides: rows, locale, defaultLocale, status: 'published' });
    loaded.forEach(({ record }, index) => {
      const rowId = rows[index]?.id ?? 0;
      found.set(keyOf({ documentId: record.documentId, locale }), { rowId, record, publishedHash: hashOf(record) });
    });
  }
  return found;
};
