import { readCertificationLine } from '../certification-line';
import { readRequirementLine } from '../requirement-line';
import { excerptOf, markdownOf } from '../source';
import { lineEntries, type LineEntry } from './lines';
import {
  partsOf,
  readLine,
  reportUnplaced,
  warnAboutEntry,
  type Fields,
  type Reading,
  type SectionReader,
} from './reading';
import type { Section } from '../sections';

/** Nested items as entries of their own. */
const flatten = (entries: readonly LineEntry[]): LineEntry[] =>
  entries.flatMap((entry) => [
    ...(entry.raw === '' ? [] : [entry]),
    ...flatten(entry.children.map(({ raw, line, children }) => ({ raw, line, children, marked: true }))),
  ]);

/** Tasks; prose under their heading joins the overview. */
export const readTasks: SectionReader = (section, reading) => {
  const prose = section.blocks.filter(
    (block) => block.kind === 'paragraph' && /[.!?]$/.test(excerptOf(reading.source, block)),
  );
  const listed = section.blocks.filter((block) => !prose.includes(block));
  const overview = prose.flatMap((block) => markdownOf(reading.source, block) ?? []).join('\n\n');
  const tasks = flatten(lineEntries({ section, blocks: listed, commas: false }, reading)).map(({ raw, line }) => {
    const { text, attributes } = readLine({ raw, line, markdown: section.markdown }, { core: 'value' }, reading);
    return reading.at(line, { text, ...attributes });
  });
  return { ...(tasks.length === 0 ? {} : { tasks }), ...(overview === '' ? {} : { overview }) };
};

const readRequirement = (entry: LineEntry, section: Section, reading: Reading): Fields => {
  const { markdown } = section;
  const read = readRequirementLine(entry.raw, { locale: reading.locale, markdown });
  const { entry: found } = read;
  warnAboutEntry({ ...read, line: entry.line, markdown }, reading);
  const examples = entry.children.map(({ raw, line }) => readLine({ raw, line, markdown }, {}, reading).text);
  const named: readonly unknown[] = Array.isArray(found.skills) ? found.skills : [];
  const skills = [...named, ...examples];
  return reading.at(entry.line, { ...found, ...(skills.length === 0 ? {} : { skills }) });
};

/** What the role asks for: list items, lines, lines glued together, or headings with a paragraph each. */
export const readSkills: SectionReader = (section, reading) => {
  const { before, parts } = partsOf(section);
  const skills = lineEntries({ section, blocks: before, commas: true }, reading).map((entry) =>
    readRequirement(entry, section, reading),
  );
  for (const { heading, blocks, body } of parts) {
    const entry: LineEntry = { raw: heading.raw, line: heading.line, children: [], marked: true };
    const lists = blocks.some((block) => block.kind === 'list');
    if (lists || blocks.length === 0) {
      reading.unplaced(heading);
      skills.push(
        ...lineEntries({ section, blocks, commas: true }, reading).map((item) =>
          readRequirement(item, section, reading),
        ),
      );
    } else {
      const note = markdownOf(reading.source, body);
      skills.push(reading.at(heading.line, { ...readRequirement(entry, section, reading), note }));
    }
  }
  return skills.length === 0 ? {} : { skills };
};

export const readCertifications: SectionReader = (section, reading) => {
  const { markdown } = section;
  reportUnplaced(
    section.blocks.filter(({ kind }) => kind === 'heading'),
    reading,
  );
  const blocks = section.blocks.filter(({ kind }) => kind !== 'heading');
  const certifications = flatten(lineEntries({ section, blocks, commas: false }, reading)).map(({ raw, line }) => {
    const read = readCertificationLine(raw, { markdown });
    warnAboutEntry({ ...read, line, markdown }, reading);
    return reading.at(line, read.entry);
  });
  return certifications.length === 0 ? {} : { certifications };
};
