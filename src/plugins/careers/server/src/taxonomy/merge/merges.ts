import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isFields, type Fields } from '../../../../core/rules';
import type { ConceptKind, MergeEntry } from '../../../../core/taxonomy';
import { uidOf } from '../../content-model';
import { PLACES } from '../uses';
import type { Entry } from './entry';
import { mergeRecordSchema, type MergeRecord } from './record';

const UID = uidOf('merge');
/** How long a merge can be undone. */
export const UNDOABLE_MS = 24 * 3_600_000;

export interface StoredMerge extends MergeEntry {
  readonly rowId: number;
  readonly winnerDocumentId: string;
  readonly loserDocumentId: string;
}

const toMerge = (row: Fields): StoredMerge => {
  const mergedAt = new Date(String(row.mergedAt));
  return {
    rowId: Number(row.id),
    id: String(row.documentId),
    winner: String(row.winnerName),
    loser: String(row.loserName),
    winnerDocumentId: String(row.winnerDocumentId),
    loserDocumentId: String(row.loserDocumentId),
    mergedAt: mergedAt.toISOString(),
    mergedBy: typeof row.mergedBy === 'string' ? row.mergedBy : null,
    undoableUntil: new Date(mergedAt.getTime() + UNDOABLE_MS).toISOString(),
  };
};

/** What the border shows of it. */
export const toEntry = ({ id, winner, loser, mergedAt, mergedBy, undoableUntil }: StoredMerge): MergeEntry => ({
  id,
  winner,
  loser,
  mergedAt,
  mergedBy,
  undoableUntil,
});

export const storeMerge = async (
  strapi: Core.Strapi,
  {
    kind,
    winner,
    loser,
    mergedBy,
    record,
  }: {
    readonly kind: ConceptKind;
    readonly winner: Entry;
    readonly loser: Entry;
    readonly mergedBy: string | null;
    readonly record: MergeRecord;
  },
): Promise<StoredMerge> => {
  const row: unknown = await strapi.db.query(UID).create({
    data: {
      conceptType: kind,
      winnerDocumentId: winner.documentId,
      winnerName: winner.name,
      loserDocumentId: loser.documentId,
      loserName: loser.name,
      mergedAt: new Date(),
      mergedBy,
      record,
    },
  });
  return toMerge(isFields(row) ? row : {});
};

/** Newest first; without the heavy record. */
export const listMerges = async (strapi: Core.Strapi, kind: ConceptKind): Promise<readonly StoredMerge[]> => {
  const rows: unknown[] = await strapi.db.query(UID).findMany({
    where: { conceptType: kind, mergedAt: { $gte: new Date(Date.now() - UNDOABLE_MS) } },
    select: [
      'id',
      'documentId',
      'winnerDocumentId',
      'winnerName',
      'loserDocumentId',
      'loserName',
      'mergedAt',
      'mergedBy',
    ],
    orderBy: { id: 'desc' },
  });
  return rows.filter(isFields).map(toMerge);
};

/** @throws NotFoundError when it was undone already, or removed because its day is over */
export const findMerge = async (
  strapi: Core.Strapi,
  { kind, id }: { readonly kind: ConceptKind; readonly id: string },
): Promise<{ readonly merge: StoredMerge; readonly record: MergeRecord }> => {
  const row: unknown = await strapi.db.query(UID).findOne({ where: { conceptType: kind, documentId: id } });
  if (!isFields(row)) throw new errors.NotFoundError('This merge was undone already, or is too old to be undone.');
  const stored: unknown = typeof row.record === 'string' ? JSON.parse(row.record) : row.record;
  return { merge: toMerge(row), record: mergeRecordSchema.parse(stored) };
};

export const removeMerge = async (strapi: Core.Strapi, { rowId }: StoredMerge): Promise<void> => {
  await strapi.db.query(UID).delete({ where: { id: rowId } });
};

/** Removes what can no longer be undone, and the recommendations that were only kept for that. */
export const pruneMerges = async (strapi: Core.Strapi): Promise<void> => {
  const rows: unknown[] = await strapi.db
    .query(UID)
    .findMany({ where: { mergedAt: { $lt: new Date(Date.now() - UNDOABLE_MS) } }, limit: 100 });
  for (const row of rows.filter(isFields)) {
    const record = mergeRecordSchema.safeParse(typeof row.record === 'string' ? JSON.parse(row.record) : row.record);
    const components = (record.data?.takenOut ?? []).map(({ component }) => component);
    await strapi.db.transaction(async () => {
      if (components.length > 0) {
        await strapi.db.query(PLACES.certification.component).deleteMany({ where: { id: { $in: components } } });
      }
      await strapi.db.query(UID).delete({ where: { id: row.id } });
    });
  }
};
