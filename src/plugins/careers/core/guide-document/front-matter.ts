import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { guideContentSchema, type GuideContent } from '../model/guide-content';
import { GuideDocumentError } from './error';
import { describeIssue, pathName, refuseValues } from './problems';
import { isBlank, type Range } from './source';

/** The keys of a guide that the front matter holds. */
const frontMatterSchema = guideContentSchema
  .omit({
    overview: true,
    tasks: true,
    skills: true,
    steps: true,
    education: true,
    entryRoutes: true,
    legalRequirements: true,
    certifications: true,
    levels: true,
    salaries: true,
    outlook: true,
    faqs: true,
    careerTips: true,
    callToAction: true,
  })
  .partial({ role: true, locale: true });

/** In the order in which they are printed. */
export const FRONT_MATTER_KEYS = [
  'role',
  'rolePlural',
  'roleWithArticle',
  'title',
  'slug',
  'locale',
  'translationOf',
  'field',
  'otherFields',
  'summary',
  'headings',
  'aliases',
  'relatedGuides',
  'advancesTo',
  'preparation',
  'workingConditions',
  'externalIds',
  'projections',
  'sources',
  'author',
  'reviewer',
  'seo',
] as const satisfies readonly (keyof GuideContent)[];

export interface FrontMatter {
  readonly fields: Readonly<Partial<GuideContent>>;
  readonly warnings: readonly string[];
  /** First line after it; 1 when there is none. */
  readonly firstLine: number;
  /** Where each key stands; 1-based, both ends included. */
  readonly lines: Readonly<Record<string, Range>>;
}

/** More than any guide's, and little enough for the YAML parser to be quick whatever it holds. */
const LONGEST_FRONT_MATTER = 128 * 1024;

/** The YAML between two lines of three dashes at the start; blank lines before the first do not matter. */
const findFrontMatter = (lines: readonly string[]): { yaml: string; start: number; end: number } | undefined => {
  const start = lines.findIndex((line) => !isBlank(line));
  if (!/^---[ \t]*$/.test(lines[start] ?? '')) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (length === -1) {
    // A page of plain text may begin with a rule; with keys below it, the closing line was forgotten.
    if (!/^[\w-]+:(?:\s|$)/.test(lines[start + 1] ?? '')) return undefined;
    throw new GuideDocumentError('The front matter has no end: a line of three dashes is missing.', {
      line: start + 1,
    });
  }
  const end = start + 1 + length;
  return { yaml: lines.slice(start + 1, end).join('\n'), start, end };
};

const readYaml = (yaml: string, start: number): { document: Document.Parsed; counter: LineCounter } => {
  const counter = new LineCounter();
  const lineOf = (offset: number): number => start + 1 + counter.linePos(offset).line;
  const broken = (message: string, line?: number): GuideDocumentError =>
    new GuideDocumentError(
      `The front matter cannot be read${line === undefined ? '' : ` (line ${line})`}: ${message}`,
      {
        line,
      },
    );
  if (yaml.length > LONGEST_FRONT_MATTER)
    throw broken(`it has ${yaml.length} characters, at most ${LONGEST_FRONT_MATTER} are read.`, start + 1);
  try {
    const document = parseDocument(yaml, { lineCounter: counter, logLevel: 'silent', prettyErrors: false });
    const error = document.errors[0];
    if (error !== undefined) throw broken(error.message, lineOf(error.pos[0]));
    return { document, counter };
  } catch (error) {
    if (error instanceof GuideDocumentError) throw error;
    // The YAML parser calls itself for each level of nesting.
    throw broken('it is nested too deeply.', start + 1);
  }
};

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key without a value says nothing. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isFields(value)) return value;
  const said = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(said.map(([key, inner]) => [key, withoutNulls(inner)]));
};

const parentOf = (fields: Fields, path: readonly PropertyKey[]): Fields | unknown[] | undefined => {
  let inner: unknown = fields;
  for (const part of path.slice(0, -1)) {
    if (Array.isArray(inner)) inner = inner[Number(part)];
    else inner = isFields(inner) ? inner[String(part)] : undefined;
  }
  return isFields(inner) || Array.isArray(inner) ? inner : undefined;
};

