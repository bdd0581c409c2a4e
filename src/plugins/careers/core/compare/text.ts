import { diffArrays, diffWordsWithSpace } from 'diff';
import type { TextLine, TextPart } from './schema';

/** Beyond that many edits a text counts as rewritten: finding out more would take long and could not be read. */
const MOST_EDITS = 2000;

/** A line of which less than this share stayed is shown as one that went and one that came. */
const LEAST_KEPT = 0.35;

const partOf = (change: TextPart['change'], text: string): TextPart => ({ change, text });

const lineOf = (change: 'same' | 'added' | 'removed', text: string): TextLine => ({
  change,
  parts: [partOf(change, text)],
});

const lengthOf = (text: string): number => text.trim().length;

/** The words of a line that changed; undefined when too few of them stayed for that to be readable. */
const compareLine = (before: string, after: string): TextLine | undefined => {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })?.map(({ added, removed, value }) =>
    partOf(added ? 'added' : removed ? 'removed' : 'same', value),
  );
  if (parts === undefined) return undefined;
  const kept = parts.reduce((length, { change, text }) => length + (change === 'same' ? lengthOf(text) : 0), 0);
  return kept >= LEAST_KEPT * Math.max(lengthOf(before), lengthOf(after)) ? { change: 'changed', parts } : undefined;
};

/** Lines that took the place of others: each beside the one it replaces, as far as there are as many. */
const compareBlock = (before: readonly string[], after: readonly string[]): readonly TextLine[] => {
  const lines: TextLine[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [old, fresh] = [before[index], after[index]];
    const changed = old !== undefined && fresh !== undefined ? compareLine(old, fresh) : undefined;
    if (changed !== undefined) lines.push(changed);
    else {
      if (old !== undefined) lines.push(lineOf('removed', old));
      if (fresh !== undefined) lines.push(lineOf('added', fresh));
    }
  }
  return lines;
};

/**
 * Compares two texts line by line, and word by word within lines that changed.
 *
 * @returns lines that, without what was removed, are the newer text, and without what was added the older one. An empty
 *   text has no lines.
 */
export const compareText = (before: string, after: string): readonly TextLine[] => {
  const oldLines = before === '' ? [] : before.split('\n');
  const newLines = after === '' ? [] : after.split('\n');
  const runs = diffArrays(oldLines, newLines, { maxEditLength: MOST_EDITS });
  if (runs === undefined) return compareBlock(oldLines, newLines);

  const lines: TextLine[] = [];
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const settle = (): void => {
    lines.push(...compareBlock(removed, added));
    removed = [];
    added = [];
  };
  for (const run of runs) {
    if (run.added) added = [...added, ...run.value];
    else if (run.removed) removed = [...removed, ...run.value];
    else {
      settle();
      lines.push(...run.value.map((line) => lineOf('same', line)));
    }
  }
  settle();
  return lines;
};
