import type { HeadingReader, Intent } from './intents';
import { plainBlocks, isBulleted } from './plain-blocks';
import type { Outline, Section } from './sections';
import { isBlank, type Range, type Source } from './source';

const LONGEST_HEADING = 120;

/** A line without what people put around a heading in plain text: asterisks, number signs, a colon. */
export const bareLine = (line: string): string =>
  line
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^(\*\*|__)(.+)\1$/, '$2')
    .replace(/\s*:$/, '')
    .trim();

/** A step's number on a line of its own. */
export const isBareNumber = (line: string): boolean => /^\s*\d{1,2}[.)]?\s*$/.test(line);

const mayBeHeading = (line: string): boolean =>
  line.length <= LONGEST_HEADING && !isBulleted(line) && !/[.,;]\s*$/.test(line);

/** In a list of questions, another question is one more of them, unless it asks the reader to act. */
const endsQuestions = (line: string, { section, open }: Intent): boolean =>
  !/[?？]$/.test(line) || open || section === 'callToAction' || section === 'related';

interface Opened {
  readonly line: number;
  readonly heading: string;
  readonly intent: Section['intent'];
}

/**
 * The title, the introduction and the sections of a page pasted as plain text, where a heading is a line like any other:
 * it counts when it is worded as a heading of a guide.
 */
export const outlinePlain = ({
  source,
  headings,
  mayBeTitle,
}: {
  readonly source: Source;
  readonly headings: HeadingReader;
  /** Whether a first line that could be a title is one. */
  readonly mayBeTitle: (text: string) => boolean;
}): Outline => {
  const { lines } = source;
  const titleIndex = lines.findIndex((line, index) => index >= source.firstLine - 1 && !isBlank(line));
  const titleText = bareLine(lines[titleIndex] ?? '');
  const titled = mayBeHeading(titleText) && headings.read(titleText) === undefined && mayBeTitle(titleText);
  const opened: Opened[] = [];
  let afterNumber = false;
  for (let index = titled ? titleIndex + 1 : Math.max(titleIndex, 0); index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (isBlank(line)) continue;
    const text = bareLine(line);
    const intent = afterNumber || !mayBeHeading(line) ? undefined : headings.read(text);
    afterNumber = isBareNumber(line);
    if (intent === undefined) continue;
    const open = opened[opened.length - 1]?.intent?.section;
    if (open === intent.section || (open === 'faqs' && !endsQuestions(text, intent))) continue;
    opened.push({ line: index + 1, heading: text, intent });
  }
  const sections = opened.map(({ line, heading, intent }, index): Section => {
    const endLine = (opened[index + 1]?.line ?? lines.length + 1) - 1;
    const body: Range = { line: line + 1, endLine };
    return {
      name: intent?.section,
      ...(intent === undefined ? {} : { intent }),
      heading,
      attributes: {},
      line,
      endLine,
      body,
      blocks: plainBlocks(lines, body),
      markdown: false,
    };
  });
  const introStart = titled ? titleIndex + 2 : source.firstLine;
  const introEnd = (opened[0]?.line ?? lines.length + 1) - 1;
  return {
    ...(titled ? { title: { text: titleText, line: titleIndex + 1 } } : {}),
    ...(introStart > introEnd ? {} : { intro: { line: introStart, endLine: introEnd } }),
    sections,
  };
};
