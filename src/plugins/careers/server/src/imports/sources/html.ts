import type { Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { MARKDOWN_STYLE } from './markdown';

/** The safe list comes before anything else: scripts, styles, frames, handlers and `javascript:` do not get further. */
const reader = unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize).freeze();
const writer = unified().use(rehypeRemark).use(remarkGfm).use(remarkStringify, MARKDOWN_STYLE).freeze();

const read = (html: string): Root => reader.runSync(reader.parse(html));

/** Markdown of a piece of HTML, without what could do something in a page; `''` when it shows nothing. */
export const markdownOfHtml = (html: string): string => writer.stringify(writer.runSync(read(html))).trim();

/** The words of a piece of HTML on one line. */
export const textOfHtml = (html: string): string => toText(read(html)).replace(/\s+/g, ' ').trim();

/** Address of the first link that leads to the web. */
export const firstLink = (html: string): string | undefined => {
  let first: string | undefined;
  visit(read(html), 'element', ({ tagName, properties: { href } }) => {
    if (tagName === 'a' && typeof href === 'string' && /^https?:\/\//.test(href)) first ??= href;
  });
  return first;
};
