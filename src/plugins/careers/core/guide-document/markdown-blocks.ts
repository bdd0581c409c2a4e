import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { List, ListItem as ListItemNode, Root, RootContent } from 'mdast';
import { splitRow, type Block, type ListItem } from './blocks';
import { isBlank, type Source } from './source';

/**
 * Only the block structure is asked of the Markdown parser; words are sliced from the source. Without the inline
 * constructs, and with lines cut where no structure can be, its work is linear in the text.
 */
const INLINE_CONSTRUCTS = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];
const LONGEST_STRUCTURE = 1000;
const DEEPEST_STRUCTURE = 24;
const CONTAINER_MARKS = /^[\s>*+\-\d.)]+/;

const clip = (line: string): string => {
  const marks = CONTAINER_MARKS.exec(line)?.[0].length ?? 0;
  const shallow = marks > DEEPEST_STRUCTURE ? line.slice(marks - DEEPEST_STRUCTURE) : line;
  return shallow.slice(0, LONGEST_STRUCTURE);
};

export const readStructure = (lines: readonly string[]): Root =>
  fromMarkdown(lines.map(clip).join('\n'), {
    extensions: [gfmTable(), { disable: { null: INLINE_CONSTRUCTS } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });

const rangeOf = (node: RootContent | ListItemNode): { line: number; endLine: number } => ({
  line: node.position?.start.line ?? 1,
  endLine: node.position?.end.line ?? 1,
});

/** Words of a heading: of one line without its number signs, of an underlined one without the underline. */
export const headingWords = (lines: readonly string[], line: number, endLine: number): string => {
  const first = lines[line - 1] ?? '';
  const marks = /^ {0,3}#{1,6}(?=[ \t]|$)/.exec(first)?.[0];
  if (marks === undefined) {
    return lines
      .slice(line - 1, endLine - 1)
      .map((text) => text.trim())
      .join(' ');
  }
  return first
    .slice(marks.length)
    .replace(/(^|[ \t])#+[ \t]*$/, '')
    .trim();
};

const dedent = (lines: readonly string[], width: number): string | undefined => {
  const kept = lines.map((line) => (isBlank(line.slice(0, width)) ? line.slice(width) : line.trimStart()));
  while (kept.length > 0 && isBlank(kept[0] ?? '')) kept.shift();
  while (kept.length > 0 && isBlank(kept[kept.length - 1] ?? '')) kept.pop();
  return kept.length === 0 ? undefined : kept.join('\n');
};

const readItem = (node: ListItemNode, lines: readonly string[]): ListItem => {
  const { line, endLine } = rangeOf(node);
  const first = node.children[0];
  const firstLine = lines[line - 1] ?? '';
  const bullet = /^[\s>]*(?:[-+*]|\d{1,9}[.)])\s*/.exec(firstLine)?.[0] ?? '';
  const paragraphEnd = first?.type === 'paragraph' ? rangeOf(first).endLine : line;
  const column = first?.type === 'paragraph' ? (first.position?.start.column ?? 1) - 1 : bullet.length;
  // Nested marks (`- - a`) move the paragraph right of the first bullet; a clipped line moves it nowhere useful.
  const start = Math.max(bullet.length, Math.min(column, firstLine.length));
  const words = [firstLine.slice(start), ...lines.slice(line, paragraphEnd)].map((text) => text.trim()).join(' ');
  const raw = first?.type === 'list' ? '' : words;
  const nested = node.children.filter((child): child is List => child.type === 'list');
  const inNested = new Set(nested.flatMap((list) => linesOf(rangeOf(list))));
  const after = lines.slice(paragraphEnd, endLine);
  return {
    line,
    endLine,
    raw: raw.replace(/^\[[ xX]\]\s+/, ''),
    children: nested.flatMap((list) => list.children.map((child) => readItem(child, lines))),
    rest: dedent(after, bullet.length),
    prose: dedent(
      after.filter((_, index) => !inNested.has(paragraphEnd + index + 1)),
      bullet.length,
    ),
  };
};

const linesOf = ({ line, endLine }: { line: number; endLine: number }): number[] =>
  Array.from({ length: endLine - line + 1 }, (_, index) => line + index);

const readBlock = (node: RootContent, lines: readonly string[]): Block => {
  const range = rangeOf(node);
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', depth: node.depth, raw: headingWords(lines, range.line, range.endLine), ...range };
    case 'list':
      return { kind: 'list', items: node.children.map((item) => readItem(item, lines)), ...range };
    case 'table': {
      const [header, ...rows] = node.children.map((row) => ({ line: row.position?.start.line ?? range.line }));
      const cells = (line: number): string[] => splitRow(lines[line - 1] ?? '');
      return {
        kind: 'table',
        header: cells(header?.line ?? range.line),
        rows: rows.map(({ line }) => ({ line, cells: cells(line) })),
        ...range,
      };
    }
    case 'paragraph':
      return { kind: 'paragraph', ...range };
    default:
      return { kind: 'other', ...range };
  }
};

/** The blocks of a Markdown document, front matter left out. */
export const markdownBlocks = (source: Source): Block[] =>
  readStructure(source.structure).children.map((node) => readBlock(node, source.lines));
