import type { TestedTerm } from '../../../core/match-tester';

/** A stretch of a text that is read in one way throughout. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** What it is read as: a certification's name may have a skill's within it. */
  readonly terms: readonly TestedTerm[];
}

/** Cuts a text at the ends of all pieces that are read as something. Joined, the segments are the text. */
export const segmentsOf = (text: string, terms: readonly TestedTerm[]): readonly Segment[] => {
  const opening = new Map<number, TestedTerm[]>();
  const closing = new Map<number, TestedTerm[]>();
  const note = (at: number, term: TestedTerm, where: Map<number, TestedTerm[]>): void => {
    where.set(at, [...(where.get(at) ?? []), term]);
  };
  for (const term of terms)
    for (const { start, end } of term.evidence) {
      note(start, term, opening);
      note(end, term, closing);
    }
  const cuts = [...new Set([0, text.length, ...opening.keys(), ...closing.keys()])].sort((one, other) => one - other);
  const open = new Set<TestedTerm>();
  return cuts.slice(0, -1).map((start, index) => {
    for (const term of closing.get(start) ?? []) open.delete(term);
    for (const term of opening.get(start) ?? []) open.add(term);
    return { start, text: text.slice(start, cuts[index + 1]), terms: [...open] };
  });
};
