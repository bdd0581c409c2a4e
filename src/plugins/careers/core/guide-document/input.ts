import { GuideDocumentError } from './error';

/** Longest document, in bytes of UTF-8. The longest starter guide has 1 % of it. */
export const MAX_DOCUMENT_BYTES = 1024 * 1024;
/** Most lines, 20 times those of a long guide; a hostile document of one list marker a line would otherwise keep the Markdown parser busy for long. */
export const MAX_DOCUMENT_LINES = 5000;

const inMiB = (bytes: number): string => {
  const size = bytes / (1024 * 1024);
  return `${size.toFixed(size < 10 ? 2 : 1)} MiB`;
};

/** What a document that is too long is refused with; also for callers who know the size before they read the file. */
export const tooLong = (bytes: number): GuideDocumentError =>
  new GuideDocumentError(
    `The document is too long: ${bytes} bytes (${inMiB(bytes)}); at most ${MAX_DOCUMENT_BYTES} bytes (${inMiB(MAX_DOCUMENT_BYTES)}) are read.`,
  );

/** Control characters that no text has; tabs, line ends, form feeds and escapes do occur in pasted text. */
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
const REPLACEMENT = /\ufffd/g;
const MOST_UNREADABLE = 0.05;

const refuseBinary = (text: string): void => {
  const unreadable = (text.match(CONTROL)?.length ?? 0) + (text.match(REPLACEMENT)?.length ?? 0);
  if (text.includes('\u0000') || unreadable > text.length * MOST_UNREADABLE) {
    throw new GuideDocumentError(
      'The document is not text: it has bytes that no UTF-8 text has. Is it a word processor’s file or an image?',
    );
  }
};

/**
 * The lines of a document, without byte order mark and whatever ends its lines.
 *
 * @throws GuideDocumentError for what is empty, not text, or too long
 */
export const readLines = (text: string): string[] => {
  // No character takes less than one byte, so a long string need not be encoded to know that it is too long.
  const bytes = text.length > MAX_DOCUMENT_BYTES * 2 ? text.length : new TextEncoder().encode(text).length;
  if (bytes > MAX_DOCUMENT_BYTES) throw tooLong(bytes);
  if (text.trim() === '') throw new GuideDocumentError('The document is empty.');
  refuseBinary(text);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (lines.length > MAX_DOCUMENT_LINES) {
    throw new GuideDocumentError(`The document has ${lines.length} lines; at most ${MAX_DOCUMENT_LINES} are read.`);
  }
  return lines;
};
