import type { Provenance } from '../provenance';
import type { SourceItem } from '../source-record';
import { mergeField } from './merge-field';
import { isWritten } from './outcome';
import type { LinkedGuides } from './stated-fields';

const LINKS = ['relatedGuides', 'advancesTo'] as const;

type LinkedSlugs = Readonly<Partial<Record<(typeof LINKS)[number], readonly string[]>>>;

/**
 * Merges links to other guides by themselves, once all guides of an import are there. The rules are those of any list:
 * what editors linked or took out stays so.
 *
 * @param provenance of the record that leads to the other guides, as it was left by its merge
 * @param mine slugs of the guides that are linked now
 * @param links what the record leads to, by its ids
 * @returns the links to write, when they change, and what is to be remembered
 */
export const mergeLinks = ({
  provenance,
  mine,
  links,
}: {
  readonly provenance: Provenance;
  readonly mine: Readonly<Record<(typeof LINKS)[number], readonly string[]>>;
  readonly links: LinkedGuides;
}): { readonly links: LinkedSlugs; readonly provenance: Provenance } => {
  const fields = { ...provenance.fields };
  const written: Partial<Record<(typeof LINKS)[number], readonly string[]>> = {};
  for (const field of LINKS) {
    const said: readonly SourceItem<string>[] | undefined = links[field];
    if (said === undefined) continue;
    const { edition } = provenance;
    const merged = mergeField({
      field,
      taken: fields[field],
      mine: mine[field],
      stated: { kind: 'list', items: said.map((item) => ({ ...item, from: edition })) },
      edition,
      others: [],
    });
    if (merged.taken !== undefined) fields[field] = merged.taken;
    if (merged.changes.some(isWritten)) written[field] = (merged.mine as readonly string[] | undefined) ?? [];
  }
  return { links: written, provenance: { ...provenance, fields } };
};
