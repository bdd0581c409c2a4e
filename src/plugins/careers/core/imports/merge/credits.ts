import type { GuideContent } from '../../model/guide-content';
import { attributionFor } from '../attribution/attribution';
import { takenOf, type Provenance } from '../provenance';
import { FIELD_RULES } from './fields';
import { mergeList } from './merge-list';
import { isModified } from './modified';
import type { Change } from './outcome';
import type { StatedItem } from './stated-items';
import { writtenParts, type GuideParts } from './written-parts';

type Source = NonNullable<GuideContent['sources']>[number];

/** The editions that something in the guide is from. */
export const usedEditions = (fields: Provenance['fields']): ReadonlySet<string> =>
  new Set(
    Object.entries(fields).flatMap(([field, taken]) =>
      field === 'sources' ? [] : takenOf(taken).map(({ from }) => from),
    ),
  );

/** One entry of a guide's sources for each edition that something in it is from. */
const creditsFor = (
  provenance: Provenance,
  { isChanged, publisherName }: { readonly isChanged: boolean; readonly publisherName: string },
): readonly StatedItem[] => {
  const used = usedEditions(provenance.fields);
  return Object.entries(provenance.imports).flatMap(([edition, imported]): StatedItem[] => {
    if (!used.has(edition)) return [];
    const { title, publisher, url, license, importedAt } = imported;
    const attribution = attributionFor({
      edition: { source: provenance.source, edition, title, publisher, url, license },
      modified: isChanged,
      publisherName,
    });
    const value: Source = {
      title,
      publisher,
      url,
      license,
      edition,
      retrievedAt: importedAt.slice(0, 10),
      attribution,
    };
    return [{ id: edition, value, from: edition }];
  });
};

/**
 * Brings a guide's sources up to date: an entry for each edition in use, with the credit that its licence asks for, and
 * without those that are not used any more. It belongs to each import, and to each save of a guide that was imported:
 * some credits say whether anything has been modified. Entries that editors have changed, and their own, stay.
 *
 * @param publisherName who is named as the one that has modified the information
 * @param isModifiedElsewhere whether the guide is modified in another locale: its sources are the same in all of them
 * @returns the sources when they change, what is remembered with them, and what changed
 */
export const updateCredits = ({
  provenance,
  guide,
  others,
  publisherName,
  isModifiedElsewhere = false,
}: {
  readonly provenance: Provenance;
  readonly guide: Partial<GuideContent>;
  readonly others: readonly Provenance[];
  readonly publisherName: string;
  readonly isModifiedElsewhere?: boolean;
}): { readonly guide: GuideParts; readonly provenance: Provenance; readonly changes: readonly Change[] } => {
  const isChanged = isModifiedElsewhere || isModified({ provenance, guide, others });
  const { sources: known, ...fields } = provenance.fields;
  const { mine, taken, changes } = mergeList({
    field: 'sources',
    rule: FIELD_RULES.sources,
    taken: known?.kind === 'list' ? known : undefined,
    mine: guide.sources ?? [],
    stated: creditsFor(provenance, { isChanged, publisherName }),
    edition: provenance.edition,
    others: others.flatMap(({ source, fields: { sources } }) =>
      sources?.kind === 'list' ? sources.items.map(({ value }) => ({ source, value })) : [],
    ),
    whenRemoved: 'remove',
  });
  return {
    guide: writtenParts({ sources: mine }, changes),
    provenance: { ...provenance, fields: { ...fields, ...(taken && { sources: taken }) } },
    changes,
  };
};
