import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { LRUCache } from 'lru-cache';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { ADDRESS_KINDS, type AddressKind, type Site } from '../site';
import type { BodyFormat } from './body';
import type { RichText } from './schema';

/** A page's title is its h1 and a section's heading its h2: headings inside a text begin below them. */
const LOWEST_OUTER_HEADING = 2;
const REMEMBERED_TEXTS = 5000;

const INTERNAL = new RegExp(`^(${ADDRESS_KINDS.filter((kind) => kind !== 'guides').join('|')}):(.+)$`, 's');

interface Place {
  readonly site: Site;
  readonly locale: string;
}

/**
 * Where a link or image of a text leads: `guide:slug` and the like to the site's own pages, uploads to the server.
 *
 * @returns null for a link within the site to a kind of page that the site does not have
 */
const resolveAddress = (address: string, { site, locale }: Place): string | null => {
  const [, kind, slug] = INTERNAL.exec(address) ?? [];
  if (kind !== undefined && slug !== undefined) {
    return site.urlOf(kind as AddressKind, { slug: decodeURIComponentSafely(slug), locale });
  }
  return address.startsWith('/uploads/') ? site.mediaUrl(address) : address;
};

const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const schema: typeof defaultSchema = {
  ...defaultSchema,
  // No HTML of an editor's comes this far, so that all ids are our own; they get their prefix where they are made.
  clobberPrefix: '',
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['input', 'picture', 'source'].includes(name)),
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel', ...ADDRESS_KINDS],
    src: ['http', 'https'],
  },
};

const unwrap = (element: Element): ElementContent[] => element.children;

/** Links and images of the sanitised HTML get the addresses that they stand for; headings move below the page's own. */
const placeInPage = (place: Place) => (tree: HtmlRoot) => {
  visit(tree, 'element', (element, index, parent) => {
    const { tagName, properties } = element;
    if (tagName === 'a' && typeof properties.href === 'string') {
      const address = resolveAddress(properties.href, place);
      if (address === null && parent && index !== undefined) {
        parent.children.splice(index, 1, ...unwrap(element));
        return index;
      }
      properties.href = address ?? undefined;
      return undefined;
    }
    if (tagName === 'img' && typeof properties.src === 'string') {
      properties.src = resolveAddress(properties.src, place) ?? undefined;
      properties.loading = 'lazy';
      return undefined;
    }
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined) element.tagName = `h${Math.min(6, Number(level) + LOWEST_OUTER_HEADING)}`;
    return undefined;
  });
};

/** One line without a character that Markdown or HTML would make anything of. */
const PLAIN_PARAGRAPH = /^(?![#>+\-=\d])[^\p{Cc}\\`*_[\]{}<>&|~@]+$/u;
/** What GitHub's Markdown makes a link of, written bare. */
const BARE_LINK = /www\.|:\/\/|xmpp:|mailto:/i;
const isPlain = (markdown: string): boolean =>
  PLAIN_PARAGRAPH.test(markdown) && !BARE_LINK.test(markdown) && markdown === markdown.trim();

const parser = unified().use(remarkParse).use(remarkGfm);
const toTree = (markdown: string): Root => parser.parse(markdown);

const renderHtml = ({ markdown, part, place }: { markdown: string; part: string; place: Place }): string => {
  if (isPlain(markdown)) return `<p>${markdown}</p>`;
  const prefix = `${part}-`;
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { clobberPrefix: prefix })
    .use(rehypeSanitize, schema)
    .use(placeInPage, place)
    .use(rehypeSlug, { prefix })
    .use(rehypeStringify);
  return String(processor.processSync(markdown));
};

const hasAddress = (node: Nodes): node is Nodes & { url: string } =>
  node.type === 'link' || node.type === 'image' || node.type === 'definition';

/** The text with its links resolved, character for character as written everywhere else. */
const resolveLinks = (markdown: string, place: Place): string => {
  const pieces: { from: number; to: number; text: string }[] = [];
  visit(toTree(markdown), (node) => {
    const { position } = node;
    if (!hasAddress(node) || position?.start.offset === undefined || position.end.offset === undefined) return;
    const address = resolveAddress(node.url, place);
    if (address === node.url) return;
    const [from, to] = [position.start.offset, position.end.offset];
    const source = markdown.slice(from, to);
    if (address === null) {
      if (node.type === 'link') pieces.push({ from, to, text: toString(node) });
      return;
    }
    // The address is the last place where it is written: before it stands only the label.
    const at = source.lastIndexOf(node.url);
    if (at >= 0) pieces.push({ from: from + at, to: from + at + node.url.length, text: address });
  });
  return pieces
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: piece }) => text.slice(0, from) + piece + text.slice(to), markdown);
};

const NEEDS_RESOLVING = new RegExp(`(?:${ADDRESS_KINDS.join('|')}):|/uploads/`);

/**
 * Turns a stored Markdown field into what a page gives.
 *
 * @param part which part of the page it is (`overview`, `step-2`): ids of headings begin with it, so that they are
 *   unique on the page
 */
export type MarkdownRenderer = (markdown: string, part: string) => RichText;

const remembered = new WeakMap<Site, LRUCache<string, RichText>>();

const memoryOf = (site: Site): LRUCache<string, RichText> => {
  const known = remembered.get(site);
  if (known) return known;
  const made = new LRUCache<string, RichText>({ max: REMEMBERED_TEXTS });
  remembered.set(site, made);
  return made;
};

/**
 * Markdown (CommonMark and GitHub's tables, strikethrough and bare links) as sanitised HTML and as Markdown that any
 * other renderer understands: `guide:slug`, `skill:slug`, `certification:slug`, `field:slug` and uploads have become
 * absolute addresses in both. Raw HTML is dropped. A link to a kind of page that the site does not have becomes text.
 *
 * Rendered texts are remembered for as long as the site object lives.
 */
export const createMarkdownRenderer = (place: Place & { readonly body?: BodyFormat }): MarkdownRenderer => {
  const { body = 'both', ...where } = place;
  const memory = memoryOf(where.site);
  const render = (markdown: string, part: string): RichText => {
    const key = `${where.locale} ${part}\n${markdown}`;
    const known = memory.get(key);
    if (known) return known;
    const made = {
      markdown: NEEDS_RESOLVING.test(markdown) ? resolveLinks(markdown, where) : markdown,
      html: renderHtml({ markdown, part, place: where }),
    };
    memory.set(key, made);
    return made;
  };
  return (markdown, part) => {
    const { html, markdown: text } = render(markdown, part);
    return { markdown: body === 'html' ? null : text, html: body === 'markdown' ? null : html };
  };
};

const HOLDS_WORDS = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell', 'code']);

/** The words of a Markdown text on one line. */
export const plainTextOf = (markdown: string): string => {
  const words: string[] = [];
  visit(toTree(markdown), (node) => {
    if (HOLDS_WORDS.has(node.type)) words.push(toString(node, { includeHtml: false }));
  });
  return words.join(' ').replace(/\s+/g, ' ').trim();
};
