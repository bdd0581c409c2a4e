import { text, type Item } from '../../compare/facets';
import { matchItems } from '../../compare/match';
import { identityOf, wordsOf, type ListRule } from './fields';
import { fingerprint } from './same';

interface Remembered {
  readonly id: string;
  readonly value: unknown;
  /** Whether an item that only reads much alike may be this one, edited: not so for what was never in the guide. */
  readonly mayBeEdited: boolean;
}

type Keyed = Item & { readonly place: number };

const isKeyed = (item: Item): item is Keyed => 'place' in item;

interface Keying {
  readonly values: readonly unknown[];
  readonly places: readonly number[];
  readonly keyOf: (value: unknown) => string;
  readonly rule: ListRule;
}

const keyed = ({ values, places, keyOf, rule }: Keying): readonly Keyed[] =>
  places.map((place) => {
    const value = values[place];
    return { place, key: keyOf(value), label: '', facets: { text: text(wordsOf(rule, value)) } };
  });

/**
 * Which item of a guide's list is which one of those remembered. Stored items carry no id, so they are recognised: first
 * those that are as they were, then those that say the same by their identity, then those that read most alike.
 *
 * @param taken places in the guide's list that are known to be something else
 * @returns place in the guide's list by id; ids that are no longer there are missing
 */
export const matchToGuide = ({
  rule,
  remembered,
  mine,
  taken = new Set(),
}: {
  readonly rule: ListRule;
  readonly remembered: readonly Remembered[];
  readonly mine: readonly unknown[];
  readonly taken?: ReadonlySet<number>;
}): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  const used = new Set<number>();
  const values = remembered.map(({ value }) => value);
  const rounds = [
    { keyOf: fingerprint, isOfEntries: true, isFor: () => true, free: () => true },
    { keyOf: (value: unknown) => identityOf(rule, value), isOfEntries: true, isFor: () => true, free: () => true },
    {
      keyOf: (value: unknown) => identityOf(rule, value),
      isOfEntries: false,
      isFor: ({ mayBeEdited }: Remembered) => mayBeEdited,
      free: (place: number) => !taken.has(place),
    },
  ];
  for (const { keyOf, isOfEntries, isFor, free } of rounds) {
    const open = [...remembered.keys()].filter((index) => {
      const item = remembered[index];
      return item !== undefined && !found.has(item.id) && isFor(item);
    });
    const places = [...mine.keys()].filter((place) => !used.has(place) && free(place));
    if (open.length === 0 || places.length === 0) continue;
    const { pairs } = matchItems(
      keyed({ values, places: open, keyOf, rule }),
      keyed({ values: mine, places, keyOf, rule }),
      { isOfEntries },
    );
    for (const { before, after } of pairs) {
      if (!isKeyed(before) || !isKeyed(after)) continue;
      const item = remembered[before.place];
      if (item === undefined) continue;
      found.set(item.id, after.place);
      used.add(after.place);
    }
  }
  return found;
};
