import { entryRouteKindOf } from '../entry-route-kinds';
import { escapeInline, inlineText, readLink } from '../inline';
import type { ListItem } from '../blocks';
import type { Section } from '../sections';
import { excerptOf, markdownOf, type Range } from '../source';
import { lineEntries } from './lines';
import { partsOf, readLine, reportUnplaced, type Fields, type Part, type Reading, type SectionReader } from './reading';

const ENTRY_ROUTE_KEYS = { kind: 'value', jurisdiction: 'text', subjects: 'text' } as const;
const LEGAL_KEYS = { kind: 'value', jurisdiction: 'text', url: 'text' } as const;
const LEVEL_KEYS = { fromYears: 'value', toYears: 'value' } as const;

const readLinks = (items: readonly ListItem[], reading: Reading): Fields[] =>
  items.flatMap((item) => {
    const link = readLink(item.raw);
    if (link?.url === undefined) {
      reading.unplaced(item);
      return [];
    }
    return [reading.at(item.line, { label: link.label ?? link.url, url: link.url })];
  });

interface RouteBody {
  readonly description: string | undefined;
  requirements?: string | undefined;
  links?: readonly Fields[];
}

/** The description of a route, and its parts under `Requirements` and `Links`. */
const readRouteBody = ({ body, blocks }: Part, reading: Reading): RouteBody => {
  const named = blocks.flatMap((block) => {
    const name = block.kind === 'heading' ? reading.headings.readEntryRoutePart(inlineText(block.raw)) : undefined;
    return name === undefined ? [] : [{ name, block }];
  });
  const first = named[0];
  const description = markdownOf(reading.source, {
    line: body.line,
    endLine: (first?.block.line ?? body.endLine + 1) - 1,
  });
  const fields: RouteBody = { description };
  named.forEach(({ name, block }, index) => {
    const range: Range = { line: block.endLine + 1, endLine: (named[index + 1]?.block.line ?? body.endLine + 1) - 1 };
    if (name === 'requirements') {
      fields.requirements = markdownOf(reading.source, range);
      return;
    }
    const inside = blocks.filter(({ line, endLine }) => line >= range.line && endLine <= range.endLine);
    fields.links = inside.flatMap((part) => (part.kind === 'list' ? readLinks(part.items, reading) : []));
    reportUnplaced(
      inside.filter(({ kind }) => kind !== 'list'),
      reading,
    );
  });
  return fields;
};

const readRoute = (part: Part, reading: Reading): Fields => {
  const { heading } = part;
  const { text, attributes } = readLine(
    { raw: heading.raw, line: heading.line, markdown: true },
    ENTRY_ROUTE_KEYS,
    reading,
  );
  const kind = entryRouteKindOf(text);
  const { description, ...rest } = readRouteBody(part, reading);
  // A route has no name in the model; a heading that says more than its kind leads the description.
  const led =
    kind === undefined
      ? [`**${escapeInline(text)}**`, ...(description === undefined ? [] : [description])].join('\n\n')
      : description;
  return reading.at(heading.line, {
    ...(kind === undefined ? {} : { kind }),
    description: led,
    ...rest,
    ...attributes,
  });
};

/** Sections of named parts: one entry a heading, or one an item where there are no headings. */
const readParts = (
  {
    section,
    readPart,
    readItem,
  }: {
    readonly section: Section;
    readonly readPart: (part: Part) => Fields;
    readonly readItem: (text: string, line: number) => Fields;
  },
  reading: Reading,
): Fields[] => {
  const { before, parts } = partsOf(section);
  if (parts.length > 0) {
    reportUnplaced(before, reading);
    return parts.map(readPart);
  }
  return lineEntries({ section, blocks: before, commas: false }, reading).map(({ raw, line }) =>
    reading.at(line, readItem(section.markdown ? inlineText(raw) : raw, line)),
  );
};

const nonEmpty = (name: string, entries: readonly Fields[]): Fields =>
  entries.length === 0 ? {} : { [name]: entries };

export const readEntryRoutes: SectionReader = (section, reading) => {
  const readItem = (text: string): Fields => {
    const [, lead, rest] = /^([^:]{1,60}):\s+(.+)$/.exec(text) ?? [];
    const kind = entryRouteKindOf(lead ?? text);
    return { ...(kind === undefined ? {} : { kind }), description: kind === undefined ? text : rest };
  };
  return nonEmpty(
    'entryRoutes',
    readParts({ section, readPart: (part) => readRoute(part, reading), readItem }, reading),
  );
};

export const readLegalRequirements: SectionReader = (section, reading) => {
  const readPart = ({ heading, body }: Part): Fields => {
    const { text, attributes } = readLine(
      { raw: heading.raw, line: heading.line, markdown: true },
      LEGAL_KEYS,
      reading,
    );
    return reading.at(heading.line, { title: text, body: markdownOf(reading.source, body), ...attributes });
  };
  return nonEmpty('legalRequirements', readParts({ section, readPart, readItem: (title) => ({ title }) }, reading));
};

const YEARS =
  /\s*[([]?(\d{1,2})\s*(?:[–-]|to|a|à|bis)\s*(\d{1,2})\s*(?:years?|yrs?|años|ans|jahren?)\b[^)\]]{0,20}[)\]]?/i;
const YEARS_UP = /\s*[([]?(\d{1,2})\s*\+\s*(?:years?|yrs?|años|ans|jahren?)\b[^)\]]{0,20}[)\]]?/i;

const readLevelName = (text: string): Fields => {
  const span = YEARS.exec(text);
  if (span !== null) {
    const name = text.replace(span[0], '').trim();
    return name === '' ? { name: text } : { name, fromYears: Number(span[1]), toYears: Number(span[2]) };
  }
  const open = YEARS_UP.exec(text);
  const name = open === null ? '' : text.replace(open[0], '').trim();
  return open === null || name === '' ? { name: text } : { name, fromYears: Number(open[1]) };
};

export const readLevels: SectionReader = (section, reading) => {
  const readPart = ({ heading, body }: Part): Fields => {
    const { text, attributes } = readLine(
      { raw: heading.raw, line: heading.line, markdown: true },
      LEVEL_KEYS,
      reading,
    );
    return reading.at(heading.line, {
      ...readLevelName(text),
      summary: markdownOf(reading.source, body),
      ...attributes,
    });
  };
  const readItem = (text: string): Fields => {
    const [, lead, rest] = /^([^:]{1,80}):\s+(.+)$/.exec(text) ?? [];
    return lead === undefined ? readLevelName(text) : { ...readLevelName(lead), summary: rest };
  };
  return nonEmpty('levels', readParts({ section, readPart, readItem }, reading));
};

/** Text that the section's own words introduce but nothing reads. */
export const reportSection = (section: Section, reading: Reading): void => {
  if (section.heading !== '') reading.unplaced({ line: section.line, endLine: section.body.line - 1 });
  reportUnplaced(
    section.blocks.filter((block) => excerptOf(reading.source, block) !== ''),
    reading,
  );
};
