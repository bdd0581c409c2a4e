import {
  CONJUNCTIONS,
  FOLLOWS,
  INTRODUCES,
  OTHER_HEADINGS,
  PREPOSITIONS,
  SKILL_HEADINGS,
  SPEAKS_BEFORE,
} from './context-words';
import type { Gap } from './signs';
import type { Tokens } from './tokenize';

/** A name in the text: its words, and whether it is one for certain. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly isCertain: boolean;
  /** A name written with a capital, `Go`, that the text writes without. */
  readonly isLowered: boolean;
}

const LIST_GAPS: ReadonlySet<Gap> = new Set(['comma', 'colon', 'open', 'line', 'dash', 'close', 'stop']);
const VERSION = /^\d{1,2}(?:\.\d+)*$/;
/** Words between two things of one list: "Python, some SQL, R". */
const MOST_BETWEEN = 5;
const MOST_HEADING_WORDS = 5;

/** The words of lines that stand under a heading of skills, or after one and a colon. */
const skillSections = ({ words, gaps, lines }: Tokens): Uint8Array => {
  const flags = new Uint8Array(words.length);
  let isUnderSkills = false;
  for (let first = 0; first < words.length; ) {
    let next = first + 1;
    while (next < words.length && lines[next] === lines[first]) next += 1;
    let colon = first + 1;
    while (colon < next && colon - first < MOST_HEADING_WORDS && gaps[colon] !== 'colon') colon += 1;
    const hasColon = colon < next && gaps[colon] === 'colon';
    const end = hasColon ? colon : next;
    const isHeading = end - first <= MOST_HEADING_WORDS;
    const names = (set: ReadonlySet<string>) => {
      for (let at = first; at < end; at += 1) if (set.has(words[at] ?? '')) return true;
      return false;
    };
    const isSkills = isHeading && names(SKILL_HEADINGS);
    if (!hasColon && isSkills) isUnderSkills = true;
    else if (isHeading && names(OTHER_HEADINGS)) isUnderSkills = false;
    if (isUnderSkills || (hasColon && isSkills)) flags.fill(1, first, next);
    first = next;
  }
  return flags;
};

/** Whether a candidate stands in the text like something in a list: between commas, signs and "and". */
const isListed = ({ tokens, text, candidate }: { tokens: Tokens; text: string; candidate: Candidate }): boolean => {
  const { words, gaps, starts, ends } = tokens;
  const { first, last } = candidate;
  const isOpen = (gap: Gap | undefined) => gap === undefined || LIST_GAPS.has(gap);
  const isSlash = (at: number | undefined) => at !== undefined && /[/+]/.test(text.charAt(at));
  const before = isOpen(gaps[first]) || CONJUNCTIONS.has(words[first - 1] ?? '') || isSlash((starts[first] ?? 0) - 1);
  const after = isOpen(gaps[last + 1]) || CONJUNCTIONS.has(words[last + 1] ?? '') || isSlash(ends[last]);
  return before && after;
};

const YEAR = /^(?:19|20)\d\d$/;
const SHORTEST_ALONE = 4;

/** "figures in Excel": a longer name with a capital after such a word. Of "in Spring 2020" it is the season. */
const isNamedAfter = ({ words, gaps }: Tokens, { first, last }: Candidate, before: string): boolean =>
  PREPOSITIONS.has(before) &&
  (words[first] ?? '').length >= SHORTEST_ALONE &&
  !(gaps[last + 1] === 'none' && YEAR.test(words[last + 1] ?? ''));

/** Whether the words right around a candidate say that it is a skill. */
const isSpokenFor = (tokens: Tokens, candidate: Candidate): boolean => {
  const { words, gaps } = tokens;
  const { first, last } = candidate;
  const one = gaps[first] === 'none' ? (words[first - 1] ?? '') : '';
  const two = one !== '' && gaps[first - 1] === 'none' ? (words[first - 2] ?? '') : '';
  if (INTRODUCES.has(one) || (PREPOSITIONS.has(one) && SPEAKS_BEFORE.has(two))) return true;
  if (isNamedAfter(tokens, candidate, one)) return true;
  if (gaps[last + 1] !== 'none') return false;
  const next = words[last + 1] ?? '';
  return FOLLOWS.has(next) || VERSION.test(next);
};

/** Whether two candidates that follow each other are near enough to be of one list. */
const isNear = ({ gaps, lines }: Tokens, one: Candidate, other: Candidate): boolean => {
  if (other.first - one.last - 1 > MOST_BETWEEN) return false;
  if ((lines[other.first] ?? 0) - (lines[one.last] ?? 0) > 1) return false;
  for (let at = one.last + 1; at <= other.first; at += 1) if (gaps[at] === 'stop') return false;
  return true;
};

/**
 * Which of the doubtful names are skills after all: those with words around them that say so ("programming in Go", "R
 * scripts"), in a list with other skills, or listed under a heading such as "Skills".
 *
 * @param candidates in the order of the text
 * @returns one flag for each; those that are certain have it
 */
export const judgeByContext = ({
  tokens,
  text,
  candidates,
}: {
  readonly tokens: Tokens;
  readonly text: string;
  readonly candidates: readonly Candidate[];
}): readonly boolean[] => {
  const holds = candidates.map(({ isCertain }) => isCertain);
  if (holds.every(Boolean)) return holds;
  const sections = skillSections(tokens);
  const listed = candidates.map((candidate) => isListed({ tokens, text, candidate }));
  candidates.forEach((candidate, index) => {
    if (candidate.isCertain) return;
    const isUnderHeading = sections[candidate.first] === 1 && (listed[index] ?? false);
    holds[index] = isUnderHeading || (!candidate.isLowered && isSpokenFor(tokens, candidate));
  });

  const join = (index: number, neighbour: number) => {
    const [one, other] = [candidates[Math.min(index, neighbour)], candidates[Math.max(index, neighbour)]];
    if (holds[index] || !listed[index] || !one || !other || !isNear(tokens, one, other)) return;
    const self = candidates[index];
    const isPair =
      listed[neighbour] === true && self?.isLowered === false && candidates[neighbour]?.isLowered === false;
    if (holds[neighbour] || (isPair && other.first - one.last <= 2)) holds[index] = true;
  };
  for (let index = 1; index < candidates.length; index += 1) join(index, index - 1);
  for (let index = candidates.length - 2; index >= 0; index -= 1) join(index, index + 1);
  return holds;
};
