import { decodeText, readText } from './decode';
import { SourceFileError } from './error';
import type { FileSet } from './file-set';

/** A JSON file is in memory as a whole, several times its size. */
export const MAX_JSON_BYTES = 50_000_000;

/** What the parser says about where it stopped differs between versions of Node. */
const lineOf = (message: string, text: string): number | undefined => {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
};

/**
 * @param line of the file, when the text is one line of it
 * @throws SourceFileError with the line, when a text is no JSON
 */
export const parseJson = (text: string, { file, line }: { readonly file: string; readonly line?: number }): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isCut = /end of JSON input/i.test(message) || text.trim() === '';
    const within = isCut ? text.trimEnd().split('\n').length : lineOf(message, text);
    throw new SourceFileError(
      isCut ? 'The JSON ends too early: the file is truncated.' : `This is no JSON: ${message}.`,
      {
        file,
        ...((line ?? within) !== undefined && { row: line ?? within }),
      },
    );
  }
};

/** @throws SourceFileError when the file is no JSON, or larger than 50 MB */
export const readJson = async (files: FileSet, name: string): Promise<unknown> =>
  parseJson(await readText(await files.open(name), { file: name, maxBytes: MAX_JSON_BYTES }), { file: name });

/** The beginning of a text file, to see what it is; empty when it is no text. */
export const peek = async (files: FileSet, name: string, characters = 100_000): Promise<string> => {
  let start = '';
  try {
    for await (const piece of decodeText(await files.open(name), name)) {
      start += piece;
      if (start.length >= characters) break;
    }
  } catch (error) {
    if (!(error instanceof SourceFileError)) throw error;
    return '';
  }
  return start;
};
