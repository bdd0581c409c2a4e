/**
 * A passage between two comment lines is text whatever is in it: headings that would otherwise begin a section, a code
 * fence that is never closed. The printer uses the pair only for passages that need it.
 *
 *     <!-- text -->
 *     ## A heading inside the overview
 *     <!-- /text -->
 *
 * The lines carry a number when the passage has such lines itself.
 */
const OPEN = /^<!-- text(?: (\d{1,6}))? -->$/;
const CLOSE = /^<!-- \/text(?: (\d{1,6}))? -->$/;

export interface Passage {
  /** Index of the line that opens it. */
  readonly open: number;
  readonly close: number;
}

/** The outermost passages of a document, in order. */
export const findPassages = (lines: readonly string[]): Passage[] => {
  const closeOf = new Map<number, number>();
  const nearestClose = new Map<string, number>();
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    const closing = CLOSE.exec(line);
    if (closing !== null) nearestClose.set(closing[1] ?? '', index);
    const opening = OPEN.exec(line);
    const close = opening === null ? undefined : nearestClose.get(opening[1] ?? '');
    if (close !== undefined) closeOf.set(index, close);
  }
  const passages: Passage[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const close = closeOf.get(index);
    if (close === undefined) continue;
    passages.push({ open: index, close });
    index = close;
  }
  return passages;
};

export const isPassageLine = (line: string): boolean => OPEN.test(line) || CLOSE.test(line);

/** The lines as the structure sees them: a passage is one plain paragraph. */
export const maskPassages = (lines: readonly string[], passages: readonly Passage[]): string[] => {
  const masked = [...lines];
  for (const { open, close } of passages) masked.fill('x', open, close + 1);
  return masked;
};

export const wrapPassage = (markdown: string): string => {
  const used = new Set(markdown.split('\n').flatMap((line) => ((OPEN.exec(line) ?? CLOSE.exec(line)) ? [line] : [])));
  let number = 1;
  const mark = (slash: string): string => `<!-- ${slash}text${number === 1 ? '' : ` ${number}`} -->`;
  while (used.has(mark('')) || used.has(mark('/'))) number += 1;
  return `${mark('')}\n${markdown}\n${mark('/')}`;
};
