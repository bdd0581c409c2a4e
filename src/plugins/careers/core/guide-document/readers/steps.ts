import type { ListItem } from '../blocks';
import { markdownOf } from '../source';
import { isBareNumber } from '../plain-outline';
import { boldLeadIn, readMarkedLines, type Mark } from './marked-lines';
import {
  partsOf,
  readLine,
  reportUnplaced,
  reportUnplacedLines,
  type Fields,
  type Reading,
  type SectionReader,
} from './reading';
import type { Section } from '../sections';

const KEYS = { minMonths: 'value', maxMonths: 'value' } as const;
const NUMBER = /^(?:(?:step|stage|phase|paso|etapa|étape|schritt)\s*)?#?\d{1,2}\s*(?:[.):]|[–—-](?=\s))\s*/i;
const STEP_WORD = /^(?:step|stage|phase|paso|etapa|étape|schritt)\s*#?\d{1,2}\s*(?:[.):–—-]\s*)?/i;
const LONGEST_TITLE = 120;

const withoutNumber = (title: string): string => {
  const rest = title.replace(NUMBER, '');
  return rest.trim() === '' ? title : rest;
};

/** Title and description of a step written in one go. */
const splitStep = (raw: string): Mark => {
  const bold = boldLeadIn(raw);
  if (bold !== undefined) return bold;
  const [, title, rest] = /^([^:]{3,80}):\s+(.{20,})$/.exec(raw) ?? [];
  if (title !== undefined && rest !== undefined && !/https?$/.test(title)) return { title, rest };
  if (raw.length <= LONGEST_TITLE) return { title: raw };
  const [, sentence, others] = /^(.{3,120}?)[.!]\s+(.+)$/.exec(raw) ?? [];
  return sentence === undefined ? { title: raw } : { title: sentence, rest: others };
};

interface StepText {
  readonly title: string;
  readonly line: number;
  readonly description: string | undefined;
}

const makeStep = ({ title, line, description }: StepText, section: Section, reading: Reading): Fields => {
  const { text, attributes } = readLine({ raw: title, line, markdown: section.markdown }, KEYS, reading);
  return reading.at(line, { title: text, ...(description === undefined ? {} : { description }), ...attributes });
};

const fromItem = (item: ListItem): StepText => {
  const { title, rest } = splitStep(withoutNumber(item.raw));
  const description = [rest, item.rest].filter((text) => text !== undefined).join('\n\n');
  return { title, line: item.line, description: description === '' ? undefined : description };
};

const stepMark = (line: string): Mark | undefined => {
  if (isBareNumber(line) || STEP_WORD.exec(line.trim())?.[0] === line.trim()) return { title: '', titleFollows: true };
  const text = line.trim().replace(/^#{1,6}\s+/, '');
  const bold = boldLeadIn(text);
  if (bold !== undefined) return { ...bold, title: withoutNumber(bold.title) };
  return NUMBER.test(text) && /^\S/.test(line) ? splitStep(withoutNumber(text)) : undefined;
};

/** The steps into an occupation: headings, list items, numbered lines or bold lead-ins. */
export const readSteps: SectionReader = (section, reading) => {
  const { before, parts } = partsOf(section);
  if (parts.length > 0) {
    reportUnplaced(before, reading);
    const steps = parts.map(({ heading, body }) =>
      makeStep(
        { title: withoutNumber(heading.raw), line: heading.line, description: markdownOf(reading.source, body) },
        section,
        reading,
      ),
    );
    return { steps };
  }
  const lists = section.blocks.filter((block) => block.kind === 'list');
  const listed = section.blocks.slice(section.blocks.length - lists.length).every((block) => block.kind === 'list');
  if (lists.length > 0 && listed) {
    reportUnplaced(section.blocks.slice(0, section.blocks.length - lists.length), reading);
    return { steps: lists.flatMap(({ items }) => items.map((item) => makeStep(fromItem(item), section, reading))) };
  }
  const { entries, before: lines } = readMarkedLines({ range: section.body, markOf: stepMark }, reading);
  reportUnplacedLines(lines, reading);
  const steps = entries
    .filter(({ title }) => title !== '')
    .map(({ title, line, body }) => makeStep({ title, line, description: body }, section, reading));
  return steps.length === 0 ? {} : { steps };
};
