/**
 * A Markdown text as the units that are merged: paragraphs, headings, tables, code blocks and, in lists, each item on the
 * first level. Joined again they are the text.
 */
export interface Paragraph {
  readonly text: string;
  /** The line breaks before it; empty for the first. */
  readonly gap: string;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const LIST_ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

export const isListItem = (text: string): boolean => LIST_ITEM.test(text);

const normalised = (markdown: string): string =>
  markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

/**
 * @param markdown a text; line ends of any system
 * @returns its units; none for a blank text
 */
export const splitParagraphs = (markdown: string): readonly Paragraph[] => {
  const text = normalised(markdown);
  if (text === '') return [];
  const paragraphs: { gap: string; lines: string[] }[] = [];
  let fence: string | undefined;
  let blanks = 0;
  for (const line of text.split('\n')) {
    const open = paragraphs.at(-1);
    if (fence === undefined && line.trim() === '') {
      blanks += 1;
      continue;
    }
    const isNew = fence === undefined && (open === undefined || blanks > 0 || isListItem(line));
    if (open === undefined || isNew) {
      paragraphs.push({ gap: open === undefined ? '' : '\n'.repeat(blanks + 1), lines: [line] });
    } else open.lines.push(line);
    blanks = 0;
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    // A fence is closed by a line of at least as many of the same signs.
    else if (mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined;
  }
  return paragraphs.map(({ gap, lines }) => ({ gap, text: lines.join('\n') }));
};

const gapBefore = (paragraph: Paragraph, previous: Paragraph): string => {
  if (/\n.*\n/s.test(paragraph.gap)) return paragraph.gap;
  // A list item may follow another one on the next line; whatever else comes from elsewhere stands by itself.
  return isListItem(paragraph.text) && isListItem(previous.text) ? '\n' : '\n\n';
};

/** The units as one text; those that come from different texts are parted by a blank line. */
export const joinParagraphs = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map((paragraph, index) => {
      const previous = paragraphs[index - 1];
      return previous === undefined ? paragraph.text : gapBefore(paragraph, previous) + paragraph.text;
    })
    .join('');
