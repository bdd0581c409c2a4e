import { readFile, stat } from 'node:fs/promises';
import { MAX_DOCUMENT_BYTES, tooLong } from '../core/guide-document';

export type ReadResult = { readonly text: string } | { readonly problem: string };

const hasCode = (error: unknown): error is Error & { code: string } => error instanceof Error && 'code' in error;

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read',
  EISDIR: 'is a folder; name the files in it, for example FOLDER/*.md',
};

const UTF16_MARKS = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

const decode = (bytes: Uint8Array): string => {
  const utf16 = UTF16_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  return new TextDecoder(utf16?.encoding ?? 'utf-8', { fatal: true }).decode(bytes);
};

/** Reads a text file, UTF-8 or UTF-16 with a byte order mark; says in words why one cannot be read. */
export const readTextFile = async (file: string): Promise<ReadResult> => {
  try {
    const { size } = await stat(file);
    if (size > MAX_DOCUMENT_BYTES) return { problem: tooLong(size).message };
    return { text: decode(await readFile(file)) };
  } catch (error) {
    if (!hasCode(error)) throw error;
    if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { problem: 'is not text in UTF-8 or UTF-16' };
    return { problem: PROBLEMS[error.code] ?? `cannot be read (${error.code})` };
  }
};
