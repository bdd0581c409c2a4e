import { guideContentSchema, type GuideContent } from '../model/guide-content';
import { findGrowth } from './growth';
import { currencyCode } from './money';
import { isBlank } from './source';

/**
 * The form of a guide that a document can hold, and the form that parsing gives. Printing and parsing both end here, so
 * that a guide printed and parsed again is the same guide. What it changes:
 *
 * - line ends become `\n`; control characters and halves of characters go; texts of one line (labels, titles, questions) lose their line breaks;
 * - Markdown loses blank lines around it, and is absent when nothing else was there;
 * - a section without entries is absent, as it cannot be told from a section that the document does not have (lists in
 *   the front matter can be empty, and then say that there is nothing);
 * - a salary's currency is a code where a sign says it (`€` is `EUR`);
 * - `projections` that are absent are filled from a growth figure in the outlook's summary. An empty list stays empty: it
 *   says that somebody knows there are none.
 */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}]/gu;

const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROL, '');

/** A text of one line. */
export const oneLine = (text: string): string =>
  clean(text)
    .replace(/\s*[\n\u0085\u2028\u2029]\s*/g, ' ')
    .trim();

const paragraphs = (markdown: string): string | undefined => {
  const lines = clean(markdown).split('\n');
  while (lines.length > 0 && isBlank(lines[0] ?? '')) lines.shift();
  while (lines.length > 0 && isBlank(lines[lines.length - 1] ?? '')) lines.pop();
  return lines.length === 0 ? undefined : lines.join('\n');
};

type Cleaner = (text: string) => string | undefined;
type Entry = Readonly<Record<string, unknown>>;

const MARKDOWN_FIELDS = new Set([
  'overview',
  'education',
  'careerTips',
  'description',
  'requirements',
  'body',
  'answer',
]);
/** `summary` is a text of the guide, and Markdown of an outlook or a level. */
const isMarkdown = (path: readonly string[]): boolean => {
  const key = path[path.length - 1] ?? '';
  return MARKDOWN_FIELDS.has(key) || (key === 'summary' && path.length > 1);
};
/** Texts that stand in a line of the document; the others are in YAML, which can hold anything. */
const YAML_TEXTS = new Set(['note', 'subjects', 'issuer', 'acronym', 'topic', 'jurisdiction']);
const YAML_FIELDS = new Set([
  'headings',
  'aliases',
  'preparation',
  'workingConditions',
  'projections',
  'externalIds',
  'sources',
  'seo',
  'summary',
  'slug',
  'translationOf',
  'field',
  'otherFields',
  'relatedGuides',
  'advancesTo',
  'author',
  'reviewer',
  'locale',
]);

const cleanerFor = (path: readonly string[]): Cleaner => {
  if (isMarkdown(path)) return paragraphs;
  const key = path[path.length - 1] ?? '';
  const inYaml = YAML_FIELDS.has(path[0] ?? '') || (YAML_TEXTS.has(key) && path.length > 1);
  return inYaml ? (text) => clean(text).trim() : oneLine;
};

const cleanTexts = (value: unknown, path: readonly string[]): unknown => {
  if (typeof value === 'string') {
    const cleaned = cleanerFor(path)(value);
    return cleaned === '' ? undefined : cleaned;
  }
  if (Array.isArray(value)) return value.map((entry) => cleanTexts(entry, path)).filter((entry) => entry !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, field]) => [key, cleanTexts(field, [...path, key])] as const);
  return Object.fromEntries(entries.filter(([, field]) => field !== undefined));
};

const SECTION_LISTS = new Set([
  'tasks',
  'skills',
  'steps',
  'entryRoutes',
  'legalRequirements',
  'certifications',
  'levels',
  'salaries',
  'faqs',
]);

const isAbsent = ([key, value]: readonly [string, unknown]): boolean => {
  if (Array.isArray(value)) return value.length === 0 && SECTION_LISTS.has(key);
  if (key !== 'outlook' && key !== 'callToAction') return false;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
};

const withProjections = (guide: Entry): Entry => {
  const { outlook } = guide;
  if (guide.projections !== undefined || typeof outlook !== 'object' || outlook === null) return guide;
  const growth = 'summary' in outlook && typeof outlook.summary === 'string' ? findGrowth(outlook.summary) : undefined;
  return growth === undefined ? guide : { ...guide, projections: [growth] };
};

const withCurrencyCodes = (guide: Entry): Entry => {
  if (!Array.isArray(guide.salaries)) return guide;
  const locale = typeof guide.locale === 'string' ? guide.locale : 'en';
  const salaries = guide.salaries.map((salary: unknown) =>
    typeof salary === 'object' && salary !== null && 'currency' in salary && typeof salary.currency === 'string'
      ? { ...salary, currency: currencyCode(salary.currency, locale) }
      : salary,
  );
  return { ...guide, salaries };
};

/** The guide as a document holds it, not yet validated again. */
export const normaliseFields = (guide: Entry): Entry => {
  const cleaned = cleanTexts(guide, []);
  const fields = typeof cleaned === 'object' && cleaned !== null ? Object.entries(cleaned) : [];
  return withCurrencyCodes(withProjections(Object.fromEntries(fields.filter((field) => !isAbsent(field)))));
};

/**
 * @param guide a guide as the model describes it
 * @returns the same guide in the one form that printing and parsing keep
 * @throws ZodError when a required text holds nothing but line breaks or control characters
 */
export const normaliseGuide = (guide: GuideContent): GuideContent => guideContentSchema.parse(normaliseFields(guide));
