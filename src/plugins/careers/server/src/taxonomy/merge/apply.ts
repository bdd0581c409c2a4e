import type { Core } from '@strapi/strapi';
import {
  gainWords,
  externalIdKey,
  type ConceptKind,
  type GainedWords,
  type MergeRequest,
} from '../../../../core/taxonomy';
import { uidOf } from '../../content-model';
import { recordWriting } from '../../outbox';
import { lockRelationGraph } from '../../rules';
import { passOnSlugs } from '../../slugs';
import { taxonomyConflict } from '../conflict';
import {
  loadEntries,
  linkedFrom,
  relationsOf,
  snapshot,
  withoutIds,
  wordsOf,
  type Entry,
  type StoredTranslation,
} from './entry';
import { storeMerge, type StoredMerge } from './merges';
import { moveLinks } from './move-links';
import { planMerge } from './plan';
import type { MergeRecord } from './record';

/** Relations that hold one entry: the winner's own stays. */
const SINGLE = ['replacedBy'];

const listOwnLinks = (
  strapi: Core.Strapi,
  { kind, winner, loser }: { readonly kind: ConceptKind; readonly winner: Entry; readonly loser: Entry },
): MergeRecord['ownLinks'] =>
  relationsOf(strapi, kind)
    .filter((attribute) => !SINGLE.includes(attribute))
    .flatMap((attribute) => {
      const known = new Set([winner.documentId, loser.documentId, ...linkedFrom(winner, attribute)]);
      return linkedFrom(loser, attribute)
        .filter((documentId) => !known.has(documentId))
        .map((documentId) => ({ attribute, documentId }));
    });

/** The winner's fields with what it gains; components keep their ids, so that Strapi leaves them as they are. */
export const grownFields = (
  winner: Entry,
  gained: GainedWords<StoredTranslation>,
  ownLinks: MergeRecord['ownLinks'],
): Record<string, unknown> => {
  const { aliases, translations, externalIds } = wordsOf(winner);
  const more = (locale: string) => gained.translationAliases.filter((entry) => entry.locale === locale);
  const data: Record<string, unknown> = {
    aliases: [...aliases, ...gained.aliases],
    externalIds: [...externalIds, ...gained.externalIds],
    translations: [
      ...translations.map(({ id, locale, aliases: own = [] }) => ({
        id,
        ...(more(locale).length > 0 && { aliases: [...own, ...more(locale).map(({ alias }) => alias)] }),
      })),
      ...gained.translations.map(({ fields }) => withoutIds(fields)),
    ],
  };
  for (const attribute of new Set(ownLinks.map((link) => link.attribute))) {
    const connect = ownLinks.filter((link) => link.attribute === attribute).map(({ documentId }) => ({ documentId }));
    data[attribute] = { connect };
  }
  return data;
};

const mergeOne = async (
  strapi: Core.Strapi,
  {
    kind,
    winner,
    loser,
    mergedBy,
  }: { readonly kind: ConceptKind; readonly winner: Entry; readonly loser: Entry; readonly mergedBy: string | null },
): Promise<StoredMerge> => {
  const documents = strapi.documents(uidOf(kind));
  const gained = gainWords(wordsOf(winner), wordsOf(loser));
  const ownLinks = listOwnLinks(strapi, { kind, winner, loser });
  const { links, takenOut } = await moveLinks(strapi, { kind, winner, loser });
  await documents.update({ documentId: winner.documentId, data: grownFields(winner, gained, ownLinks) });
  const slugs = await passOnSlugs({ strapi, kind, from: loser.documentId, to: winner.documentId });
  await documents.delete({ documentId: loser.documentId });
  return storeMerge(strapi, {
    kind,
    winner,
    loser,
    mergedBy,
    record: {
      data: snapshot(strapi, kind, loser),
      slugs: [...slugs],
      links: [...links],
      takenOut: [...takenOut],
      ownLinks,
      gained: {
        aliases: gained.aliases.map((alias) => ({ ...alias })),
        locales: gained.translations.map(({ locale }) => locale),
        translationAliases: gained.translationAliases.map(({ locale, alias }) => ({ locale, alias: { ...alias } })),
        externalIds: gained.externalIds.map(externalIdKey),
      },
    },
  });
};

/**
 * Merges skills or certifications into one of them, all in one transaction: whatever led to the losers leads to the
 * winner, which goes by their names and answers to their slugs. Guides are changed in place; nothing is published by it.
 *
 * @param seen the fingerprint of the preview that was agreed to
 * @throws a 409 when the preview would look different by now
 */
export const applyMerge = async (
  strapi: Core.Strapi,
  {
    kind,
    request,
    seen,
    mergedBy,
  }: {
    readonly kind: ConceptKind;
    readonly request: MergeRequest;
    readonly seen: string;
    readonly mergedBy: string | null;
  },
): Promise<{ readonly merges: readonly StoredMerge[]; readonly guides: number }> =>
  strapi.db.transaction(async () => {
    await lockRelationGraph(strapi);
    const { winner, losers, preview } = await planMerge(strapi, { kind, request });
    if (preview.fingerprint !== seen) {
      throw taxonomyConflict('changed-since-preview', 'Something has changed since the preview: look at it once more.');
    }
    const merges: StoredMerge[] = [];
    for (const { documentId } of losers) {
      // Anew each time: the one before has given the winner names and links.
      const [now, loser] = await loadEntries(strapi, { kind, documentIds: [winner.documentId, documentId] });
      if (!now || !loser) continue;
      const { slug } = now;
      const merge = await recordWriting(strapi, {
        subjects: [loser, now].map((entry) => ({ type: kind, documentId: entry.documentId })),
        mergedInto: new Map([[loser.documentId, { documentId: now.documentId, slug: slug === '' ? null : slug }]]),
        work: () => mergeOne(strapi, { kind, winner: now, loser, mergedBy }),
      });
      merges.push(merge);
    }
    return { merges, guides: new Set(preview.guides.map((guide) => guide.documentId)).size };
  });
