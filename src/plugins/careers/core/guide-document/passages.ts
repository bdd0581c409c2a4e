import { isPassageLine, wrapPassage } from './verbatim';
import { readStructure } from './markdown-blocks';

const SENTINEL = '# end';
/** Beginnings of lines that can be a heading, underline one, or open something that has to be closed. */
const MAY_BE_STRUCTURE = /^ {0,3}(?:#|=|-|`{3}|~{3}|<)/m;

/**
 * Whether a text can stand in a document without being taken for its structure: no heading of the depth of sections or
 * entries, nothing that swallows what follows (an open code fence), and no lines that mark passages.
 */
const standsAlone = (markdown: string, shallowest: number): boolean => {
  if (!MAY_BE_STRUCTURE.test(markdown)) return true;
  const lines = markdown.split('\n');
  if (lines.some(isPassageLine)) return false;
  const blocks = readStructure([...lines, '', SENTINEL]).children;
  const last = blocks[blocks.length - 1];
  const ends = last?.type === 'heading' && last.position?.start.line === lines.length + 2;
  return ends && blocks.slice(0, -1).every((block) => block.type !== 'heading' || block.depth >= shallowest);
};

/** A text as it is, or between marks when it could not be told from the document around it. */
export const printPassage = (markdown: string, shallowest: number): string =>
  standsAlone(markdown, shallowest) ? markdown : wrapPassage(markdown);
