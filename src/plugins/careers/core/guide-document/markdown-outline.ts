import type { Block, HeadingBlock } from './blocks';
import { inlineText } from './inline';
import type { HeadingReader } from './intents';
import { readSectionHeading, type Outline, type Section } from './sections';
import type { Range, Source } from './source';

const isHeading = (block: Block): block is HeadingBlock => block.kind === 'heading';

/** The first heading, unless it already begins a section of a document without a title. */
const findTitle = (all: readonly HeadingBlock[], headings: HeadingReader): HeadingBlock | undefined => {
  const first = all[0];
  if (first === undefined) return undefined;
  const others = all.slice(1);
  const alone = first.depth === 1 && others.every(({ depth }) => depth > 1);
  if (alone || headings.read(inlineText(first.raw)) === undefined) {
    return others.every(({ depth }) => depth >= first.depth) ? first : undefined;
  }
  return undefined;
};

/** The depth of section headings: 2 as we write it, else what the document's own recognised headings have. */
const sectionDepth = (others: readonly HeadingBlock[], headings: HeadingReader): number => {
  const known = (depth: number): number =>
    others.filter((block) => block.depth === depth && headings.read(inlineText(block.raw)) !== undefined).length;
  if (known(1) >= 2) return 1;
  if (others.some(({ depth }) => depth <= 2)) return 2;
  return known(3) >= 2 ? 3 : 2;
};

/** Questions written as headings of the same depth as the heading over them. */
const isQuestionOfSameDepth = ({
  heading,
  section,
  next,
}: {
  heading: string;
  section?: Section;
  next?: Block;
}): boolean =>
  section?.name === 'faqs' &&
  /[?？]$/.test(heading) &&
  !section.blocks.some((block) => block.kind === 'heading' && block.depth > 2) &&
  next?.kind !== 'heading';

/** A section while its blocks are still being added. */
interface Building extends Section {
  readonly blocks: Block[];
}

interface Built {
  readonly outline: Outline;
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
}

/** The title, the introduction and the sections of a Markdown document. */
export const outlineMarkdown = ({
  source,
  blocks,
  headings,
}: {
  readonly source: Source;
  readonly blocks: readonly Block[];
  readonly headings: HeadingReader;
}): Built => {
  const all = blocks.filter(isHeading);
  const title = findTitle(all, headings);
  const depth = sectionDepth(
    all.filter((block) => block !== title),
    headings,
  );
  const sections: Building[] = [];
  const warnings: { line: number; message: string }[] = [];
  const lastLine = source.lines.length;
  let introEnd = lastLine;

  const close = (endLine: number): void => {
    const last = sections.pop();
    if (last === undefined) introEnd = endLine;
    else sections.push({ ...last, endLine, body: { ...last.body, endLine } });
  };

  blocks.forEach((block, index) => {
    if (block === title) return;
    const open = sections[sections.length - 1];
    if (isHeading(block) && block.depth <= depth) {
      const found = readSectionHeading(block.raw, headings);
      const question = isQuestionOfSameDepth({ heading: found.heading, section: open, next: blocks[index + 1] });
      if (!question || found.name === 'callToAction') {
        close(block.line - 1);
        const { warnings: said, ...section } = found;
        warnings.push(...said.map((message) => ({ line: block.line, message })));
        const body: Range = { line: block.endLine + 1, endLine: lastLine };
        sections.push({ ...section, line: block.line, endLine: lastLine, body, blocks: [], markdown: true });
        return;
      }
    }
    open?.blocks.push(block);
  });
  const introStart = title === undefined ? source.firstLine : title.endLine + 1;
  return {
    outline: {
      ...(title === undefined ? {} : { title: { text: inlineText(title.raw), line: title.line } }),
      ...(introStart > introEnd ? {} : { intro: { line: introStart, endLine: introEnd } }),
      sections,
    },
    warnings,
  };
};
