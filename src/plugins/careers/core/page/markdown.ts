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
import { unified, type Transformer } from 'unified';
import { visit } from 'unist-util-visit';
import { ADDRESS_KINDS, type AddressKind, type Site } from '../site';
import type { BodyFormat } from './body';
import { resolveLinks } from './resolve-links';
import type { RichText } from './schema';

/** A page's title is its h1 and a section's heading its h2: headings inside a text begin below them. */
const LOWEST_OUTER_HEADING = 2;
const REMEMBERED_CHARACTERS = 16_000_000;

const LINKED_KINDS = ADDRESS_KINDS.filter((kind) => kind !== 'guides');
const INTERNAL = new RegExp(`^(${LINKED_KINDS.join('|')}):(.*)$`, 's');

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
    const decoded = decode(slug).trim();
    return decoded === '' ? null : site.urlOf(kind as AddressKind, { slug: decoded, locale });
  }
  return address.startsWith('/uploads/') ? site.mediaUrl(address) : address;
};

const decode = (text: string): string => {
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
    href: ['http', 'https', 'mailto', 'tel', ...LINKED_KINDS],
    src: ['http', 'https'],
  },
};

const unwrap = (element: Element): ElementContent[] => element.children;

/** Links and images of the sanitised HTML get the addresses that they stand for; headings move below the page's own. */
const placeInPage = (place: Place) => (tree: HtmlRoot) => {
  visit(tree, 'element', (element, index, parent) => {
    const { tagName, properties } = element;
    if (tagName === 'a') {
      // An address that was refused leaves a link without one.
      const address = typeof properties.href === 'string' ? resolveAddress(properties.href, place) : null;
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

type TextFile = Parameters<Transformer>[1];

/** Ids begin with the part of the page that a text is, which is handed in with the text. */
const prefixOf = ({ data }: TextFile): string => `${String(data.part)}-`;

const toHtmlTree =
  () =>
  (tree: Root, file: TextFile): HtmlRoot =>
    remarkRehype({ clobberPrefix: prefixOf(file) })(tree, file);

const nameHeadings =
  () =>
  (tree: HtmlRoot, file: TextFile): void => {
    rehypeSlug({ prefix: prefixOf(file) })(tree);
  };

const createProcessor = (place: Place) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(toHtmlTree)
    .use(rehypeSanitize, schema)
    .use(placeInPage, place)
    .use(nameHeadings)
    .use(rehypeStringify)
    .freeze();

type Processor = ReturnType<typeof createProcessor>;

const renderHtml = ({
  markdown,
  part,
  processor,
}: {
  readonly markdown: string;
  readonly part: string;
  readonly processor: Processor;
}): string =>
  isPlain(markdown) ? `<p>${markdown}</p>` : String(processor.processSync({ value: markdown, data: { part } }));

const NEEDS_RESOLVING = new RegExp(`(?:${LINKED_KINDS.join('|')}):|/uploads/`);

/**
 * Turns a stored Markdown field into what a page gives.
 *
 * @param part which part of the page it is (`overview`, `step-2`): ids of headings begin with it, so that they are
 *   unique on the page
 */
export type MarkdownRenderer = (markdown: string, part: string) => RichText;

interface Memory {
  readonly texts: LRUCache<string, RichText>;
  /** By locale. */
  readonly processors: Map<string, Processor>;
}

const remembered = new WeakMap<Site, Memory>();

const memoryOf = (site: Site): Memory => {
  const known = remembered.get(site);
  if (known) return known;
  const texts = new LRUCache<string, RichText>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: ({ markdown, html }, key) => key.length + (markdown?.length ?? 0) + (html?.length ?? 0),
  });
  const made = { texts, processors: new Map<string, Processor>() };
  remembered.set(site, made);
  return made;
};

const processorFor = (processors: Memory['processors'], place: Place): Processor => {
  const known = processors.get(place.locale);
  if (known) return known;
  const made = createProcessor(place);
  processors.set(place.locale, made);
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
  const { texts, processors } = memoryOf(where.site);
  const processor = processorFor(processors, where);
  const render = (markdown: string, part: string): RichText => {
    const key = `${where.locale} ${part}\n${markdown}`;
    const known = texts.get(key);
    if (known) return known;
    const made = {
      markdown: NEEDS_RESOLVING.test(markdown)
        ? resolveLinks({ markdown, tree: toTree(markdown), resolve: (address) => resolveAddress(address, where) })
        : markdown,
      html: renderHtml({ markdown, part, processor }),
    };
    texts.set(key, made);
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
