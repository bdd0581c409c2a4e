import { renderHeading, type HeadingKey } from '../headings';
import type { GuideContent } from '../model/guide-content';
import { defaultTitle } from '../rules';
import { printAttributes, type Attributes } from './attributes';
import { printCertificationLine } from './certification-line';
import { entryRouteLabel } from './entry-route-kinds';
import { escapeHeading, escapeLine, printLink, readLink } from './inline';
import { makeHeadingReader, type HeadingReader, type SectionName } from './intents';
import { normaliseGuide } from './normalise';
import { readsAsPlain } from './outline';
import { printPassage } from './passages';
import { printFrontMatter } from './print-front-matter';
import { printRequirementLine } from './requirement-line';
import { printSalaryTable } from './salary-table';
import { readSectionHeading } from './sections';
import { wrapPassage } from './verbatim';

/** Depths of headings that belong to the document; a text may have deeper ones. */
const SECTION_DEPTH = 2;
const ENTRY_DEPTH = 3;
const ENTRY_PART_DEPTH = 4;

const heading = (depth: number, text: string, attributes: Attributes = {}): string => {
  const braces = printAttributes(attributes);
  const words = escapeHeading(text).replace(/\}$/, '\\}');
  return `${'#'.repeat(depth)} ${words}${braces}`;
};

const blocks = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('\n\n');

/** An entry under a heading of its own, with its text. */
const entry = ({
  title,
  attributes,
  text,
}: {
  readonly title: string;
  readonly attributes: Attributes;
  readonly text: string | undefined;
}): string =>
  blocks(heading(ENTRY_DEPTH, title, attributes), text === undefined ? undefined : printPassage(text, ENTRY_DEPTH + 1));

type Printer = (guide: GuideContent) => string | undefined;

const list = <Entry>(
  entries: readonly Entry[] | undefined,
  print: (entry: Entry, index: number) => string,
  between = '\n\n',
): string | undefined => entries?.map(print).join(between);

const text = (markdown: string | undefined): string | undefined =>
  markdown === undefined ? undefined : printPassage(markdown, ENTRY_DEPTH);

type EntryRoute = NonNullable<GuideContent['entryRoutes']>[number];

const printEntryRoute = (route: EntryRoute, locale: string): string => {
  const { kind, jurisdiction, subjects, description, requirements, links } = route;
  const part = (markdown: string | undefined): string | undefined =>
    markdown === undefined ? undefined : printPassage(markdown, ENTRY_PART_DEPTH + 1);
  const partHeading = (key: HeadingKey): string =>
    heading(ENTRY_PART_DEPTH, renderHeading({ key, locale, names: { role: '' } }));
  const said = { ...(kind === 'other' ? {} : { kind }), jurisdiction, subjects };
  return blocks(
    heading(ENTRY_DEPTH, entryRouteLabel(kind, locale), said),
    part(description),
    ...(requirements === undefined ? [] : [partHeading('requirements'), part(requirements)]),
    ...(links.length === 0 ? [] : [partHeading('links'), links.map((link) => `- ${printLink(link)}`).join('\n')]),
  );
};

/** Words that are nothing but an address are no button. */
const withoutLink = (line: string): string => (readLink(line) === undefined ? line : line.replace(':', '\\:'));

const printCallToAction: Printer = ({ callToAction }) => {
  if (callToAction === undefined) return undefined;
  const { text: words, label, url } = callToAction;
  const button = url === undefined ? label && `**${escapeLine(label)}**` : printLink({ label, url });
  return blocks(words === undefined ? undefined : withoutLink(escapeLine(words)), button);
};

