import type { TakenItem, TakenList } from '../provenance';
import { ListMerger, type ListMerge } from './list-merger';
import type { Merged } from './outcome';
import { isSame } from './same';
import type { StatedItem } from './stated-items';

const owned = ({ field, mine, stated, others }: ListMerge): Merged<TakenList> => ({
  mine,
  taken: undefined,
  conflicts: [],
  changes: [
    {
      kind: 'left',
      field,
      before: mine,
      after: stated.map(({ value }) => value),
      leftTo: others[0]?.source ?? 'editor',
    },
  ],
});

/** What is remembered when the source says what it said before and no conflict waits: the guide is as it should be. */
const confirmed = ({ taken, stated }: ListMerge): TakenList | undefined => {
  if (taken === undefined || taken.items.length !== stated.length) return undefined;
  const said = new Map(stated.map((item) => [item.id, item]));
  const items = taken.items.flatMap(({ id, value, offered, removedIn }): readonly TakenItem[] => {
    const now = said.get(id);
    const isConfirmed =
      now !== undefined && offered === undefined && removedIn === undefined && isSame(now.value, value);
    return isConfirmed ? [{ id, value, from: now.from }] : [];
  });
  return items.length === taken.items.length ? { kind: 'list', items } : undefined;
};

/**
 * Merges a list item by item. Items are known by the ids that the source gives them, in whatever order it lists them; the
 * order of the guide stays, and so do items of the editors' own and of other sources.
 *
 * - New in the source: put where the source has it, unless the guide already says it.
 * - Changed in the source: follows when nobody has touched it, or only parts of it that the source has left alone; otherwise a
 *   conflict.
 * - No longer in the source: stays, and is flagged; a conflict when an editor has changed it.
 * - Taken out by an editor: stays out; a conflict when the source has changed it since.
 */
export const mergeList = (input: ListMerge): Merged<TakenList> => {
  const { rule, taken, mine, stated, others } = input;
  if (taken === undefined && stated.length === 0) return { mine, taken: undefined, conflicts: [], changes: [] };
  if (taken === undefined && rule.isWhole && (mine.length > 0 || others.length > 0)) {
    const isThere = ({ value }: StatedItem): boolean => mine.some((entry) => isSame(entry, value));
    const isSaidAlready = stated.every(isThere);
    if (others.length > 0 && isSaidAlready) return { mine, taken: undefined, conflicts: [], changes: [] };
    if (!isSaidAlready) return owned(input);
  }
  const unchanged = confirmed(input);
  return unchanged === undefined
    ? new ListMerger(input).merge()
    : { mine, taken: unchanged, conflicts: [], changes: [] };
};
