import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';

export const MARKDOWN_STYLE: Options = { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' };

const writer = unified().use(remarkStringify, MARKDOWN_STYLE).freeze();

const write = (children: RootContent[]): string => {
  const root: Root = { type: 'root', children };
  return writer.stringify(root).trim();
};

const phrase = (value: string): PhrasingContent => ({ type: 'text', value: value.replace(/\s+/g, ' ').trim() });

/** Blank lines part paragraphs; single ones are where a file wraps a line. */
const paragraphs = (text: string): string[] => text.split(/\r?\n[ \t]*\r?\n/).filter((part) => part.trim() !== '');

/**
 * Markdown that shows plain text as it is written: what looks like HTML, or like a sign of Markdown, is escaped.
 *
 * @param items of a list below the text
 */
export const markdownOfText = (text: string, items: readonly string[] = []): string =>
  write([
    ...paragraphs(text).map((part): RootContent => ({ type: 'paragraph', children: [phrase(part)] })),
    ...(items.length > 0
      ? [
          {
            type: 'list' as const,
            ordered: false,
            spread: false,
            children: items.map((item) => ({
              type: 'listItem' as const,
              spread: false,
              children: [{ type: 'paragraph' as const, children: [phrase(item)] }],
            })),
          },
        ]
      : []),
  ]);

const segmenters = new Map<string, Intl.Segmenter>();

/** Making one takes longer than using it. */
const segmenterOf = (locale: string): Intl.Segmenter => {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, segmenter);
  return segmenter;
};

/** The first sentence of a text, or all of it when it is one. */
export const firstSentence = (text: string, locale: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  const [first] = segmenterOf(locale).segment(plain);
  return first?.segment.trim() ?? plain;
};
