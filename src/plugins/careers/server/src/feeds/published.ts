import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/documents';

/** Rows a statement: little enough to leave other requests their turn, and more than any document has locales. */
const CHUNK = 1000;

/** A published version of a guide, with what feeds tell of it. */
export interface PublishedGuide {
  readonly id: number;
  readonly documentId: string;
  readonly slug: string;
  readonly locale: string;
  readonly role: string;
  readonly title: string | null;
  readonly summary: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly seo: { readonly noIndex: boolean | null; readonly canonicalUrl: string | null } | null;
  readonly field: { readonly id: number } | null;
}

export const PUBLISHED = { publishedAt: { $notNull: true }, slug: { $notNull: true } };
export const BY_DOCUMENT = [{ documentId: 'asc' }, { id: 'asc' }];

type Column = Exclude<keyof PublishedGuide, 'seo' | 'field'>;

interface Choice {
  readonly locale?: string;
  /** Document ids from which on, and before which. */
  readonly from?: string;
  readonly before?: string;
  readonly columns: readonly Column[];
  readonly populate: Readonly<Record<string, unknown>>;
}

const without = (rows: readonly PublishedGuide[], documentId: string | undefined) =>
  rows.filter((row) => row.documentId !== documentId);

/**
 * Published guides in the order of their document ids, so that the locales of a document follow each other. Read in
 * chunks: no more than one of them is held in memory.
 *
 * @returns whole documents, several at once
 */
export async function* publishedGuides(
  strapi: Core.Strapi,
  { locale, from = '', before, columns, populate }: Choice,
): AsyncGenerator<readonly PublishedGuide[], void, undefined> {
  let bounds: object = { $gte: from };
  for (;;) {
    const rows = await rowsOf(strapi, 'guide').findMany<PublishedGuide>({
      where: { ...PUBLISHED, ...(locale && { locale }), documentId: { ...bounds, ...(before && { $lt: before }) } },
      select: ['id', 'documentId', ...columns],
      populate,
      orderBy: BY_DOCUMENT,
      limit: CHUNK,
    });
    if (rows.length < CHUNK) {
      yield rows;
      return;
    }
    // The last document may go on in the next chunk.
    const whole = without(rows, rows.at(-1)?.documentId);
    yield whole;
    bounds = { $gt: whole.at(-1)?.documentId ?? from };
  }
}

/** The rows of each document, of rows in the order of documents. */
export const byDocument = (rows: readonly PublishedGuide[]): readonly (readonly PublishedGuide[])[] => {
  const documents: PublishedGuide[][] = [];
  for (const row of rows) {
    const last = documents.at(-1);
    if (last?.[0]?.documentId === row.documentId) last.push(row);
    else documents.push([row]);
  }
  return documents;
};
