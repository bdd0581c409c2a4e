import { splitAttributes, type AttributeKeys, type Attributes } from '../attributes';
import type { Block, HeadingBlock } from '../blocks';
import { readInline } from '../inline';
import type { HeadingReader } from '../intents';
import type { ReadLine } from '../requirement-line';
import type { Section } from '../sections';
import { excerptOf, type Range, type Source } from '../source';

/** A part of a guide as the document says it; the guide model validates it at the end. */
export type Fields = Readonly<Record<string, unknown>>;

/** What the readers of sections share: where they read, and where they say what they could not read. */
export interface Reading {
  readonly source: Source;
  readonly locale: string;
  readonly headings: HeadingReader;
  readonly warn: (line: number, message: string) => void;
  /** Text that has no place in a guide. */
  readonly unplaced: (range: Range) => void;
  /** Remembers the line of an entry, for errors about its values. */
  readonly at: <Entry extends object>(line: number, entry: Entry) => Entry;
}

/** Reads one kind of section. */
export type SectionReader = (section: Section, reading: Reading) => Fields;

interface Line {
  readonly text: string;
  readonly attributes: Attributes;
}

/** Links of a line of which only the words have a place. */
const warnAboutUrls = (urls: readonly string[], line: number, reading: Reading): void => {
  urls.forEach((url) => {
    reading.warn(line, `The address ${url} was left out; only the words of the link have a place here.`);
  });
};

/** What reading an entry had to say, and the links that got lost in it. */
export const warnAboutEntry = (
  {
    words,
    warnings,
    line,
    markdown,
  }: Pick<ReadLine, 'words' | 'warnings'> & { readonly line: number; readonly markdown: boolean },
  reading: Reading,
): void => {
  warnings.forEach((message) => {
    reading.warn(line, message);
  });
  if (markdown) warnAboutUrls(readInline(words).urls, line, reading);
};

/** Words and attributes of a line, with warnings about what is lost in them. */
export const readLine = (
  { raw, line, markdown }: { readonly raw: string; readonly line: number; readonly markdown: boolean },
  keys: AttributeKeys,
  reading: Reading,
): Line => {
  if (!markdown) return { text: raw.trim(), attributes: {} };
  const { text: rawText, attributes, warnings } = splitAttributes(raw, keys);
  warnings.forEach((message) => {
    reading.warn(line, message);
  });
  const { text, urls } = readInline(rawText);
  warnAboutUrls(urls, line, reading);
  return { text, attributes };
};

export interface Part {
  readonly heading: HeadingBlock;
  readonly body: Range;
  readonly blocks: readonly Block[];
}

/** The parts of a section under its headings of the highest rank, and the blocks before the first of them. */
export const partsOf = (
  section: Pick<Section, 'blocks' | 'body'>,
): { readonly before: readonly Block[]; readonly parts: readonly Part[] } => {
  const depths = section.blocks.flatMap((block) => (block.kind === 'heading' ? [block.depth] : []));
  const depth = Math.min(...depths);
  const before: Block[] = [];
  const parts: (Part & { blocks: Block[] })[] = [];
  for (const block of section.blocks) {
    const last = parts[parts.length - 1];
    if (block.kind === 'heading' && block.depth === depth) {
      if (last !== undefined) parts[parts.length - 1] = { ...last, body: { ...last.body, endLine: block.line - 1 } };
      parts.push({ heading: block, body: { line: block.endLine + 1, endLine: section.body.endLine }, blocks: [] });
    } else if (last === undefined) {
      before.push(block);
    } else {
      last.blocks.push(block);
    }
  }
  return { before, parts };
};

const isRule = (text: string): boolean => /^(?:[-*_]\s*){3,}$/.test(text) || /^<!--.*-->$/.test(text);

/** Reports blocks that have no place, one entry a block; rules and comments have no words. */
export const reportUnplaced = (blocks: readonly Range[], reading: Reading): void => {
  for (const block of blocks) {
    if (!isRule(excerptOf(reading.source, block))) reading.unplaced(block);
  }
};

/** Reports the lines of a range that are not blank, neighbouring ones together. */
export const reportUnplacedLines = (range: Range, reading: Reading): void => {
  let start: number | undefined;
  for (let line = range.line; line <= range.endLine + 1; line += 1) {
    const blank = line > range.endLine || (reading.source.lines[line - 1] ?? '').trim() === '';
    if (!blank) start ??= line;
    else if (start !== undefined) {
      reportUnplaced([{ line: start, endLine: line - 1 }], reading);
      start = undefined;
    }
  }
};