const put = (fields: Fields, path: readonly PropertyKey[], value: unknown): void => {
  const parent = parentOf(fields, path);
  const key = path[path.length - 1];
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else if (parent !== undefined) parent[String(key)] = value;
};

const remove = (fields: Fields, path: readonly PropertyKey[], key: string): void => {
  const parent = parentOf(fields, [...path, key]);
  if (isFields(parent)) Reflect.deleteProperty(parent, key);
};

/** `headings: {skills: What they know}` is short for a list of sections and texts. */
const headingsAsList = (fields: Fields): Fields =>
  isFields(fields.headings)
    ? { ...fields, headings: Object.entries(fields.headings).map(([section, text]) => ({ section, text })) }
    : fields;

const aliasesAsMappings = (fields: Fields): Fields =>
  Array.isArray(fields.aliases)
    ? {
        ...fields,
        aliases: fields.aliases.map((alias: unknown) => (typeof alias === 'string' ? { label: alias } : alias)),
      }
    : fields;

/** The lines of each key with its value. */
const rangesOf = (document: Document.Parsed, lineAt: (offset: number) => number): Record<string, Range> => {
  if (!isMap(document.contents)) return {};
  const ranges = document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const [start, end] = key.range;
    const valueEnd = isNode(value) ? value.range[1] : end;
    // The end of a list is where its last line ends, line break included.
    return [[String(key.value), { line: lineAt(start), endLine: lineAt(Math.max(start, valueEnd - 1)) }] as const];
  });
  return Object.fromEntries(ranges);
};

/**
 * Reads the front matter at the start of a document.
 *
 * @throws GuideDocumentError with a line for YAML that is broken, with path, finding and expectation for wrong values
 */
export const readFrontMatter = (lines: readonly string[]): FrontMatter => {
  const found = findFrontMatter(lines);
  if (found === undefined) return { fields: {}, warnings: [], firstLine: 1, lines: {} };
  const { document, counter } = readYaml(found.yaml, found.start);
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      const offset =
        typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
          ? Number(node.range[0])
          : undefined;
      if (offset !== undefined) return found.start + 1 + counter.linePos(offset).line;
    }
    return found.start + 2;
  };
  let content: unknown;
  try {
    content = withoutNulls(document.toJS({ maxAliasCount: 100 }));
  } catch {
    throw new GuideDocumentError('The front matter repeats itself too often through YAML aliases.', {
      line: found.start + 1,
    });
  }
  if (content === null || content === undefined)
    return { fields: {}, warnings: [], firstLine: found.end + 2, lines: {} };
  if (!isFields(content)) {
    throw new GuideDocumentError('The front matter should be lines of `key: value`.', { line: found.start + 2 });
  }
  const fields = headingsAsList(aliasesAsMappings(content));
  const warnings: string[] = [];
  const first = frontMatterSchema.safeParse(fields);
  for (const issue of first.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const path = [...issue.path, key];
        warnings.push(`Line ${lineOf(path)}: the front matter’s \`${pathName(path)}\` is not known and was left out.`);
        remove(fields, issue.path, key);
      }
    } else if (issue.code === 'invalid_type' && issue.expected === 'string' && issue.path.length > 1) {
      // `edition: 30.2` is text that happens to look like a number.
      const node = document.getIn(issue.path, true);
      if (isScalar(node) && typeof node.value !== 'string' && node.source !== undefined)
        put(fields, issue.path, node.source);
    }
  }
  const second = frontMatterSchema.safeParse(fields);
  if (!second.success) {
    throw refuseValues(second.error.issues.map((issue) => describeIssue(issue, fields, lineOf(issue.path))));
  }
  return {
    fields: second.data,
    warnings,
    firstLine: found.end + 2,
    lines: rangesOf(document, (offset) => found.start + 1 + counter.linePos(offset).line),
  };
};
