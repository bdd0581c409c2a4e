import type { Core } from '@strapi/strapi';
import { assessReadiness, type GuideDraft, type ReadinessFinding } from '../../../core/readiness';
import { createReadinessService, rulesOf } from '../readiness';

export interface JudgedGuide {
  readonly draft: GuideDraft;
  /** Blocking rules that are not met, even with all that can be published along. */
  readonly blockers: readonly ReadinessFinding[];
}

const blockersOf = (strapi: Core.Strapi, guide: GuideDraft): readonly ReadinessFinding[] => {
  const rules = rulesOf(strapi).filter(({ severity }) => severity === 'block');
  return assessReadiness({ guide, rules }).findings.filter(({ met }) => !met);
};

/**
 * Which of some guides can be published together: each counts as public for the others, as long as nothing else holds it
 * back.
 *
 * @param along document ids of guides that count as public besides
 * @returns one entry for each that there is, in the order given
 */
export const judgeTogether = async (
  strapi: Core.Strapi,
  {
    documentIds,
    locale,
    along = [],
  }: { readonly documentIds: readonly string[]; readonly locale: string; readonly along?: readonly string[] },
): Promise<readonly JudgedGuide[]> => {
  if (documentIds.length === 0) return [];
  const readiness = createReadinessService({ strapi });
  let ready: readonly string[] = documentIds;
  for (;;) {
    const drafts = await readiness.loadDrafts({ documentIds, locale, along: [...ready, ...along] });
    const judged = documentIds.flatMap((documentId): JudgedGuide[] => {
      const draft = drafts.find((candidate) => candidate.documentId === documentId);
      return draft === undefined ? [] : [{ draft, blockers: blockersOf(strapi, draft) }];
    });
    const still = judged.filter(({ blockers }) => blockers.length === 0).map(({ draft }) => draft.documentId);
    const isSettled = ready.every((documentId) => still.includes(documentId));
    // Fewer each time, so that this ends.
    if (isSettled || still.length === 0) return judged;
    ready = ready.filter((documentId) => still.includes(documentId));
  }
};
