import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import {
  findDuplicates,
  groupDuplicates,
  pairKey,
  paginate,
  type ConceptKind,
  type DuplicatePage,
  type DuplicatePair,
} from '../../../core/taxonomy';
import { uidOf } from '../content-model';
import { listConcepts, withUses } from './concepts';
import { keepFresh } from './freshness';
import { newDocumentId } from '../strapi/document-id';

const PAIRS = uidOf('distinct-pair');

const findPairs =
  (kind: ConceptKind) =>
  async (strapi: Core.Strapi): Promise<readonly DuplicatePair[]> =>
    findDuplicates(
      (await listConcepts[kind](strapi)).map(({ documentId, name, aliases, acronym }) => ({
        documentId,
        name,
        aliases: acronym ? [...aliases, acronym] : aliases,
      })),
    );

/** Compared once until a skill or certification is written. */
const listPairs: Readonly<Record<ConceptKind, (strapi: Core.Strapi) => Promise<readonly DuplicatePair[]>>> = {
  skill: keepFresh(['skill'], findPairs('skill')),
  certification: keepFresh(['certification'], findPairs('certification')),
};

/** Pairs that editors have said are no duplicates, as `pairKey` names them. */
export const listDistinct = async (strapi: Core.Strapi, entryType: string): Promise<ReadonlySet<string>> => {
  const rows: unknown[] = await strapi.db.query(PAIRS).findMany({ where: { entryType }, select: ['pairKey'] });
  return new Set(rows.filter(isFields).map(({ pairKey: key }) => String(key)));
};

/** Remembers that none of these is another of them. */
export const rememberDistinct = async (
  strapi: Core.Strapi,
  { entryType, documentIds }: { readonly entryType: string; readonly documentIds: readonly string[] },
): Promise<void> => {
  const ids = [...new Set(documentIds)];
  const keys = ids.flatMap((one, index) => ids.slice(index + 1).map((other) => pairKey(one, other)));
  const now = new Date();
  await strapi.db.transaction(async () => {
    for (const key of keys) {
      await strapi.db
        .queryBuilder(PAIRS)
        .insert({
          documentId: newDocumentId('p'),
          entryType,
          pairKey: key,
          createdAt: now,
          updatedAt: now,
          publishedAt: now,
        })
        .onConflict(['entry_type', 'pair_key'])
        .ignore()
        .execute();
    }
  });
};

/** Without the pairs that editors have set apart. */
export const withoutDistinct = (
  pairs: readonly DuplicatePair[],
  distinct: ReadonlySet<string>,
): readonly DuplicatePair[] => pairs.filter(({ documentIds: [one, other] }) => !distinct.has(pairKey(one, other)));

/** Skills or certifications that are probably one, the ones most used first in each group. */
export const suggestDuplicates = async (
  strapi: Core.Strapi,
  { kind, ...at }: { readonly kind: ConceptKind; readonly page: number; readonly pageSize: number },
): Promise<DuplicatePage> => {
  const pairs = withoutDistinct(await listPairs[kind](strapi), await listDistinct(strapi, kind));
  const byId = new Map((await listConcepts[kind](strapi)).map((concept) => [concept.documentId, concept]));
  const { rows, pagination } = paginate(groupDuplicates(pairs), at);
  const groups = rows.map(async (ids) => {
    const concepts = await withUses(strapi, { kind, concepts: ids.flatMap((id) => byId.get(id) ?? []) });
    const reasons = pairs.filter(({ documentIds: [one] }) => ids.includes(one)).map(({ reason }) => reason);
    return {
      concepts: [...concepts].sort((one, other) => other.guides - one.guides || one.name.localeCompare(other.name)),
      reasons: [...new Set(reasons)],
    };
  });
  return { rows: await Promise.all(groups), pagination };
};
