import { TextDecoder } from 'node:util';
import type { Readable } from 'node:stream';
import { SourceFileError } from './error';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const LINE_FEED = 0x0a;

/** Longest mark at the beginning of a file. */
const MARK_BYTES = 3;

const encodingOf = (start: Buffer): Encoding => {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};

/** Bytes at the end of a chunk that begin a character which the next chunk ends. */
const openEnd = (chunk: Buffer): Buffer => {
  let start = chunk.length;
  while (start > 0 && chunk.length - start < 3 && (chunk.readUInt8(start - 1) & 0xc0) === 0x80) start -= 1;
  return start > 0 && chunk.readUInt8(start - 1) >= 0xc0 ? chunk.subarray(start - 1) : Buffer.alloc(0);
};

const lineFeeds = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
};

/** Index of the first byte that begins no character of UTF-8. */
const firstInvalid = (bytes: Buffer): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    try {
      // Nothing comes out as long as a character is not complete.
      if (decoder.decode(bytes.subarray(at, at + 1), { stream: true }) !== '') start = at + 1;
    } catch {
      return start;
    }
  }
  return start;
};

const notUtf8 = (file: string, { bytes, linesBefore }: { bytes: Buffer; linesBefore: number }): SourceFileError => {
  const at = firstInvalid(bytes);
  const byte =
    at < bytes.length
      ? `0x${bytes
          .subarray(at, at + 1)
          .toString('hex')
          .toUpperCase()}`
      : 'the end of the file';
  return new SourceFileError(
    `The text is not UTF-8: ${byte} is no character there. Save the file as UTF-8 (in Excel: "CSV UTF-8") and try again.`,
    {
      file,
      row: linesBefore + lineFeeds(bytes.subarray(0, at)) + 1,
      found: byte,
      allowed: 'UTF-8, or UTF-16 with a byte order mark',
    },
  );
};

/**
 * The text of a file, piece by piece: UTF-8 with and without a byte order mark, UTF-16 with one. Nothing is guessed and
 * nothing replaced.
 *
 * @param file name, for errors
 * @throws SourceFileError with the line at which the bytes are no text of that encoding
 */
export async function* decodeText(source: Readable, file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let encoding: Encoding = 'utf-8';
  let head = Buffer.alloc(0);
  let linesBefore = 0;
  let pending = Buffer.alloc(0);

  const decode = (chunk: Buffer, isLast: boolean): string => {
    decoder ??= new TextDecoder(encoding, { fatal: true });
    try {
      const text = decoder.decode(chunk, { stream: !isLast });
      if (text.includes('\u0000')) {
        throw new SourceFileError(
          'This is no text, or UTF-16 without a byte order mark. Save the file as UTF-8 and try again.',
          { file, row: linesBefore + 1, found: '0x00', allowed: 'UTF-8, or UTF-16 with a byte order mark' },
        );
      }
      return text;
    } catch (error) {
      if (error instanceof SourceFileError) throw error;
      if (encoding === 'utf-8') throw notUtf8(file, { bytes: Buffer.concat([pending, chunk]), linesBefore });
      throw new SourceFileError(`The text is not ${encoding.toUpperCase()}, although it begins as such.`, { file });
    } finally {
      linesBefore += lineFeeds(chunk);
      pending = Buffer.from(openEnd(chunk));
    }
  };

  for await (const chunk of source as AsyncIterable<Buffer>) {
    if (decoder) {
      yield decode(chunk, false);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < MARK_BYTES) continue;
    encoding = encodingOf(head);
    yield decode(head, false);
  }
  if (!decoder) encoding = encodingOf(head);
  yield decode(decoder ? Buffer.alloc(0) : head, true);
}

/**
 * A whole text file.
 *
 * @param maxBytes more than this is refused, since all of it is held in memory at once
 */
export const readText = async (
  source: Readable,
  { file, maxBytes }: { readonly file: string; readonly maxBytes: number },
): Promise<string> => {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of decodeText(source, file)) {
    length += piece.length;
    if (length > maxBytes) {
      throw new SourceFileError(
        `The file is larger than the ${Math.round(maxBytes / 1e6)} MB that are allowed for it.`,
        {
          file,
          allowed: String(maxBytes),
        },
      );
    }
    pieces.push(piece);
  }
  return pieces.join('');
};
