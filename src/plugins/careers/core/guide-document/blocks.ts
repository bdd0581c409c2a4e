import type { Range } from './source';

/** What a section is made of, whether it was written in Markdown or as plain text. */
export interface HeadingBlock extends Range {
  readonly kind: 'heading';
  readonly depth: number;
  readonly raw: string;
}

/** An item of a list: its first paragraph in one line, and the rest. */
export interface ListItem extends Range {
  readonly raw: string;
  readonly children: readonly ListItem[];
  /** What follows the first paragraph, without the indentation of the item; nested lists included. */
  readonly rest?: string;
  /** The same without nested lists. */
  readonly prose?: string;
}

export interface ListBlock extends Range {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
}

export interface TableBlock extends Range {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export interface ProseBlock extends Range {
  readonly kind: 'paragraph' | 'other';
}

export type Block = HeadingBlock | ListBlock | TableBlock | ProseBlock;

/** Cells of one row; a backslash keeps a bar inside its cell. */
export const splitRow = (line: string): string[] => {
  const row = line.trim();
  const cells: string[] = [];
  let start = row.startsWith('|') ? 1 : 0;
  for (let index = start; index < row.length; index += 1) {
    if (row[index] === '\\') index += 1;
    else if (row[index] === '|') {
      cells.push(row.slice(start, index).trim());
      start = index + 1;
    }
  }
  if (start < row.length) cells.push(row.slice(start).trim());
  return cells;
};
