import type { Item, Name } from './facets';

export interface Pair<Entry> {
  readonly before: Entry;
  readonly after: Entry;
  /** Whether it stands in another place than before, compared with the other pairs. */
  readonly moved: boolean;
}

export interface Matching<Entry> {
  /** In the order of the newer list. */
  readonly pairs: readonly Pair<Entry>[];
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
}

/** The same key may come twice: the first is matched with the first. */
const keysOf = (list: readonly Name[]): readonly string[] => {
  const seen = new Map<string, number>();
  return list.map(({ key }) => {
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return JSON.stringify([key, count]);
  });
};

/** The longest run of numbers that rise, as a set of their places: what is outside of it has moved. */
const risingPlaces = (numbers: readonly number[]): ReadonlySet<number> => {
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  numbers.forEach((number, place) => {
    let length = 1;
    let from = -1;
    for (let earlier = 0; earlier < place; earlier += 1) {
      const reached = (lengths[earlier] ?? 0) + 1;
      if ((numbers[earlier] ?? 0) < number && reached > length) {
        length = reached;
        from = earlier;
      }
    }
    lengths.push(length);
    previous.push(from);
    if (last === -1 || length > (lengths[last] ?? 0)) last = place;
  });
  const places = new Set<number>();
  for (let place = last; place >= 0; place = previous[place] ?? -1) places.add(place);
  return places;
};

const wordsOf = (item: Item): ReadonlySet<string> => {
  const texts = Object.values(item.facets).map((facet) =>
    facet.kind === 'names' ? facet.names.map(({ label }) => label).join(' ') : String(facet.value ?? ''),
  );
  return new Set(
    texts
      .join(' ')
      .toLowerCase()
      .split(/[\s,.;:()]+/)
      .filter((word) => word !== ''),
  );
};

/** Dice's coefficient of the words of two items: 0 for nothing in common, 1 for the same words. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
};

const LEAST_LIKENESS = 0.5;

/** Pairs what has another key but mostly the same words, most alike first. */
const pairByLikeness = (
  before: readonly (readonly [number, Item])[],
  after: readonly (readonly [number, Item])[],
): readonly (readonly [before: number, after: number])[] => {
  const afterWords = after.map(([place, item]) => [place, wordsOf(item)] as const);
  const candidates = before.flatMap(([old, item]) => {
    const words = wordsOf(item);
    return afterWords.map(([fresh, others]) => ({ old, fresh, likeness: likeness(words, others) }));
  });
  const taken = { old: new Set<number>(), fresh: new Set<number>() };
  const pairs: (readonly [number, number])[] = [];
  for (const { old, fresh } of candidates
    .filter((candidate) => candidate.likeness >= LEAST_LIKENESS)
    .sort((one, other) => other.likeness - one.likeness || one.old - other.old || one.fresh - other.fresh)) {
    if (taken.old.has(old) || taken.fresh.has(fresh)) continue;
    taken.old.add(old);
    taken.fresh.add(fresh);
    pairs.push([old, fresh]);
  }
  return pairs;
};

type PairMore<Entry> = (
  before: readonly (readonly [number, Entry])[],
  after: readonly (readonly [number, Entry])[],
) => readonly (readonly [number, number])[];

const match = <Entry extends Name>(
  before: readonly Entry[],
  after: readonly Entry[],
  pairMore: PairMore<Entry>,
): Matching<Entry> => {
  const oldKeys = new Map(keysOf(before).map((key, place) => [key, place]));
  /** Place in the newer list to place in the older one. */
  const oldPlaces = new Map<number, number>();
  keysOf(after).forEach((key, place) => {
    const old = oldKeys.get(key);
    if (old !== undefined) oldPlaces.set(place, old);
  });
  const matched = new Set(oldPlaces.values());
  const restBefore = before.map((entry, place) => [place, entry] as const).filter(([place]) => !matched.has(place));
  const restAfter = after.map((entry, place) => [place, entry] as const).filter(([place]) => !oldPlaces.has(place));
  for (const [old, fresh] of pairMore(restBefore, restAfter)) {
    oldPlaces.set(fresh, old);
    matched.add(old);
  }
  const inOrder = [...oldPlaces].sort(([one], [other]) => one - other);
  const steady = risingPlaces(inOrder.map(([, old]) => old));
  return {
    pairs: inOrder.flatMap(([fresh, old], place) => {
      const [was, is] = [before[old], after[fresh]];
      return was === undefined || is === undefined ? [] : [{ before: was, after: is, moved: !steady.has(place) }];
    }),
    added: after.filter((_, place) => !oldPlaces.has(place)),
    removed: before.filter((_, place) => !matched.has(place)),
  };
};

/** Which names of two lists are the same, by their keys. */
export const matchNames = (before: readonly Name[], after: readonly Name[]): Matching<Name> =>
  match(before, after, () => []);

/**
 * Which items of two lists are the same: by their keys, and then, unless they are entries of their own, by what they say.
 */
export const matchItems = (
  before: readonly Item[],
  after: readonly Item[],
  { isOfEntries }: { readonly isOfEntries: boolean },
): Matching<Item> => match(before, after, isOfEntries ? () => [] : pairByLikeness);
