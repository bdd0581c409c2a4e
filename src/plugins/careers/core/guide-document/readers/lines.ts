import type { Block, ListItem } from '../blocks';
import { splitGlued } from '../glued';
import { splitOutside } from '../parentheses';
import type { Section } from '../sections';
import { reportUnplaced, type Reading } from './reading';

/** One entry of a section that lists: a bulleted item, or a line of its own. */
export interface LineEntry {
  readonly raw: string;
  readonly line: number;
  readonly children: readonly ListItem[];
  /** Whether the line was marked as an item, so that its ends are certain. */
  readonly marked: boolean;
}

const LONGEST_ITEM = 40;
const LONGEST_LINE_ENTRY = 100;
const MOST_WORDS = 12;

const isProse = (line: string): boolean =>
  line.endsWith(':') || (/[.!?]$/.test(line) && line.split(/\s+/).length > MOST_WORDS);

/** `- Python - SQL - Docker` in a list of one: the same sign again is the next bullet. */
const splitBullets = (raw: string, sourceLine: string): string[] => {
  const bullet = /^\s*([*+–—-])\s/.exec(sourceLine)?.[1];
  return bullet === undefined
    ? [raw]
    : raw
        .split(` ${bullet} `)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
};

/** "Python, SQL, Docker": short words only, so that a sentence stays one. */
const splitCommas = (line: string): string[] => {
  const pieces = splitOutside(line, (index) => (/[,;]/.test(line[index] ?? '') ? 1 : 0));
  return pieces.length >= 3 && pieces.every((piece) => piece.length <= LONGEST_ITEM) ? pieces : [line];
};

const paragraphLines = (block: Block, section: Section, lines: readonly string[]): { raw: string; line: number }[] => {
  const own = lines
    .slice(block.line - 1, block.endLine)
    .map((text, index) => ({ raw: text.trim(), line: block.line + index }));
  const wrapped = section.markdown && own.some(({ raw }) => raw.length > LONGEST_LINE_ENTRY || /[.,;]$/.test(raw));
  return wrapped ? [{ raw: own.map(({ raw }) => raw).join(' '), line: block.line }] : own;
};

/**
 * The entries of a section that lists things, whatever they are marked with. What is no entry is reported: prose,
 * headings, tables.
 *
 * @param commas whether one line may list several entries between commas
 */
export const lineEntries = (
  {
    section,
    blocks,
    commas,
  }: { readonly section: Section; readonly blocks: readonly Block[]; readonly commas: boolean },
  reading: Reading,
): LineEntry[] => {
  const { lines } = reading.source;
  const entries: LineEntry[] = [];
  for (const block of blocks) {
    if (block.kind === 'list') {
      const alone = block.items.length === 1 && blocks.length === 1;
      for (const item of block.items) {
        const pieces = alone && !section.markdown ? splitBullets(item.raw, lines[item.line - 1] ?? '') : [item.raw];
        const prose = item.prose;
        if (prose !== undefined) reading.unplaced({ line: item.line + 1, endLine: item.endLine });
        pieces.forEach((raw, index) =>
          entries.push({ raw, line: item.line, children: index === 0 ? item.children : [], marked: true }),
        );
      }
    } else if (block.kind === 'paragraph') {
      for (const { raw: whole, line } of paragraphLines(block, section, lines)) {
        const raw = whole.replace(/^\d{1,2}[.)]\s+/, '');
        const glued = splitGlued(raw, reading.locale);
        const pieces = glued.length === 1 && commas ? splitCommas(raw) : glued;
        if (pieces.length === 1 && isProse(raw)) reading.unplaced({ line, endLine: line });
        else pieces.forEach((piece) => entries.push({ raw: piece, line, children: [], marked: false }));
      }
    } else {
      reportUnplaced([block], reading);
    }
  }
  return entries.filter(({ raw, children }) => raw !== '' || children.length > 0);
};
