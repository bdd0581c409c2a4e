/** What a merge finds. */

/** An edition by its label, and what it says; null when it does not have it. */
export interface EditionValue {
  readonly edition: string;
  readonly value: unknown;
}

/** Something that both an editor and the source have changed. The editor's stays until the conflict is settled. */
export interface Conflict {
  /** The same for the same conflict, however often the edition is imported. */
  readonly id: string;
  /** `overview`, `preparation.jobZone`, `tasks`. */
  readonly field: string;
  /** Which item of a list. */
  readonly item?: { readonly id: string; readonly label: string };
  /** Which paragraphs of a text: where they start in what the source says, counted from 0. */
  readonly paragraph?: number;
  /** What the guide was imported with. */
  readonly base: EditionValue;
  /** What stands in the guide now; null when an editor took it out. */
  readonly mine: unknown;
  readonly theirs: EditionValue;
}

/**
 * - `added`, `changed`, `removed`: written to the guide.
 * - `flagged`: the source has it no longer; it stays in the guide.
 * - `left`: the source has something to say, and the guide keeps what an editor or another source wrote there.
 */
export const CHANGE_KINDS = ['added', 'changed', 'removed', 'flagged', 'left'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  readonly kind: ChangeKind;
  readonly field: string;
  readonly item?: { readonly id: string; readonly label: string };
  readonly before: unknown;
  /** What it becomes; for `left`, what the source would have it be. */
  readonly after: unknown;
  /** Who has written what was left: `editor`, or the name of a source. */
  readonly leftTo?: string;
}

export const isWritten = ({ kind }: Change): boolean => kind === 'added' || kind === 'changed' || kind === 'removed';

/** What merging a field, or a part of one, comes to. */
export interface Merged<TakenForm> {
  readonly mine: unknown;
  /** What is to be remembered; undefined for nothing. */
  readonly taken: TakenForm | undefined;
  readonly conflicts: readonly Conflict[];
  readonly changes: readonly Change[];
}

/** What the source says now, and in which edition. */
export interface Stated {
  readonly value: unknown;
  readonly from: string;
}
