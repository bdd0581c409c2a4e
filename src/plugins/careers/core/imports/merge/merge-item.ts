import { isSame, partsOf } from './same';

/**
 * Merges an item that both an editor and the source have changed, when each has changed other parts of it: the text of a
 * task, say, and whether it is one of the core.
 *
 * @returns the item with the changes of both; undefined when both changed the same part, each in another way
 */
export const mergeItemParts = ({
  base,
  mine,
  theirs,
}: {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}): Readonly<Record<string, unknown>> | undefined => {
  const [before, edited, said] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const names = [...new Set([...Object.keys(edited), ...Object.keys(said), ...Object.keys(before)])];
  const merged = names.map((name): readonly [string, unknown] | undefined => {
    if (isSame(edited[name], before[name])) return [name, said[name]];
    return isSame(said[name], before[name]) || isSame(said[name], edited[name]) ? [name, edited[name]] : undefined;
  });
  const parts = merged.filter((part) => part !== undefined);
  return parts.length === names.length && names.length > 0
    ? Object.fromEntries(parts.filter(([, part]) => part !== undefined))
    : undefined;
};
