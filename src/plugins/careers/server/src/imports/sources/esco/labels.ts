import type { Alias, SourceRow } from '../../../../../core/imports/source-record';
import { foldName } from '../../../../../core/model/names';

/** Labels of a cell: one a line; in the collections, with strokes between them. */
export const labelsIn = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/\r?\n| \| /)
    .map((label) => label.trim())
    .filter((label) => label !== '');

/** What an occupation or a skill is, in the column that this edition has it in. */
export const descriptionOf = ({ description, definition }: SourceRow): string | undefined =>
  [description, definition].map((text) => text?.trim()).find((text) => text !== undefined && text !== '');

/** Labels as aliases, each once, without those of `except`; what is shown comes before what is hidden. */
export const aliasesOf = ({
  shown,
  hidden,
  except,
}: {
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
  readonly except: readonly string[];
}): { readonly id: string; readonly value: Alias }[] => {
  const taken = new Set(except.map(foldName));
  const aliases: { id: string; value: Alias }[] = [];
  for (const [labels, isHidden] of [
    [shown, false],
    [hidden, true],
  ] as const) {
    for (const label of [...labels].sort()) {
      const id = foldName(label);
      if (taken.has(id)) continue;
      taken.add(id);
      aliases.push({ id, value: { label, hidden: isHidden, matching: 'normal' } });
    }
  }
  return aliases;
};
