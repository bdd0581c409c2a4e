import { findPassages, maskPassages, type Passage } from './verbatim';

/** A document's lines. Line numbers are 1-based and those of the file; ranges include both ends. */
export interface Source {
  /** Lines as the author wrote them. */
  readonly lines: readonly string[];
  /** Lines as their structure is read: front matter blank, passages of text masked. */
  readonly structure: readonly string[];
  readonly passages: readonly Passage[];
  /** First line after the front matter. */
  readonly firstLine: number;
}

export interface Range {
  readonly line: number;
  readonly endLine: number;
}

export const isBlank = (line: string): boolean => /^[ \t]*$/.test(line);

export const makeSource = (lines: readonly string[], firstLine: number): Source => {
  const body = lines.map((line, index) => (index < firstLine - 1 ? '' : line));
  const passages = findPassages(body);
  return { lines, structure: maskPassages(body, passages), passages, firstLine };
};

/** The range without blank lines at either end. */
export const trimBlankLines = ({ line, endLine }: Range, lines: readonly string[]): Range => {
  let first = line;
  let last = endLine;
  while (first <= last && isBlank(lines[first - 1] ?? '')) first += 1;
  while (last >= first && isBlank(lines[last - 1] ?? '')) last -= 1;
  return { line: first, endLine: last };
};

/** Markdown of a range as written, without surrounding blank lines and without the lines that mark passages. */
export const markdownOf = (source: Source, range: Range): string | undefined => {
  const { line, endLine } = trimBlankLines(range, source.lines);
  if (line > endLine) return undefined;
  const marks = new Set(source.passages.flatMap(({ open, close }) => [open + 1, close + 1]));
  const kept: string[] = [];
  for (let number = line; number <= endLine; number += 1) {
    if (!marks.has(number)) kept.push(source.lines[number - 1] ?? '');
  }
  const markdown = kept.join('\n');
  return isBlank(markdown.replace(/\n/g, '')) ? undefined : markdown;
};

/** The range in one line of words, for reports. */
export const excerptOf = (source: Source, { line, endLine }: Range): string =>
  source.lines
    .slice(line - 1, endLine)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
