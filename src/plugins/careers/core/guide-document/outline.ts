import { defaultTitle } from '../rules';
import { GuideDocumentError } from './error';
import { foldHeading, makeHeadingReader, roleFromTitle, type HeadingReader } from './intents';
import { markdownBlocks } from './markdown-blocks';
import { outlineMarkdown } from './markdown-outline';
import { outlinePlain } from './plain-outline';
import type { RoleNames } from '../headings';
import type { Outline } from './sections';
import type { Block } from './blocks';
import { makeSource, type Source } from './source';

/** Names of the role that the front matter gives, as far as it does. */
export type KnownNames = Partial<RoleNames>;

export interface ReadOutline {
  readonly outline: Outline;
  readonly source: Source;
  readonly headings: HeadingReader;
  readonly role: string;
  readonly title: string | undefined;
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
}

interface Document {
  readonly source: Source;
  readonly blocks: readonly Block[];
  readonly markdown: boolean;
}

/** Markdown has headings; a page of plain text may have an underlined title at most. */
const isMarkdown = ({ lines }: Source, blocks: readonly Block[]): boolean => {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return headings.length >= 2 || headings.some(({ line }) => /^ {0,3}#/.test(lines[line - 1] ?? ''));
};

/** A page of plain text of which only the first line was made a heading. */
const isPlainBelowTitle = ({ source, blocks }: Document, headings: HeadingReader): boolean =>
  blocks.filter(({ kind }) => kind === 'heading').length === 1 &&
  outlinePlain({ source, headings, mayBeTitle: () => true }).sections.length >= 2;

const outlineOf = (
  document: Document,
  headings: HeadingReader,
  known: KnownNames,
): Pick<ReadOutline, 'outline' | 'warnings'> => {
  const { source, blocks } = document;
  if (document.markdown && !isPlainBelowTitle(document, headings)) return outlineMarkdown({ source, blocks, headings });
  const role = foldHeading(known.role ?? '');
  const mayBeTitle = (text: string): boolean => document.markdown || role === '' || foldHeading(text).includes(role);
  return { outline: outlinePlain({ source, headings, mayBeTitle }), warnings: [] };
};

const roleOf = (outline: Outline, markdown: boolean, locale: string): string => {
  const { title, sections } = outline;
  const role = title === undefined ? undefined : roleFromTitle(title.text, locale);
  if (role !== undefined) return role;
  // Of plain text, any first line looks like a title; only sections below show that it is a guide.
  const isGuide = markdown || sections.length > 0;
  if (title !== undefined && title.text !== '' && isGuide) return title.text;
  throw new GuideDocumentError(
    'The document has no heading and no role: begin it with a heading such as `# Backend Developer Career Guide`, or with front matter that has a `role`.',
  );
};

/** Whether a document whose only heading is its title would be read as plain text, for the printer to avoid it. */
export const readsAsPlain = ({
  lines,
  names,
  locale,
}: {
  readonly lines: readonly string[];
  readonly names: RoleNames;
  readonly locale: string;
}): boolean => {
  const source = makeSource(lines, 1);
  return isPlainBelowTitle(
    { source, blocks: markdownBlocks(source), markdown: true },
    makeHeadingReader({ names, locale }),
  );
};

/**
 * Finds the title, the role and the sections of a document in either format.
 *
 * @param known the names that the front matter gives; they win over the heading's
 */
export const readOutline = ({
  source,
  known,
  locale,
}: {
  readonly source: Source;
  readonly known: KnownNames & { readonly title?: string | undefined };
  readonly locale: string;
}): ReadOutline => {
  const blocks = markdownBlocks(source);
  const document: Document = { source, blocks, markdown: isMarkdown(source, blocks) };
  // The role is needed to read headings, and the title to know the role.
  const provisional = outlineOf(
    document,
    makeHeadingReader({ names: { ...known, role: known.role ?? '' }, locale }),
    known,
  );
  const role = known.role ?? roleOf(provisional.outline, document.markdown, locale);
  const headings = makeHeadingReader({ names: { ...known, role }, locale });
  const { outline, warnings } = outlineOf(document, headings, known);
  const heading = outline.title?.text;
  const usual = known.role !== undefined && heading === defaultTitle({ role, locale });
  return {
    outline,
    source,
    headings,
    role,
    title: known.title ?? (usual || heading === '' ? undefined : heading),
    warnings,
  };
};
