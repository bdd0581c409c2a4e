import type { Owner } from './surfaces';
import type { MatchTerm } from './types';

/**
 * Decides who is meant where several go by one name: whoever has it as the preferred name; then whoever the text names by
 * another name too, or of whom it names something wider, narrower or of the same wider skill; then whoever comes first.
 *
 * @param names for each name in the text, who may be meant
 * @returns for each, the index of the term
 */
export const resolveShared = ({
  names,
  terms,
}: {
  readonly names: readonly (readonly Owner[])[];
  readonly terms: readonly MatchTerm[];
}): readonly (number | undefined)[] => {
  const preferred = names.map((owners) => {
    const byName = owners.filter(({ rank }) => rank === Math.min(...owners.map((owner) => owner.rank)));
    return [...new Set(byName.map(({ term }) => term))];
  });
  if (preferred.every((owners) => owners.length < 2)) return preferred.map(([only]) => only);

  const named = new Set(preferred.flatMap((owners) => (owners.length === 1 ? owners : [])));
  const around = new Set(
    [...named].flatMap((index) => {
      const term = terms[index];
      return term ? [term.id, ...term.broader] : [];
    }),
  );
  const bearing = (index: number): number => {
    const term = terms[index];
    if (term === undefined) return 0;
    if (named.has(index)) return 2;
    return around.has(term.id) || term.broader.some((wider) => around.has(wider)) ? 1 : 0;
  };
  return preferred.map((owners) =>
    owners.reduce<number | undefined>(
      (best, index) => (best === undefined || bearing(index) > bearing(best) ? index : best),
      undefined,
    ),
  );
};
