/** What an import tells about each file; the command line prints it and `--json` gives it as it is. */

export type ImportStatus = 'created' | 'updated' | 'unchanged' | 'failed';

/** How much of each section of a guide document was recognised: counts, or whether the section is there. */
export interface Recognised {
  readonly skills: number;
  readonly steps: number;
  readonly certifications: number;
  /** Certifications that are recommended under a condition. */
  readonly conditions: number;
  readonly faqs: number;
  readonly education: boolean;
  readonly outlook: boolean;
  readonly callToAction: boolean;
  readonly salaries: number;
}

/** A line of the source that has no place in a guide. */
export interface UnplacedLine {
  /** 1-based line of the file. */
  readonly line: number;
  readonly text: string;
}

export interface ImportedGuide {
  /** Null in a dry run for a guide that does not exist yet. */
  readonly documentId: string | null;
  readonly slug: string;
  readonly locale: string;
}

export interface ImportError {
  readonly message: string;
  readonly line?: number;
  /** Field paths at fault, what was found and what is allowed. */
  readonly details?: readonly { readonly path: string; readonly message: string }[];
}

export interface FileReport {
  readonly file: string;
  readonly status: ImportStatus;
  readonly guide: ImportedGuide | null;
  readonly recognised: Recognised | null;
  /** Names of what did not exist before. */
  readonly created: { readonly skills: readonly string[]; readonly certifications: readonly string[] };
  readonly unplaced: readonly UnplacedLine[];
  readonly warnings: readonly string[];
  readonly error?: ImportError;
}

export interface ImportReport {
  readonly dryRun: boolean;
  readonly files: readonly FileReport[];
}

/** The report of a file that nothing could be read from or written for. */
export const failedFile = (file: string, error: ImportError): FileReport => ({
  file,
  status: 'failed',
  guide: null,
  recognised: null,
  created: { skills: [], certifications: [] },
  unplaced: [],
  warnings: [],
  error,
});
