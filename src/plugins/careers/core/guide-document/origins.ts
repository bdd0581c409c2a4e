import { trimBlankLines, type Range } from './source';
import type { SectionName } from './intents';

/** Which lines of the document a part of the guide was read from. */
export interface Origin extends Range {
  /** Where in the guide: `role`, `education`, `skills[3]`. */
  readonly path: string;
}

interface SectionRange extends Range {
  readonly section: SectionName;
}

export interface OriginSearch {
  readonly draft: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
  readonly sections: readonly SectionRange[];
  /** Line that an entry of the draft begins at. */
  readonly lineOf: (entry: object) => number | undefined;
  /** Where the heading gave the title and, with it, the role. */
  readonly titleLine: number | undefined;
  /** Where the front matter says a key. */
  readonly frontMatter: Readonly<Record<string, Range>>;
}

const isEntry = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** From where an entry begins to where the next one does, or its section ends. */
const entryOrigins = (
  { key, entries }: { key: string; entries: readonly unknown[] },
  search: OriginSearch,
): Origin[] => {
  const starts = entries.map((entry) => (isEntry(entry) ? search.lineOf(entry) : undefined));
  return starts.flatMap((line, index) => {
    if (line === undefined) return [];
    const later = starts.flatMap((start) => (start !== undefined && start > line ? [start - 1] : []));
    const section = search.sections.find((each) => each.line <= line && line <= each.endLine);
    const endLine = Math.max(line, Math.min(...later, section?.endLine ?? line));
    return [{ path: `${key}[${index}]`, ...trimBlankLines({ line, endLine }, search.lines) }];
  });
};

/**
 * Where each part of a guide stands in its document. Two parts may share a line: entries that were glued together, the
 * role and the title.
 */
export const findOrigins = (search: OriginSearch): Origin[] => {
  const { draft, sections, frontMatter, titleLine } = search;
  const said = Object.keys(draft).filter((key) => draft[key] !== undefined);
  const origins = said.flatMap((key): Origin[] => {
    const value = draft[key];
    const stated = frontMatter[key];
    if (stated !== undefined) return [{ path: key, ...stated }];
    if (isList(value)) return entryOrigins({ key, entries: value }, search);
    if ((key === 'role' || key === 'title') && titleLine !== undefined) {
      return [{ path: key, line: titleLine, endLine: titleLine }];
    }
    return sections.filter(({ section }) => section === key).map(({ line, endLine }) => ({ path: key, line, endLine }));
  });
  return origins.sort((one, other) => one.line - other.line);
};
