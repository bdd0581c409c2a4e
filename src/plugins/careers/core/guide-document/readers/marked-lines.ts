import { isBlank, markdownOf, type Range } from '../source';
import type { Reading } from './reading';

/** A line that begins an entry, and what of the line is already its text. */
export interface Mark {
  readonly title: string;
  readonly rest?: string;
  /** The title is on the next line that is not blank. */
  readonly titleFollows?: boolean;
}

export interface MarkedEntry {
  readonly title: string;
  readonly line: number;
  readonly body: string | undefined;
}

/** Where a line stands that might begin an entry. */
export interface LinePlace {
  readonly afterBlank: boolean;
  /** The entry above has no text yet. */
  readonly afterTitle: boolean;
}

export type MarkReader = (line: string, place: LinePlace) => Mark | undefined;

interface Opened extends Mark {
  readonly line: number;
  readonly bodyLine: number;
}

/** Without the indentation that all lines share, as under a numbered line. */
const outdent = (markdown: string | undefined): string | undefined => {
  const lines = markdown?.split('\n');
  const indents = lines?.filter((line) => !isBlank(line)).map((line) => line.length - line.trimStart().length) ?? [];
  const shared = Math.min(...indents);
  return lines?.map((line) => line.slice(shared)).join('\n');
};

/**
 * Entries that begin at marked lines and go on to the next one: numbered steps, questions.
 *
 * @param markOf what a line begins, if anything
 * @returns the entries, and the lines before the first of them
 */
export const readMarkedLines = (
  { range, markOf }: { readonly range: Range; readonly markOf: MarkReader },
  reading: Reading,
): { readonly entries: readonly MarkedEntry[]; readonly before: Range } => {
  const { source } = reading;
  const opened: Opened[] = [];
  let afterBlank = true;
  let afterTitle = false;
  for (let number = range.line; number <= range.endLine; number += 1) {
    const line = source.structure[number - 1] ?? '';
    if (isBlank(line)) {
      afterBlank = true;
      continue;
    }
    const mark = markOf(line, { afterBlank, afterTitle });
    afterBlank = false;
    afterTitle = mark !== undefined && mark.rest === undefined;
    if (mark === undefined) continue;
    if (mark.titleFollows !== true) {
      opened.push({ ...mark, line: number, bodyLine: number + 1 });
      continue;
    }
    const markLine = number;
    do number += 1;
    while (number <= range.endLine && isBlank(source.lines[number - 1] ?? ''));
    const title = number > range.endLine ? '' : (source.lines[number - 1] ?? '').trim();
    opened.push({ title, line: markLine, bodyLine: number + 1 });
  }
  const entries = opened.map(({ title, rest, line, bodyLine }, index): MarkedEntry => {
    const endLine = (opened[index + 1]?.line ?? range.endLine + 1) - 1;
    const below = bodyLine > endLine ? undefined : outdent(markdownOf(source, { line: bodyLine, endLine }));
    const texts = [rest?.trim(), below].filter((text) => text !== undefined && text !== '');
    return { title, line, body: texts.length === 0 ? undefined : texts.join('\n') };
  });
  return { entries, before: { line: range.line, endLine: (opened[0]?.line ?? range.endLine + 1) - 1 } };
};

/** Bold words at the start of a line, and what follows them: `**Learn the basics.** Take a course`. */
export const boldLeadIn = (line: string): Mark | undefined => {
  const [, , words, rest] = /^(\*\*|__)(?=\S)(.{1,200}?)\1\s*[:.–—-]?\s*(.*)$/.exec(line.trim()) ?? [];
  if (words === undefined) return undefined;
  const title = words.replace(/[.:]\s*$/, '').trim();
  return { title, ...(rest === undefined || rest === '' ? {} : { rest }) };
};

/** Words in bold and nothing else. */
export const onlyBold = (line: string): string | undefined => {
  const [, , words] = /^(\*\*|__)(?=\S)((?:\\.|(?!\1)[^\\])+)\1$/.exec(line.trim()) ?? [];
  return words;
};
