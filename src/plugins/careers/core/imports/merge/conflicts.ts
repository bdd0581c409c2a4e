import type { GuideContent } from '../../model/guide-content';
import { takenOf, type Provenance } from '../provenance';
import { isImportedField } from './fields';
import { mergeField } from './merge-field';
import type { Conflict } from './outcome';
import { statedBefore } from './stated-fields';

/**
 * The conflicts of a guide with a source that are still open, from what is remembered and what the guide says now. One that
 * an editor has settled by hand, by writing what the source says, is not among them.
 */
export const openConflicts = ({
  provenance,
  guide,
}: {
  readonly provenance: Provenance;
  readonly guide: GuideContent;
}): readonly Conflict[] =>
  Object.entries(provenance.fields).flatMap(([field, taken]) => {
    if (!isImportedField(field) || takenOf(taken).every(({ offered }) => offered === undefined)) return [];
    return mergeField({
      field,
      taken,
      mine: guide[field],
      stated: statedBefore(taken),
      edition: provenance.edition,
      others: [],
    }).conflicts;
  });
