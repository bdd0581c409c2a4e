import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { openConflicts, settle, updateCredits, type Choice, type Conflict } from '../../../../core/imports/merge';
import { guideContentSchema, type GuideContent } from '../../../../core/model/guide-content';
import { inTransaction, loadTaxonomyNames, readGuide, toGuideContent, toGuideData } from '../../guide-documents';
import { siteOf } from '../../site';
import { documentsOf } from '../../strapi/documents';
import { loadMemories, storeMemory, type GuideVersionId, type StoredMemory } from './memory';
import { createSkills, resolvedBy } from './skills';
import { inWordsOf } from './skill-names';

/** A conflict, and the import that it is with. */
export interface GuideConflict extends Conflict {
  readonly source: string;
  readonly record: string;
}

/** A guide's draft, with all that is remembered of it; skills by their names. */
export interface Present {
  readonly guide: GuideContent;
  readonly memories: readonly StoredMemory[];
}

/** @throws NotFoundError when the guide is not in the locale */
export const loadPresent = async (strapi: Core.Strapi, version: GuideVersionId): Promise<Present> => {
  const stored = await readGuide({ strapi, ...version, status: 'draft' });
  if (stored === null) throw new errors.NotFoundError('There is no such guide in this language.');
  const words = inWordsOf(await loadTaxonomyNames({ strapi }));
  const memories = await loadMemories(strapi, version);
  return {
    guide: toGuideContent(stored),
    memories: memories.map(({ id, memory }) => ({ id, memory: words.memory(memory) })),
  };
};

/**
 * What waits for an editor to decide.
 *
 * @throws NotFoundError when the guide is not in the locale
 */
export const listConflicts = async (
  strapi: Core.Strapi,
  version: GuideVersionId,
): Promise<readonly GuideConflict[]> => {
  const { guide, memories } = await loadPresent(strapi, version);
  return memories.flatMap(({ memory }) =>
    openConflicts({ provenance: memory, guide }).map((conflict) => ({
      ...conflict,
      source: memory.source,
      record: memory.record,
    })),
  );
};

export interface Settling extends GuideVersionId {
  /** Its `id`. */
  readonly conflict: string;
  readonly choice: Choice;
  /** The administrator who decides. */
  readonly userId?: number | undefined;
}

/**
 * Settles a conflict, in one transaction: in the guide's draft, where the source's value is taken, and in what is
 * remembered.
 *
 * @returns the conflicts that are still open
 * @throws NotFoundError when the guide is not there, or the conflict is not open any more
 */
export const settleConflict = async (
  strapi: Core.Strapi,
  { conflict, choice, userId, ...version }: Settling,
): Promise<readonly GuideConflict[]> => {
  await inTransaction({
    strapi,
    work: async () => {
      const { guide, memories } = await loadPresent(strapi, version);
      const settled = memories.flatMap((each) => {
        const result = settle({ provenance: each.memory, guide, conflict, choice });
        return result === undefined ? [] : [{ id: each.id, ...result }];
      })[0];
      if (settled === undefined) {
        throw new errors.NotFoundError('This conflict is settled already, or the guide has changed since.');
      }
      const { name: publisherName } = await siteOf(strapi);
      const others = memories.filter(({ id }) => id !== settled.id).map(({ memory }) => memory);
      const credited = updateCredits({
        provenance: settled.provenance,
        guide: { ...guide, ...settled.guide },
        others,
        publisherName,
      });
      const changes = { ...settled.guide, ...credited.guide };
      const names = await loadTaxonomyNames({ strapi });
      await createSkills({ strapi, names }, { guides: [changes], records: [] });
      const data = toGuideData(changes, resolvedBy(names));
      const writer = userId === undefined ? {} : { updatedBy: userId };
      await storeMemory(strapi, {
        id: settled.id,
        documentId: version.documentId,
        memory: credited.provenance,
        guide: guideContentSchema.parse({ ...guide, ...changes }),
      });
      // After what is remembered: credits follow the save.
      if (Object.keys(data).length > 0) {
        await documentsOf(strapi, 'guide').update({ ...version, data: { ...data, ...writer } });
      }
    },
  });
  return listConflicts(strapi, version);
};
