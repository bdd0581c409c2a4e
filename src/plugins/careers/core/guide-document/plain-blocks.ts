import type { Block, ListItem } from './blocks';
import { isBlank, type Range } from './source';

/** Signs that only ever begin an item; hyphens and asterisks need a space behind them. */
const BULLET = /^\s*(?:[•◦▪‣●○■·∙]\s*|[*+–—-]\s+)(?=\S)/;
const INNER_BULLET = /\s*[•◦▪‣●■∙]\s*/;

export const isBulleted = (line: string): boolean => BULLET.test(line);

/** One line of plain text with bullets inside it: `• Python • SQL`. */
const itemsOf = (line: string, number: number): ListItem[] =>
  line
    .replace(BULLET, '')
    .split(INNER_BULLET)
    .map((raw) => raw.trim())
    .filter((raw) => raw !== '')
    .map((raw) => ({ raw, line: number, endLine: number, children: [] }));

type PlainBlock =
  | (Range & { readonly kind: 'paragraph' })
  | (Range & { readonly kind: 'list'; readonly items: ListItem[] });

/** Lines of plain text as lists (of bulleted lines) and paragraphs (of neighbouring lines). */
export const plainBlocks = (lines: readonly string[], range: Range): Block[] => {
  const blocks: PlainBlock[] = [];
  let afterBlank = true;
  for (let number = range.line; number <= range.endLine; number += 1) {
    const line = lines[number - 1] ?? '';
    if (isBlank(line)) {
      afterBlank = true;
      continue;
    }
    const last = blocks[blocks.length - 1];
    if (isBulleted(line) || INNER_BULLET.test(line)) {
      const items = itemsOf(line, number);
      if (last?.kind === 'list') {
        last.items.push(...items);
        blocks[blocks.length - 1] = { ...last, endLine: number };
      } else {
        blocks.push({ kind: 'list', items, line: number, endLine: number });
      }
    } else if (last?.kind === 'list' && !afterBlank && /^\s{2,}/.test(line)) {
      // A wrapped line of the item above it.
      const item = last.items.pop();
      if (item !== undefined) last.items.push({ ...item, raw: `${item.raw} ${line.trim()}`, endLine: number });
      blocks[blocks.length - 1] = { ...last, endLine: number };
    } else if (last?.kind === 'paragraph' && !afterBlank) {
      blocks[blocks.length - 1] = { ...last, endLine: number };
    } else {
      blocks.push({ kind: 'paragraph', line: number, endLine: number });
    }
    afterBlank = false;
  }
  return blocks;
};
