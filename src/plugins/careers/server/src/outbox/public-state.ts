import type { Core } from '@strapi/strapi';
import type { PublicState, Subject } from '../../../core/outbox';
import { rowsOf } from '../strapi/documents';
import { findPages, pagesOfVersion } from './affected-pages';

interface Row {
  readonly id: number;
  readonly slug?: string | null;
  readonly locale?: string | null;
  readonly publishedAt?: string | null;
}

const hasDrafts = ({ type }: Subject): boolean => type === 'guide' || type === 'faq';

/** What readers see of a document now, within the caller's transaction. */
export const readPublicState = async (strapi: Core.Strapi, subject: Subject): Promise<PublicState> => {
  const { type, documentId } = subject;
  const columns = ['id', ...(type === 'faq' ? [] : ['slug']), ...(hasDrafts(subject) ? ['locale', 'publishedAt'] : [])];
  const rows = await rowsOf(strapi, type).findMany<Row>({
    where: { documentId },
    select: columns,
    orderBy: { id: 'asc' },
  });
  const published = rows.filter((row) => !hasDrafts(subject) || row.publishedAt !== null);
  const all = published.length > 0 ? await findPages(strapi, subject) : [];
  const localeOf = (row: Row): string => row.locale ?? '';
  return {
    versions: published.map((row) => ({
      locale: localeOf(row),
      rowId: row.id,
      slug: row.slug ?? null,
      pages: pagesOfVersion(subject, localeOf(row), all),
    })),
    locales: [...new Set(rows.map(localeOf))],
  };
};

/** A document that is not there yet. */
export const NOTHING: PublicState = { versions: [], locales: [] };
