import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { reviewedEvent } from '../../../core/outbox';
import {
  dueAfter,
  reviewMonthsFor,
  takeSnapshot,
  type ConfirmAnswer,
  type ConfirmRequest,
  type Refusal,
} from '../../../core/reviews';
import { uidOf } from '../content-model';
import { inTransaction } from '../guide-documents/transaction';
import { recordEvents } from '../outbox';
import { linkOf } from '../pages/load/links';
import { settingsOf } from '../settings';
import { rowsOf } from '../strapi/documents';
import { keyOf, loadPublished, type PublishedGuide } from './published';
import { findFieldMonths } from './surroundings';
import { newDocumentId } from '../strapi/document-id';

const REVIEW = uidOf('review');
const ROWS_AT_ONCE = 100;

type Query = ReturnType<Core.Strapi['db']['connection']['queryBuilder']>;

interface CurrentTransaction {
  readonly trx: Parameters<Query['transacting']>[0];
}

/** The administrator who is signed in. */
export interface Administrator {
  readonly id: number;
  readonly name: string;
}

interface Wanted {
  readonly guide: PublishedGuide;
  readonly documentId: string;
  readonly locale: string;
}

const findReviewer = async (strapi: Core.Strapi, documentId: string): Promise<number> => {
  const [row] = await rowsOf(strapi, 'contributor').findMany<{ readonly id: number }>({
    select: ['id'],
    where: { documentId },
    limit: 1,
  });
  if (row !== undefined) return row.id;
  const message = 'reviewer: there is no such contributor any more';
  throw new errors.ValidationError(message, {
    errors: [{ path: ['reviewer'], message, name: 'ValidationError', value: documentId, allowed: 'a contributor' }],
  });
};

const nameReviewer = async (
  strapi: Core.Strapi,
  { documentIds, contributorId }: { readonly documentIds: readonly string[]; readonly contributorId: number },
): Promise<void> => {
  const { table, source, target } = linkOf(strapi, REVIEW, 'reviewer');
  const rows = await rowsOf(strapi, 'review').findMany<{ readonly id: number }>({
    select: ['id'],
    where: { documentId: { $in: documentIds } },
  });
  const links = rows.map(({ id }) => ({ [source]: id, [target]: contributorId }));
  await strapi.db.transaction(async ({ trx }: CurrentTransaction) => {
    for (let from = 0; from < links.length; from += ROWS_AT_ONCE) {
      await strapi.db
        .connection(table)
        .insert(links.slice(from, from + ROWS_AT_ONCE))
        .transacting(trx);
    }
  });
};

/** Those of the guides whose published row is still the one that was read. */
const stillPublished = async (strapi: Core.Strapi, wanted: readonly Wanted[]): Promise<ReadonlySet<number>> => {
  const rows = await rowsOf(strapi, 'guide').findMany<{ readonly id: number; readonly updatedAt: string | Date }>({
    select: ['id', 'updatedAt'],
    where: { id: { $in: wanted.map(({ guide }) => guide.rowId) }, publishedAt: { $notNull: true } },
  });
  const updated = new Map(rows.map(({ id, updatedAt }) => [id, new Date(updatedAt).toISOString()]));
  return new Set(
    wanted.flatMap(({ guide: { rowId, record } }) => (updated.get(rowId) === record.updatedAt ? [rowId] : [])),
  );
};

/**
 * Writes that published guides are still right, a review each; drafts are neither read nor written. Guides that are no
 * longer as the administrator saw them are left alone and named.
 *
 * @throws ValidationError when the reviewer is no contributor
 */
export const confirmGuides = async (
  strapi: Core.Strapi,
  { guides, note, reviewer, administrator }: ConfirmRequest & { readonly administrator: Administrator },
): Promise<ConfirmAnswer> => {
  const published = await loadPublished(strapi, guides);
  const { months: usual } = (await settingsOf(strapi)).reviews;
  const ofFields = await findFieldMonths(strapi);
  const refused: Refusal[] = [];
  const wanted: Wanted[] = [];
  const seen = new Set<string>();
  for (const { documentId, locale, publishedHash } of guides) {
    const key = keyOf({ documentId, locale });
    if (seen.has(key)) continue;
    seen.add(key);
    const guide = published.get(key);
    if (guide === undefined) refused.push({ documentId, locale, role: null, reason: 'unpublished' });
    else if (guide.publishedHash !== publishedHash) {
      refused.push({ documentId, locale, role: guide.record.role, reason: 'changed' });
    } else wanted.push({ guide, documentId, locale });
  }

  return inTransaction({
    strapi,
    work: async () => {
      const contributorId = reviewer ? await findReviewer(strapi, reviewer) : undefined;
      const present = await stillPublished(strapi, wanted);
      const [kept, gone] = [true, false].map((is) => wanted.filter(({ guide }) => present.has(guide.rowId) === is));
      const now = new Date();
      const rows = (kept ?? []).map(({ guide: { record, publishedHash }, documentId, locale }) => ({
        documentId: newDocumentId('r'),
        guideDocumentId: documentId,
        guideLocale: locale,
        reviewedAt: now,
        dueAt: dueAfter(now, reviewMonthsFor(record.field, { ofFields, usual })),
        note: note === undefined || note === '' ? null : note,
        confirmedBy: administrator.name,
        confirmedById: administrator.id,
        publishedHash,
        snapshot: takeSnapshot(record),
        publishedAt: now,
      }));
      if (rows.length > 0) {
        await strapi.db.query(REVIEW).createMany({ data: rows });
        await recordEvents(
          strapi,
          (kept ?? []).map(({ guide }) => reviewedEvent(guide.record)),
        );
        const documentIds = rows.map(({ documentId }) => documentId);
        if (contributorId !== undefined) await nameReviewer(strapi, { documentIds, contributorId });
      }
      return {
        confirmed: rows.map(({ guideDocumentId, guideLocale, dueAt }) => ({
          documentId: guideDocumentId,
          locale: guideLocale,
          dueAt: dueAt.toISOString(),
        })),
        refused: [
          ...refused,
          ...(gone ?? []).map(({ documentId, locale, guide }): Refusal => {
            return { documentId, locale, role: guide.record.role, reason: 'changed' };
          }),
        ],
      };
    },
  });
};
