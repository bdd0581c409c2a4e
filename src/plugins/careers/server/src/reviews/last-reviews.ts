import type { Core } from '@strapi/strapi';
import { readSnapshot, type ReviewedGuide, type ReviewSnapshot } from '../../../core/reviews';
import { rowsOf } from '../strapi/documents';
import { keyOf } from './published';

export interface LastReview {
  readonly reviewedAt: string;
  readonly dueAt: string | null;
  readonly reviewer: string | null;
  readonly confirmedBy: string | null;
  readonly note: string | null;
  readonly publishedHash: string | null;
  readonly snapshot: ReviewSnapshot | null;
}

interface Row {
  readonly guideDocumentId: string;
  readonly guideLocale: string;
  readonly reviewedAt: string | Date;
  readonly dueAt: string | Date | null;
  readonly confirmedBy: string | null;
  readonly note: string | null;
  readonly publishedHash: string | null;
  readonly snapshot: unknown;
  readonly reviewer: { readonly name: string } | null;
}

const iso = (instant: string | Date): string => new Date(instant).toISOString();

/** The newest review of each of some guides, by `keyOf`. */
export const findLastReviews = async (
  strapi: Core.Strapi,
  guides: readonly ReviewedGuide[],
): Promise<ReadonlyMap<string, LastReview>> => {
  const rows = await rowsOf(strapi, 'review').findMany<Row>({
    where: { guideDocumentId: { $in: guides.map(({ documentId }) => documentId) } },
    orderBy: [{ reviewedAt: 'asc' }, { id: 'asc' }],
    populate: { reviewer: { select: ['name'] } },
  });
  return new Map(
    rows.map((row) => [
      keyOf({ documentId: row.guideDocumentId, locale: row.guideLocale }),
      {
        reviewedAt: iso(row.reviewedAt),
        dueAt: row.dueAt === null ? null : iso(row.dueAt),
        reviewer: row.reviewer?.name ?? null,
        confirmedBy: row.confirmedBy,
        note: row.note,
        publishedHash: row.publishedHash,
        snapshot: readSnapshot(row.snapshot),
      },
    ]),
  );
};

/** Document id of the contributor whom an administrator named last as the reviewer; null for nobody. */
export const findLastReviewer = async (strapi: Core.Strapi, administratorId: number): Promise<string | null> => {
  const [last] = await rowsOf(strapi, 'review').findMany<{ readonly reviewer: { readonly documentId: string } | null }>(
    {
      where: { confirmedById: administratorId },
      orderBy: [{ reviewedAt: 'desc' }, { id: 'desc' }],
      limit: 1,
      populate: { reviewer: { select: ['documentId'] } },
    },
  );
  return last?.reviewer?.documentId ?? null;
};
