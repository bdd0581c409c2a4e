import { guideContentSchema, type GuideContent } from '../model/guide-content';
import type { Recognised, UnplacedLine } from '../imports/report';
import { headingLanguage } from '../headings';
import { readFrontMatter } from './front-matter';
import { readLines } from './input';
import type { SectionName } from './intents';
import { normaliseFields } from './normalise';
import { readOutline } from './outline';
import { findOrigins, type Origin } from './origins';
import { isBareNumber } from './plain-outline';
import { describeIssue, refuseValues, valueAt } from './problems';
import { looksLikeCallToAction, READERS, reportSection, type Fields, type Reading } from './readers';
import type { Section } from './sections';
import { excerptOf, makeSource, markdownOf, trimBlankLines, type Range, type Source } from './source';

/** A part of the source that became a part of the guide. */
export interface RecognisedSection extends Range {
  readonly section: SectionName;
  /** Empty for the introduction under the title. */
  readonly heading: string;
}

export interface ParsedGuideDocument {
  readonly guide: GuideContent;
  readonly recognised: Recognised;
  /** Text that has no place in a guide, in the order of the source. */
  readonly unplaced: readonly UnplacedLine[];
  readonly warnings: readonly string[];
  readonly sections: readonly RecognisedSection[];
  /** Which lines each part of the guide was read from. */
  readonly origins: readonly Origin[];
  /** The lines of each text in `unplaced`, in its order. */
  readonly unplacedRanges: readonly Range[];
}

export interface GuideDocumentInput {
  readonly text: string;
  /** The locale of a document that does not say its own. */
  readonly locale?: string | undefined;
  /** `nurse.es.md` says its locale when nothing else does. */
  readonly fileName?: string | undefined;
}

const localeInFileName = (fileName: string): string | undefined =>
  /\.([a-z]{2}(?:-[A-Za-z]{2,4})?)\.(?:md|markdown|txt)$/.exec(fileName)?.[1];

const TEXTS = new Set(['overview', 'education', 'careerTips']);

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const merged = (old: unknown, added: unknown): unknown => {
  if (old === undefined) return added;
  if (isList(old) && isList(added)) return [...old, ...added];
  if (typeof old === 'string' && typeof added === 'string') return `${old}\n\n${added}`;
  // The front matter comes first and has the last word.
  return isFields(old) && isFields(added) ? { ...added, ...old } : old;
};

const addFields = (draft: Record<string, unknown>, fields: Fields): void => {
  for (const [key, value] of Object.entries(fields)) draft[key] = merged(draft[key], value);
};

/** Headings such as "What next?" begin what their content shows. */
const settle = (section: Section, draft: Fields, reading: Reading): Section => {
  if (section.intent?.open !== true) return section;
  const { lines } = reading.source;
  const numbered = lines
    .slice(section.body.line - 1, section.body.endLine)
    .some((line) => isBareNumber(line) || /^\s*1[.)]\s/.test(line));
  if (numbered && draft.steps === undefined) return { ...section, name: 'steps' };
  return looksLikeCallToAction(section, reading) ? { ...section, name: 'callToAction' } : section;
};

/** A second text of the same kind keeps its heading, one level below the first. */
const underHeading = (section: Section, fields: Fields, draft: Fields): Fields => {
  const { name = '', heading } = section;
  const text = fields[name];
  const again = TEXTS.has(name) && name !== 'overview' && typeof text === 'string' && draft[name] !== undefined;
  return again ? { ...fields, [name]: `### ${heading}\n\n${text}` } : fields;
};

const readSection = (
  section: Section,
  draft: Record<string, unknown>,
  reading: Reading,
): RecognisedSection | undefined => {
  const { name, heading, line, endLine } = section;
  const second = (name === 'callToAction' || name === 'outlook') && draft[name] !== undefined;
  if (name === undefined || second) {
    reportSection(section, reading);
    return undefined;
  }
  addFields(draft, underHeading(section, READERS[name](section, reading), draft));
  return name === 'related'
    ? undefined
    : { section: name, heading, ...trimBlankLines({ line, endLine }, reading.source.lines) };
};

const validate = (draft: Fields, lineOf: (path: readonly PropertyKey[]) => number | undefined): GuideContent => {
  const fields = normaliseFields(draft);
  const result = guideContentSchema.safeParse(fields);
  if (result.success) return result.data;
  throw refuseValues(result.error.issues.map((issue) => describeIssue(issue, fields, lineOf(issue.path))));
};

const recognise = (guide: GuideContent): Recognised => ({
  skills: guide.skills?.length ?? 0,
  steps: guide.steps?.length ?? 0,
  certifications: guide.certifications?.length ?? 0,
  conditions: guide.certifications?.filter(({ condition }) => condition !== undefined).length ?? 0,
  faqs: guide.faqs?.length ?? 0,
  education: guide.education !== undefined,
  outlook: guide.outlook !== undefined,
  callToAction: guide.callToAction !== undefined,
  salaries: guide.salaries?.length ?? 0,
});

