/** One value that the guide model does not take. */
export interface ValueProblem {
  /** Where in the guide: `preparation.isced`, `skills[2].importance`. */
  readonly path: string;
  /** 1-based line of the document. */
  readonly line?: number;
  readonly found: string;
  readonly expected: string;
}

/**
 * A document that cannot be read as a guide at all. What is merely odd is a warning, and what has no place is listed as
 * unplaced.
 */
export class GuideDocumentError extends Error {
  override readonly name = 'GuideDocumentError';
  /** 1-based line of the document, where one line is at fault. */
  readonly line?: number;
  readonly problems: readonly ValueProblem[];

  constructor(message: string, { line, problems = [] }: { line?: number; problems?: readonly ValueProblem[] } = {}) {
    super(message);
    if (line !== undefined) this.line = line;
    this.problems = problems;
  }
}
