/** The same work may be written with other spaces or capitals in another guide. */
const fold = (text: string | null): string => (text ?? '').normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

export interface SourceEdition {
  readonly title: string;
  readonly publisher: string | null;
  readonly edition: string | null;
}

/** Which work a source is an edition of. */
export const workOf = ({ title, publisher }: Omit<SourceEdition, 'edition'>): string =>
  `${fold(title)}\n${fold(publisher)}`;

const numbersIn = (edition: string): readonly number[] => (edition.match(/\d+/g) ?? []).map(Number);

/**
 * Compares what editions are called by the numbers in them, from left to right: "2024" comes after "2023", "29.1" after
 * "28.3", "May 2024" after "May 2023".
 *
 * @returns above 0 when `one` is the newer; 0 when they are the same or cannot be compared
 */
export const compareEditions = (one: string, other: string): number => {
  const [left, right] = [numbersIn(one), numbersIn(other)];
  if (left.length === 0 || right.length === 0) return 0;
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The newest edition of the same work that any guide names, when it is newer than this one. */
export const newerEdition = (source: SourceEdition, known: readonly SourceEdition[]): string | null => {
  const { edition } = source;
  if (edition === null) return null;
  const work = workOf(source);
  const newest = known.reduce<string>(
    (best, candidate) =>
      candidate.edition !== null && workOf(candidate) === work && compareEditions(candidate.edition, best) > 0
        ? candidate.edition
        : best,
    edition,
  );
  return newest === edition ? null : newest;
};
