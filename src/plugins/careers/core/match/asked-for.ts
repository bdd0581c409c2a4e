import { foldName } from '../model/names';
import weights from './asked-for.weights.json';
import type { Tokens } from './tokenize';
import type { MatchTerm } from './types';

/**
 * Whether a job ad asks for what it names, or only names it: in its own title, about the company, among the benefits. A
 * logistic model over a few dozen features a name. `tests/bench/match-train.mjs` learns its weights from annotated job
 * ads. A résumé is another kind of text: what it names, in a title too, is what the person did.
 */
export interface NamedInAd {
  readonly tokens: Tokens;
  readonly first: number;
  readonly last: number;
  readonly term: MatchTerm;
  /** Whether the text has the name in small letters. */
  readonly isSmall: boolean;
  /** How many names the line has, this one included. */
  readonly inLine: number;
}

const bucket = (count: number): string =>
  String(count > 20 ? 20 : count > 10 ? 10 : count > 5 ? 5 : Math.min(count, 4));

/** The words and signs around a name, and what is named. */
export const featuresOf = ({ tokens, first, last, term, isSmall, inLine }: NamedInAd): readonly string[] => {
  const { words, gaps, lines } = tokens;
  const line = lines[first];
  let from = first;
  while (from > 0 && lines[from - 1] === line && first - from < 40) from -= 1;
  let to = last;
  while (to + 1 < words.length && lines[to + 1] === line && to - last < 40) to += 1;
  const at = (index: number) => (index < from || index > to ? '|' : (words[index] ?? '|'));
  const [one, two, three] = [at(first - 1), at(first - 2), at(first - 3)];
  const [next, afterNext] = [at(last + 1), at(last + 2)];
  const before = first === from ? 'line' : (gaps[first] ?? 'line');
  const after = last === to ? 'line' : (gaps[last + 1] ?? 'line');
  const nature = term.nature ?? 'certification';
  return [
    'bias',
    `term ${term.kind}:${foldName(term.name)}`,
    `words ${words.slice(first, last + 1).join(' ')}`,
    `nature ${nature}`,
    `-1 ${one}`,
    `-2 ${two}`,
    `-3 ${three}`,
    `-21 ${two} ${one}`,
    `+1 ${next}`,
    `+2 ${afterNext}`,
    `+12 ${next} ${afterNext}`,
    `gaps ${before} ${after}`,
    `line ${bucket(to - from + 1)}`,
    `in line ${bucket(inLine)}`,
    `line ${bucket(to - from + 1)} ${bucket(inLine)} ${nature}`,
    `first ${at(from)}`,
    `second ${at(from + 1)}`,
    `starts ${String(first === from)} ${String(isSmall)} ${nature}`,
    ...[-6, -5, -4, -3, -2, -1].map((offset) => `near ${at(first + offset)}`),
    ...[1, 2, 3, 4].map((offset) => `then ${at(last + offset)}`),
  ];
};

const known: Readonly<Record<string, number>> = weights;

/** The weight of evidence that the ad asks for it; more than 0: it rather does. */
export const weighAskedFor = (features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (known[feature] ?? 0), 0);
