import type { Core } from '@strapi/strapi';
import { foldName } from '../../../../core/model/names';
import { isFields } from '../../../../core/rules';
import { externalIdKey, type ConceptKind, type UndoResult } from '../../../../core/taxonomy';
import { noteGuidesWritten } from '../../cache';
import { uidOf } from '../../content-model';
import { recordWriting } from '../../outbox';
import { lockRelationGraph } from '../../rules';
import { giveBackSlugs, isTaken } from '../../slugs';
import { taxonomyConflict } from '../conflict';
import { loadEntries, relationsOf, wordsOf, type Entry } from './entry';
import { findMerge, listMerges, removeMerge, UNDOABLE_MS, type StoredMerge } from './merges';
import type { MergeRecord } from './record';
import { putBackLinks, putBackRecommendations } from './put-back';

interface Undone {
  readonly strapi: Core.Strapi;
  readonly kind: ConceptKind;
  readonly merge: StoredMerge;
  readonly record: MergeRecord;
}
type Kept = UndoResult['kept'][number];

const documentExists = async (strapi: Core.Strapi, uid: string, documentId: string): Promise<boolean> => {
  const row: unknown = await strapi.db.query(uid).findOne({ where: { documentId }, select: ['id'] });
  return isFields(row);
};

const refuseIfTooLate = async ({ strapi, kind, merge }: Undone): Promise<void> => {
  if (Date.now() - Date.parse(merge.mergedAt) > UNDOABLE_MS) {
    throw taxonomyConflict('too-late', 'A merge can be undone for a day; this one is older.');
  }
  const further = (await listMerges(strapi, kind)).find(
    ({ rowId, winnerDocumentId, loserDocumentId }) =>
      rowId > merge.rowId && [winnerDocumentId, loserDocumentId].includes(merge.winnerDocumentId),
  );
  if (further) {
    const message = `“${further.loser}” was merged into “${further.winner}” since: undo that first.`;
    throw taxonomyConflict('merged-further', message, { loser: further.loser, winner: further.winner });
  }
  if (!(await documentExists(strapi, uidOf(kind), merge.winnerDocumentId))) {
    throw taxonomyConflict('winner-gone', `“${merge.winner}” was deleted since: there is nothing to part.`);
  }
  if (await documentExists(strapi, uidOf(kind), merge.loserDocumentId)) {
    throw taxonomyConflict('loser-exists', `“${merge.loser}” exists already.`);
  }
};

/** Makes the loser again, under the id that it had. */
const makeAgain = async ({ strapi, kind, merge, record }: Undone, kept: Kept[]): Promise<Entry> => {
  const data: Record<string, unknown> = { ...record.data, documentId: merge.loserDocumentId };
  for (const attribute of relationsOf(strapi, kind)) {
    const { target } = strapi.contentType(uidOf(kind)).attributes[attribute] as { readonly target?: string };
    const wanted = Array.isArray(data[attribute]) ? data[attribute].map(String) : [];
    const found: string[] = [];
    for (const documentId of wanted) {
      if (target !== undefined && (await documentExists(strapi, target, documentId))) found.push(documentId);
      else kept.push({ what: `${attribute}: ${documentId}`, why: 'gone' });
    }
    data[attribute] = found;
  }
  if (typeof data.slug === 'string') {
    const question = { strapi, space: { kind, locale: '' }, slug: data.slug, documentId: undefined };
    if (await isTaken(question)) {
      kept.push({ what: data.slug, why: 'taken' });
      delete data.slug;
    }
  }
  await strapi.documents(uidOf(kind)).create({ data });
  const [entry] = await loadEntries(strapi, { kind, documentIds: [merge.loserDocumentId] });
  if (entry === undefined) throw new Error(`Strapi has made the ${kind} under another id.`);
  return entry;
};

/** Takes from the winner what it had only gained, where that is still as it was. */
const shrink = async ({ strapi, kind, merge, record }: Undone): Promise<void> => {
  const { gained, ownLinks } = record;
  const [winner] = await loadEntries(strapi, { kind, documentIds: [merge.winnerDocumentId] });
  if (winner === undefined) return;
  const { aliases, translations, externalIds } = wordsOf(winner);
  const isGained = (label: string, list: readonly { readonly label: string }[]) =>
    list.some((alias) => foldName(alias.label) === foldName(label));
  const data: Record<string, unknown> = {
    aliases: aliases.filter(({ label }) => !isGained(label, gained.aliases)),
    externalIds: externalIds.filter((code) => !gained.externalIds.includes(externalIdKey(code))),
    translations: translations
      .filter(({ locale }) => !gained.locales.includes(locale))
      .map(({ id, locale, aliases: own = [] }) => {
        const more = gained.translationAliases.filter((entry) => entry.locale === locale).map(({ alias }) => alias);
        return { id, ...(more.length > 0 && { aliases: own.filter(({ label }) => !isGained(label, more)) }) };
      }),
  };
  for (const attribute of new Set(ownLinks.map((link) => link.attribute))) {
    const disconnect = ownLinks
      .filter((link) => link.attribute === attribute)
      .map(({ documentId }) => ({ documentId }));
    data[attribute] = { disconnect };
  }
  await strapi.documents(uidOf(kind)).update({ documentId: winner.documentId, data });
};

/** Puts everything back that can be. */
const part = async (undone: Undone): Promise<UndoResult> => {
  const { strapi, kind, merge, record } = undone;
  const kept: Kept[] = [];
  await shrink(undone);
  const loser = await makeAgain(undone, kept);
  const sides = { from: merge.winnerDocumentId, to: merge.loserDocumentId };
  await giveBackSlugs({ strapi, kind, ...sides, slugs: record.slugs });
  const [winner] = await loadEntries(strapi, { kind, documentIds: [merge.winnerDocumentId] });
  if (winner === undefined) throw taxonomyConflict('winner-gone', `“${merge.winner}” was deleted since.`);
  const links = await putBackLinks(strapi, { kind, winner, loser, links: record.links });
  const recommendations = await putBackRecommendations(strapi, { kind, loser, takenOut: record.takenOut });
  await noteGuidesWritten(strapi);
  await removeMerge(strapi, merge);
  return {
    documentId: loser.documentId,
    name: loser.name,
    restored: links.restored + recommendations.restored,
    kept: [...kept, ...links.kept, ...recommendations.kept],
  };
};

/**
 * Parts again what a merge made one, in one transaction: the loser is made anew under its id and slug, and whatever led
 * to it and still leads to the winner leads to it.
 *
 * @returns what could not be put back, because somebody has changed it since
 * @throws a 409 with the reason when it cannot be undone at all; NotFoundError when it was undone already
 */
export const undoMerge = async (
  strapi: Core.Strapi,
  { kind, id }: { readonly kind: ConceptKind; readonly id: string },
): Promise<UndoResult> =>
  strapi.db.transaction(async () => {
    await lockRelationGraph(strapi);
    const undone: Undone = { strapi, kind, ...(await findMerge(strapi, { kind, id })) };
    const { merge } = undone;
    await refuseIfTooLate(undone);
    const ends = [merge.loserDocumentId, merge.winnerDocumentId];
    return recordWriting(strapi, {
      subjects: ends.map((documentId) => ({ type: kind, documentId })),
      work: () => part(undone),
    });
  });
