import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { GuideDraft } from './draft';

/** A Markdown text of a guide. */
export interface MarkdownPart {
  /** Where it stands in the form: `steps.2.description`. */
  readonly field: string;
  readonly markdown: string;
  readonly tree: () => Root;
}

type Texts = Pick<
  GuideDraft,
  'overview' | 'education' | 'careerTips' | 'steps' | 'entryRoutes' | 'legalRequirements' | 'levels' | 'outlook'
> & { readonly faqs: readonly { readonly answer: string | null }[] };

const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);

/** Parsing is what costs here, so that it waits until somebody asks, and is done once. */
const part = (field: string, markdown: string): MarkdownPart => {
  let known: Root | undefined;
  return { field, markdown, tree: () => (known ??= parse(markdown)) };
};

/** The guide's Markdown texts that are not empty, in the order of its page. */
export const markdownPartsOf = (guide: Texts): readonly MarkdownPart[] => {
  const found: (readonly [field: string, markdown: string | null | undefined])[] = [
    ['overview', guide.overview],
    ...guide.steps.map(({ description }, at) => [`steps.${at}.description`, description] as const),
    ['education', guide.education],
    ...guide.entryRoutes.flatMap(({ description, requirements }, at) => [
      [`entryRoutes.${at}.description`, description] as const,
      [`entryRoutes.${at}.requirements`, requirements] as const,
    ]),
    ...guide.legalRequirements.map(({ body }, at) => [`legalRequirements.${at}.body`, body] as const),
    ...guide.levels.map(({ summary }, at) => [`levels.${at}.summary`, summary] as const),
    ['outlook.summary', guide.outlook?.summary],
    ...guide.faqs.map(({ answer }) => ['faqs', answer] as const),
    ['careerTips', guide.careerTips],
  ];
  return found.flatMap(([field, markdown]) => (markdown?.trim() ? [part(field, markdown)] : []));
};

const GUIDE_LINK = 'guide:';

const slugIn = (url: string): string | undefined => {
  if (!url.startsWith(GUIDE_LINK)) return undefined;
  const slug = url.slice(GUIDE_LINK.length);
  try {
    return decodeURIComponent(slug).trim();
  } catch {
    return slug.trim();
  }
};

/** The guides that one text links to (`guide:slug`), by slug. */
export const guideSlugsIn = ({ markdown, tree }: MarkdownPart): readonly string[] => {
  if (!markdown.includes(GUIDE_LINK)) return [];
  const slugs: string[] = [];
  visit(tree(), (node) => {
    const slug = node.type === 'link' || node.type === 'definition' ? slugIn(node.url) : undefined;
    if (slug !== undefined && slug !== '') slugs.push(slug);
  });
  return slugs;
};

/** Every guide that the texts link to, each slug once. */
export const linkedGuideSlugs = (guide: Texts): readonly string[] => [
  ...new Set(markdownPartsOf(guide).flatMap(guideSlugsIn)),
];

/** Levels of the headings of a text, from the top. */
export const headingLevelsIn = ({ markdown, tree }: MarkdownPart): readonly number[] => {
  if (!/#|^[=-]+\s*$/m.test(markdown)) return [];
  const levels: number[] = [];
  visit(tree(), 'heading', ({ depth }) => {
    levels.push(depth);
  });
  return levels;
};

/** Lengths of the paragraphs of a text, in words. */
export const paragraphLengthsIn = ({ tree }: MarkdownPart): readonly number[] => {
  const lengths: number[] = [];
  visit(tree(), 'paragraph', (paragraph) => {
    lengths.push(toString(paragraph).split(/\s+/).filter(Boolean).length);
  });
  return lengths;
};

/** How many pictures of a text say nothing to somebody who cannot see them. */
export const silentPicturesIn = ({ markdown, tree }: MarkdownPart): number => {
  if (!markdown.includes('![')) return 0;
  let count = 0;
  visit(tree(), (node) => {
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) count += 1;
  });
  return count;
};
