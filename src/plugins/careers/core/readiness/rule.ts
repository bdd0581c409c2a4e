import type { GuideDraft } from './draft';
import type { MarkdownPart } from './markdown';
import type { ReadinessFinding } from './schema';

/** What a rule may ask besides the guide itself. */
export interface ReadinessContext {
  readonly today: Date;
  /** The guide's Markdown texts, in the order of the page; parsed when first asked for. */
  readonly texts: () => readonly MarkdownPart[];
}

export interface ReadinessOutcome {
  readonly met: boolean;
  /** What the message is filled with; the same keys whether the rule is met or not. */
  readonly values?: ReadinessFinding['values'];
  /** Where exactly, when that is deeper in the form than the rule's own field. */
  readonly field?: string;
}

/** One thing that makes a guide ready. */
export interface ReadinessRule {
  /** `overview-present`; with a name of one's own before it in an extension: `acme-tone`. */
  readonly id: string;
  readonly section: ReadinessFinding['section'];
  /** The attribute of the guide by which it is mended. */
  readonly field: string;
  readonly severity: ReadinessFinding['severity'];
  /** Something that the guide does not have needs no checking: such a rule is met. */
  readonly check: (guide: GuideDraft, context: ReadinessContext) => ReadinessOutcome;
  /** In English: ICU messages over the outcome's values. For rules of an extension. */
  readonly texts?: { readonly label: string; readonly reason: string; readonly fix: string };
}
