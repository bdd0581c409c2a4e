import type { Taken } from '../provenance';
import type { Change, Merged, Stated } from './outcome';
import { isBlank, isSame } from './same';

export interface ValueMerge {
  /** Path for reports: `summary`, `preparation.jobZone`. */
  readonly field: string;
  readonly taken: Taken | undefined;
  readonly mine: unknown;
  readonly stated: Stated;
  /** The other source that fills this; undefined when none does. */
  readonly owner: string | undefined;
}

/** What was never taken from the source: filled when it is empty, and nobody else's. */
const mergeFirst = ({ field, mine, stated, owner }: ValueMerge): Merged<Taken> => {
  const { value } = stated;
  if (owner === undefined && (isBlank(mine) || isSame(mine, value))) {
    const changes: Change[] = isSame(mine, value) ? [] : [{ kind: 'added', field, before: null, after: value }];
    return { mine: changes.length === 0 ? mine : value, taken: { ...stated }, conflicts: [], changes };
  }
  const changes: Change[] = isSame(mine, value)
    ? []
    : [{ kind: 'left', field, before: mine ?? null, after: value, leftTo: owner ?? 'editor' }];
  return { mine, taken: undefined, conflicts: [], changes };
};

/** Settles what needs no look inside the value; undefined when both sides changed it, each in another way. */
export const mergePlain = (input: ValueMerge): Merged<Taken> | undefined => {
  const { field, taken, mine, stated } = input;
  if (taken === undefined) return mergeFirst(input);
  const { value } = stated;
  const agreed: Taken = { value, from: stated.from };
  if (isSame(mine, value)) return { mine, taken: agreed, conflicts: [], changes: [] };
  if (isSame(mine, taken.value)) {
    return {
      mine: value,
      taken: agreed,
      conflicts: [],
      changes: [{ kind: 'changed', field, before: taken.value, after: value }],
    };
  }
  if (isSame(value, taken.value)) return { mine, taken: agreed, conflicts: [], changes: [] };
  return undefined;
};

/** The value stays as the editor has it, and what the source says instead is kept until somebody decides. */
export const inConflict = ({ field, taken, mine, stated }: ValueMerge & { readonly taken: Taken }): Merged<Taken> => ({
  mine,
  taken: { value: taken.value, from: taken.from, offered: { value: stated.value, from: stated.from } },
  conflicts: [
    {
      id: field,
      field,
      base: { edition: taken.from, value: taken.value },
      mine: isBlank(mine) ? null : mine,
      theirs: { edition: stated.from, value: stated.value },
    },
  ],
  changes: [],
});

/** Merges a value that is only ever taken as a whole: a name, a number, a choice. */
export const mergeValue = (input: ValueMerge): Merged<Taken> => {
  const plain = mergePlain(input);
  if (plain !== undefined) return plain;
  // `mergePlain` settles whatever was not taken before.
  return input.taken === undefined ? mergeFirst(input) : inConflict({ ...input, taken: input.taken });
};