const LANGUAGE_NAMES = { en: 'English', es: 'Spanish', fr: 'French', de: 'German' } as const;

/** Nobody said the language, and the headings are in another one than assumed. */
const languageDoubt = (sections: readonly Section[], locale: string): string | undefined => {
  const languages = sections.flatMap(({ intent }) => (intent === undefined || intent.open ? [] : [intent.language]));
  const own = headingLanguage(locale);
  const other = languages.find(
    (language) => language !== own && languages.filter((each) => each === language).length > languages.length / 2,
  );
  return other === undefined || languages.length < 2
    ? undefined
    : `The headings look ${LANGUAGE_NAMES[other]}, but the document was read as \`${locale}\`: say \`locale: ${other}\` in its front matter, or give the locale.`;
};

type UnplacedRange = UnplacedLine & Range;

const makeReading = (source: Source, reading: Pick<Reading, 'locale' | 'headings'>) => {
  const warnings: { readonly line: number; readonly message: string }[] = [];
  const unplaced: UnplacedRange[] = [];
  const lines = new WeakMap<object, number>();
  const shared: Reading = {
    ...reading,
    source,
    warn: (line, message) => warnings.push({ line, message }),
    unplaced: (range) => unplaced.push({ ...range, text: excerptOf(source, range) }),
    at: (line, entry) => {
      lines.set(entry, line);
      return entry;
    },
  };
  return { reading: shared, warnings, unplaced, lines };
};

/**
 * Reads a guide from text: Markdown with front matter, or a career page pasted as plain text (`docs/guide-format.md`).
 *
 * @throws GuideDocumentError when the text is no guide document, or has values that a guide does not take
 */
export const parseGuideDocument = ({ text, locale: given, fileName = '' }: GuideDocumentInput): ParsedGuideDocument => {
  const lines = readLines(text);
  const frontMatter = readFrontMatter(lines);
  const stated = frontMatter.fields.locale ?? given ?? localeInFileName(fileName);
  const locale = stated ?? 'en';
  const source = makeSource(lines, frontMatter.firstLine);
  const found = readOutline({ source, known: frontMatter.fields, locale });
  const { outline, headings } = found;
  const { reading, warnings, unplaced, lines: lineOf } = makeReading(source, { locale, headings });
  found.warnings.forEach(({ line, message }) => {
    reading.warn(line, message);
  });

  const draft: Record<string, unknown> = { ...frontMatter.fields, locale, role: found.role };
  if (found.title !== undefined) draft.title = found.title;
  const sections: RecognisedSection[] = [];
  const overview = outline.intro === undefined ? undefined : markdownOf(source, outline.intro);
  if (outline.intro !== undefined && overview !== undefined) {
    draft.overview = overview;
    sections.push({ section: 'overview', heading: '', ...trimBlankLines(outline.intro, lines) });
  }
  for (const section of outline.sections) {
    const recognised = readSection(settle(section, draft, reading), draft, reading);
    if (recognised !== undefined) sections.push(recognised);
  }
  const heading = outline.title;
  if (
    heading !== undefined &&
    ![draft.title, found.role, undefined].includes(heading.text) &&
    frontMatter.fields.title !== undefined
  ) {
    unplaced.push({ line: heading.line, endLine: heading.line, text: heading.text });
  }
  const guide = validate(draft, (path) => {
    const entry = valueAt(draft, path.slice(0, 2));
    return isFields(entry) ? lineOf.get(entry) : undefined;
  });
  const contradiction =
    given !== undefined && frontMatter.fields.locale !== undefined && given !== frontMatter.fields.locale
      ? [`The front matter says \`locale: ${frontMatter.fields.locale}\`, which counts more than the given ${given}.`]
      : [];
  const doubt = stated === undefined ? languageDoubt(outline.sections, locale) : undefined;
  const leftOver = [...unplaced].sort((one, other) => one.line - other.line);
  return {
    guide,
    recognised: recognise(guide),
    unplaced: leftOver.map(({ line, text: words }) => ({ line, text: words })),
    warnings: [
      ...frontMatter.warnings,
      ...contradiction,
      ...(doubt === undefined ? [] : [doubt]),
      ...[...warnings]
        .sort((one, other) => one.line - other.line)
        .map(({ line, message }) => `Line ${line}: ${message}`),
    ],
    sections,
    origins: findOrigins({
      draft,
      lines,
      sections,
      lineOf: (entry) => lineOf.get(entry),
      titleLine: heading?.line,
      frontMatter: frontMatter.lines,
    }),
    unplacedRanges: leftOver.map(({ line, endLine }) => ({ line, endLine })),
  };
};
