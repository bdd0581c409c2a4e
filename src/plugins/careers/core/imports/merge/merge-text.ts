import type { Taken } from '../provenance';
import { inConflict, mergePlain, mergeValue, type ValueMerge } from './merge-value';
import type { Conflict, Merged } from './outcome';
import { joinParagraphs, splitParagraphs, type Paragraph } from './paragraphs';
import { isBlank } from './same';
import { alignThree, type Chunk } from './three-way';

type Resolution = 'same' | 'mine' | 'theirs' | 'conflict';

const isEqual = (one: Paragraph, other: Paragraph): boolean => one.text.trimEnd() === other.text.trimEnd();

const areEqual = (one: readonly Paragraph[], other: readonly Paragraph[]): boolean =>
  one.length === other.length && one.every((paragraph, place) => isEqual(paragraph, other[place] ?? paragraph));

const resolve = ({ base, mine, theirs }: Chunk<Paragraph>): Resolution => {
  if (areEqual(mine, theirs)) return 'same';
  if (areEqual(mine, base)) return 'theirs';
  return areEqual(theirs, base) ? 'mine' : 'conflict';
};

const textOf = (paragraphs: readonly Paragraph[]): string | null =>
  paragraphs.length === 0 ? null : joinParagraphs(paragraphs);

const paragraphsOf = (value: unknown): readonly Paragraph[] => splitParagraphs(typeof value === 'string' ? value : '');

/** A text is kept as it was written when merging it changed nothing. */
const joinedOr = (whole: unknown, paragraphs: readonly Paragraph[]): unknown =>
  areEqual(paragraphs, paragraphsOf(whole)) ? whole : joinParagraphs(paragraphs);

/**
 * Merges a Markdown text paragraph by paragraph: what only one side changed is taken from that side. Where both changed
 * the same paragraphs, the editor's stay and a conflict of those paragraphs is told; the base keeps them until it is
 * settled. A text that the editor emptied is not filled bit by bit: it is in conflict as a whole.
 */
export const mergeText = (input: ValueMerge): Merged<Taken> => {
  const plain = mergePlain(input);
  if (plain !== undefined) return plain;
  const { field, taken, mine, stated } = input;
  if (taken === undefined) return mergeValue(input);
  if (isBlank(mine)) return inConflict({ ...input, taken });

  const chunks = alignThree({
    base: paragraphsOf(taken.value),
    mine: paragraphsOf(mine),
    theirs: paragraphsOf(stated.value),
    isEqual,
  }).map((chunk) => ({ ...chunk, resolution: resolve(chunk) }));
  const merged = joinedOr(
    mine,
    chunks.flatMap((chunk) => (chunk.resolution === 'theirs' ? chunk.theirs : chunk.mine)),
  );
  const disputed = chunks.filter(({ resolution }) => resolution === 'conflict');
  const conflicts = disputed.map(
    (chunk): Conflict => ({
      id: `${field}:${chunk.at}`,
      field,
      paragraph: chunk.at,
      base: { edition: taken.from, value: textOf(chunk.base) },
      mine: textOf(chunk.mine),
      theirs: { edition: stated.from, value: textOf(chunk.theirs) },
    }),
  );
  const settled: Taken = { value: stated.value, from: stated.from };
  const open: Taken = {
    value: joinParagraphs(
      chunks.flatMap(({ resolution, base, theirs }) => (resolution === 'conflict' ? base : theirs)),
    ),
    from: taken.from,
    offered: { value: stated.value, from: stated.from },
  };
  return {
    mine: merged,
    taken: conflicts.length === 0 ? settled : open,
    conflicts,
    changes: merged === mine ? [] : [{ kind: 'changed', field, before: mine, after: merged }],
  };
};

/**
 * Decides one conflict of a text, which others may follow.
 *
 * @param at where the paragraphs in conflict start in what the source says
 * @returns the text, and what is remembered of it: without that conflict
 */
export const settleText = ({
  taken,
  mine,
  at,
  choice,
}: {
  readonly taken: Taken;
  readonly mine: unknown;
  readonly at: number;
  readonly choice: 'mine' | 'theirs';
}): { readonly mine: unknown; readonly taken: Taken } => {
  const { offered } = taken;
  if (offered === undefined) return { mine, taken };
  const chunks = alignThree({
    base: paragraphsOf(taken.value),
    mine: paragraphsOf(mine),
    theirs: paragraphsOf(offered.value),
    isEqual,
  }).map((chunk) => {
    const resolution = resolve(chunk);
    const isDisputed = resolution === 'conflict';
    const isMeant = isDisputed && chunk.at <= at && at < chunk.at + Math.max(1, chunk.theirs.length);
    // What the editor has put back as it was imported follows the source after all.
    const isTaken = isMeant ? choice === 'theirs' : resolution === 'theirs';
    return { ...chunk, isMeant, isTaken, isOpen: isDisputed && !isMeant };
  });
  const isOpen = chunks.some((chunk) => chunk.isOpen);
  const base = joinParagraphs(chunks.flatMap((chunk) => (chunk.isOpen ? chunk.base : chunk.theirs)));
  return {
    mine: joinedOr(
      mine,
      chunks.flatMap((chunk) => (chunk.isTaken ? chunk.theirs : chunk.mine)),
    ),
    taken: isOpen ? { value: base, from: taken.from, offered } : { value: offered.value, from: offered.from },
  };
};
