import { diffArrays } from 'diff';

/** A run of units as each of three versions has it. */
export interface Chunk<Unit> {
  readonly base: readonly Unit[];
  readonly mine: readonly Unit[];
  readonly theirs: readonly Unit[];
  /** Where it starts in theirs. */
  readonly at: number;
}

/** Place in the older list to place in the newer one, of the units that stayed. */
const keptPlaces = <Unit>(
  before: readonly Unit[],
  after: readonly Unit[],
  isEqual: (one: Unit, other: Unit) => boolean,
): ReadonlyMap<number, number> => {
  const places = new Map<number, number>();
  let [older, newer] = [0, 0];
  for (const { added, removed, value } of diffArrays([...before], [...after], { comparator: isEqual })) {
    if (removed) older += value.length;
    else if (added) newer += value.length;
    else {
      value.forEach((_, step) => places.set(older + step, newer + step));
      older += value.length;
      newer += value.length;
    }
  }
  return places;
};

/**
 * Lines up three versions of a list of units, as diff3 does (Khanna, Kunal, Pierce: "A formal investigation of diff3",
 * 2007): where a unit of the base stayed in both, all three are aligned; what lies between is a chunk.
 *
 * @returns chunks that, one after the other, make up each of the three versions. A unit that all three have is a chunk of
 *   its own.
 */
export const alignThree = <Unit>({
  base,
  mine,
  theirs,
  isEqual,
}: {
  readonly base: readonly Unit[];
  readonly mine: readonly Unit[];
  readonly theirs: readonly Unit[];
  readonly isEqual: (one: Unit, other: Unit) => boolean;
}): readonly Chunk<Unit>[] => {
  const inMine = keptPlaces(base, mine, isEqual);
  const inTheirs = keptPlaces(base, theirs, isEqual);
  const chunks: Chunk<Unit>[] = [];
  let done = { base: 0, mine: 0, theirs: 0 };
  const upTo = (end: typeof done): void => {
    if (end.base > done.base || end.mine > done.mine || end.theirs > done.theirs) {
      chunks.push({
        base: base.slice(done.base, end.base),
        mine: mine.slice(done.mine, end.mine),
        theirs: theirs.slice(done.theirs, end.theirs),
        at: done.theirs,
      });
    }
    done = end;
  };
  base.forEach((_, place) => {
    const [minePlace, theirPlace] = [inMine.get(place), inTheirs.get(place)];
    if (minePlace === undefined || theirPlace === undefined) return;
    upTo({ base: place, mine: minePlace, theirs: theirPlace });
    upTo({ base: place + 1, mine: minePlace + 1, theirs: theirPlace + 1 });
  });
  upTo({ base: base.length, mine: mine.length, theirs: theirs.length });
  return chunks;
};
