import { Typography } from '@strapi/design-system';
import { changedSections, compareGuides, type GuideComparison } from '../../../core/compare';
import { ExplainedDifferences } from '../comparison';
import { useText } from '../shell/use-text';
import { useGetStoredDraftQuery } from './api';
import type { OpenDraft } from './use-change-meanwhile';

interface Revisions {
  readonly draft: OpenDraft;
  /** The revision that was seen. */
  readonly loaded: number;
  readonly stored: number;
}

/** What was saved since a revision; undefined while it loads, null when that revision was missed. */
export const useChangesSince = ({ draft, loaded, stored }: Revisions): GuideComparison | null | undefined => {
  const before = useGetStoredDraftQuery({ ...draft, revision: loaded }).currentData;
  const after = useGetStoredDraftQuery({ ...draft, revision: stored }).currentData;
  if (before === undefined || after === undefined) return undefined;
  if (before.revision !== loaded) return null;
  return changedSections(compareGuides({ before: before.guide, after: after.guide }));
};

/** What somebody else saved since a revision, section by section; nothing while it loads. */
const WhatChanged = (revisions: Revisions) => {
  const text = useText();
  const changes = useChangesSince(revisions);
  if (changes === undefined) return null;
  if (changes === null) return <Typography tag="p">{text('revisions.incomparable')}</Typography>;
  if (changes.length === 0) return <Typography tag="p">{text('revisions.same')}</Typography>;
  return <ExplainedDifferences comparison={changes} legend={text('revisions.legend')} />;
};

export default WhatChanged;
