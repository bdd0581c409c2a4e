import { inlineText, readInline, readLink } from '../inline';
import { excerptOf } from '../source';
import { onlyBold } from './marked-lines';
import type { Fields, Reading, SectionReader } from './reading';
import type { Section } from '../sections';

const LONGEST_LABEL = 60;

/** A line on a button: short, and no sentence. */
export const isButton = (line: string): boolean =>
  line.length <= LONGEST_LABEL && !/[.!?:;,]$/.test(line) && line.split(/\s+/).length <= 8;

interface Paragraph {
  readonly raw: string;
  readonly line: number;
  readonly endLine: number;
}

/** The button: a link on its own, bold words on their own, or the last short line of several. */
const readButton = (
  paragraphs: readonly Paragraph[],
  markdown: boolean,
): { fields: Fields; paragraph: Paragraph } | undefined => {
  if (markdown) {
    for (const paragraph of paragraphs) {
      const link = readLink(paragraph.raw);
      if (link !== undefined) return { fields: { ...link }, paragraph };
    }
  }
  const last = paragraphs[paragraphs.length - 1];
  if (last === undefined) return undefined;
  const bold = onlyBold(last.raw);
  if (bold !== undefined) return { fields: { label: markdown ? inlineText(bold) : bold }, paragraph: last };
  if (paragraphs.length < 2 || !isButton(last.raw)) return undefined;
  return { fields: { label: markdown ? inlineText(last.raw) : last.raw }, paragraph: last };
};

const paragraphsOf = (section: Section, reading: Reading): Paragraph[] =>
  section.blocks.flatMap((block): Paragraph[] => {
    if (block.kind === 'list') return block.items.map(({ raw, line, endLine }) => ({ raw, line, endLine }));
    if (block.kind === 'paragraph' && !section.markdown) {
      return reading.source.lines
        .slice(block.line - 1, block.endLine)
        .map((text, index) => ({ raw: text.trim(), line: block.line + index, endLine: block.line + index }));
    }
    return [{ raw: excerptOf(reading.source, block), line: block.line, endLine: block.endLine }];
  });

/** What the page asks its reader to do: heading, words, and a button. */
export const readCallToAction: SectionReader = (section, reading) => {
  const paragraphs = paragraphsOf(section, reading);
  const button = readButton(paragraphs, section.markdown);
  const words = paragraphs.filter((paragraph) => paragraph !== button?.paragraph);
  const urls: string[] = [];
  const texts = words.map(({ raw }) => {
    if (!section.markdown) return raw;
    const inline = readInline(raw);
    urls.push(...inline.urls);
    return inline.text;
  });
  const [url, ...others] = urls;
  const linked = button?.fields.url === undefined && url !== undefined;
  (linked ? others : urls).forEach((address) => {
    reading.warn(section.line, `The address ${address} was left out; a call to action has one link.`);
  });
  const text = texts.filter((part) => part !== '').join(' ');
  const untitled = section.heading === '' || reading.headings.isUntitledCallToAction(section.heading);
  const callToAction = {
    ...(untitled && section.intent !== undefined ? {} : { heading: section.heading }),
    ...(text === '' ? {} : { text }),
    ...button?.fields,
    ...(linked ? { url } : {}),
  };
  return { callToAction: reading.at(section.line, callToAction) };
};

/** Whether a section that could be several things ends like a call to action. */
export const looksLikeCallToAction = (section: Section, reading: Reading): boolean => {
  const paragraphs = paragraphsOf(section, reading);
  return (
    paragraphs.length > 0 &&
    paragraphs.length <= 4 &&
    section.blocks.every(({ kind }) => kind === 'paragraph') &&
    readButton(paragraphs, section.markdown) !== undefined
  );
};
