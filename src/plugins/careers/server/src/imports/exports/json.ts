import type { OwnContent } from '../../../../core/imports/own-content';

/** Signs that end a line for some readers, and not for JSON. */
const LINE_SIGNS = /[\u2028\u2029]/g;
const escapeSign = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16)}`;

/** An entry in a line: `{"kind":"guide","content":{…}}`. */
export const jsonLine = ({ kind, content }: OwnContent): string =>
  `${JSON.stringify({ kind, content }).replace(LINE_SIGNS, escapeSign)}\n`;

/** One entry a line (.jsonl): a file of any size is written and read with little memory. */
export async function* toJsonLines(entries: AsyncIterable<OwnContent>): AsyncGenerator<string> {
  for await (const entry of entries) yield jsonLine(entry);
}
