import type { Core } from '@strapi/strapi';
import type { GuideConflict, GuideConflicts, GuideProvenance, SettleRequest } from '../../../../core/imports/conflicts';
import { describeProvenance } from '../../../../core/imports/merge';
import { inTransaction } from '../../guide-documents';
import { findDraftVersion, holdRevision } from '../../revisions';
import type { GuideVersionId } from '../write/memory';
import { listConflicts, loadPresent, settleConflict, type GuideConflict as OpenConflict } from '../write/settle';

const toListed = ({ item, paragraph, base, theirs, ...conflict }: OpenConflict): GuideConflict => ({
  ...conflict,
  base: { ...base },
  theirs: { ...theirs },
  ...(item && { item: { ...item } }),
  ...(paragraph !== undefined && { paragraph }),
});

/**
 * The open conflicts of a guide, with the revision of the draft that they are in.
 *
 * @throws NotFoundError (404)
 */
export const readConflicts = async (strapi: Core.Strapi, version: GuideVersionId): Promise<GuideConflicts> => {
  const { guide } = await loadPresent(strapi, version);
  const conflicts = await listConflicts(strapi, version);
  const draft = await findDraftVersion(strapi, version);
  return { ...version, role: guide.role, revision: draft?.revision ?? 0, conflicts: conflicts.map(toListed) };
};

/**
 * Settles one conflict of the draft that an editor has seen.
 *
 * @returns the conflicts that are still open
 * @throws a 409 when somebody has saved the guide since; NotFoundError (404) when the conflict is not open any more
 */
export const settleSeen = async (
  strapi: Core.Strapi,
  { revision, ...settling }: SettleRequest & { readonly userId: number | undefined },
): Promise<GuideConflicts> => {
  const { documentId, locale } = settling;
  await inTransaction({
    strapi,
    work: async () => {
      await holdRevision(strapi, { documentId, locale, revision });
      await settleConflict(strapi, settling);
    },
  });
  return readConflicts(strapi, { documentId, locale });
};

/**
 * Where the values of a guide are from.
 *
 * @throws NotFoundError (404)
 */
export const readProvenance = async (strapi: Core.Strapi, version: GuideVersionId): Promise<GuideProvenance> => {
  const { guide, memories } = await loadPresent(strapi, version);
  const all = memories.map(({ memory }) => memory);
  const sources = all.map((provenance) =>
    describeProvenance({ provenance, guide, others: all.filter((other) => other !== provenance) }),
  );
  return { ...version, sources };
};
