import { errors } from '@strapi/utils';

/** Where a file of a source is at fault, and with what. */
export interface SourceFileFault {
  /** Name of the file as its owner knows it, inside a zip with its folder. */
  readonly file: string;
  /** 1-based row as a spreadsheet shows it (the header is row 1); of a text that is no table, the line. */
  readonly row?: number;
  readonly column?: string;
  readonly found?: string;
  readonly allowed?: string;
}

/**
 * A file that cannot be read as the source it is said to be: truncated, too large, in another encoding, without a column
 * that is needed. It ends the reading of the source; what is wrong with one record only is a `RejectedRow` instead.
 *
 * Its message is a plain sentence that begins with the file's name.
 */
export class SourceFileError extends errors.ValidationError<string, SourceFileFault> {
  readonly fault: SourceFileFault;

  /** @param problem what is wrong, as the second half of "`file`, row 3: …" */
  constructor(problem: string, fault: SourceFileFault) {
    super(`${fault.file}${fault.row === undefined ? '' : `, row ${fault.row}`}: ${problem}`, fault);
    this.fault = fault;
  }
}