/** What stands under the heading of each section, in the order of the document. */
const SECTION_PRINTERS: readonly (readonly [SectionName & HeadingKey, Printer])[] = [
  [
    'tasks',
    ({ tasks }) =>
      list(
        tasks,
        (task) =>
          `- ${escapeLine(task.text).replace(/\}$/, '\\}')}${printAttributes(task.core ? {} : { core: false })}`,
        '\n',
      ),
  ],
  ['skills', ({ skills, locale }) => list(skills, (skill) => `- ${printRequirementLine(skill, locale)}`, '\n')],
  [
    'steps',
    ({ steps }) =>
      list(steps, ({ title, description, ...months }, index) =>
        entry({ title: `${index + 1}. ${title}`, attributes: months, text: description }),
      ),
  ],
  ['education', ({ education }) => text(education)],
  ['entryRoutes', ({ entryRoutes, locale }) => list(entryRoutes, (route) => printEntryRoute(route, locale))],
  [
    'legalRequirements',
    ({ legalRequirements }) =>
      list(legalRequirements, ({ kind, title, body, jurisdiction, url }) =>
        entry({ title, attributes: { ...(kind === 'other' ? {} : { kind }), jurisdiction, url }, text: body }),
      ),
  ],
  [
    'certifications',
    ({ certifications }) => list(certifications, (certification) => `- ${printCertificationLine(certification)}`, '\n'),
  ],
  [
    'levels',
    ({ levels }) =>
      list(levels, ({ name, summary, ...years }) => entry({ title: name, attributes: years, text: summary })),
  ],
  ['salaries', ({ salaries }) => (salaries === undefined ? undefined : printSalaryTable(salaries))],
  ['outlook', ({ outlook }) => (outlook === undefined ? undefined : (text(outlook.summary) ?? ''))],
  [
    'faqs',
    ({ faqs }) =>
      list(faqs, ({ question, answer, topic }) => entry({ title: question, attributes: { topic }, text: answer })),
  ],
  ['careerTips', ({ careerTips }) => text(careerTips)],
  ['callToAction', printCallToAction],
];

/** A heading that does not read as what it begins says it in braces. */
const sectionHeading = ({
  section,
  words,
  attributes,
  headings,
}: {
  readonly section: SectionName;
  readonly words: string;
  readonly attributes: Attributes;
  readonly headings: HeadingReader;
}): string => {
  const plain = heading(SECTION_DEPTH, words, attributes);
  const read = readSectionHeading(plain.slice(SECTION_DEPTH + 1), headings);
  const untitled = section === 'callToAction' && headings.isUntitledCallToAction(words);
  const clear = read.name === section && read.intent?.open === false && read.heading === words;
  return clear && !untitled ? plain : heading(SECTION_DEPTH, words, { section, ...attributes });
};

const printSection = ({
  guide,
  section,
  content,
  headings,
}: {
  readonly guide: GuideContent;
  readonly section: SectionName & HeadingKey;
  readonly content: string;
  readonly headings: HeadingReader;
}): string => {
  const { locale } = guide;
  const rendered = (key: HeadingKey): string => renderHeading({ key, locale, names: guide });
  const own = section === 'callToAction' ? guide.callToAction?.heading : rendered(section);
  const attributes = section === 'outlook' ? { demand: guide.outlook?.demand } : {};
  const line =
    own === undefined
      ? heading(SECTION_DEPTH, rendered('callToActionUntitled'))
      : sectionHeading({ section, words: own, attributes, headings });
  return content === '' ? line : blocks(line, content);
};

/**
 * Prints a guide as Markdown with front matter, the format of `docs/guide-format.md`. `parseGuideDocument` reads the
 * guide back as `normaliseGuide` gives it.
 *
 * @returns the document, ending in one line end
 */
export const printGuideDocument = (content: GuideContent): string => {
  const guide = normaliseGuide(content);
  const { locale, overview } = guide;
  const headings = makeHeadingReader({ names: guide, locale });
  const sections = SECTION_PRINTERS.flatMap(([section, print]) => {
    const printed = print(guide);
    return printed === undefined ? [] : [printSection({ guide, section, content: printed, headings })];
  });
  const title = heading(1, guide.title ?? defaultTitle({ role: guide.role, locale }));
  const introduction = text(overview);
  const body = blocks(title, introduction, ...sections);
  const lines = body.split('\n');
  // Without sections, a text that looks like a pasted page would be read as one.
  const safe =
    overview !== undefined && sections.length === 0 && readsAsPlain({ lines, names: guide, locale })
      ? blocks(title, wrapPassage(overview))
      : body;
  return `${printFrontMatter(guide)}\n${safe}\n`;
};
