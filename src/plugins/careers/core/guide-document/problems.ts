import type { z } from 'zod';
import { GuideDocumentError, type ValueProblem } from './error';

type Issue = z.core.$ZodIssue;

/** `salaries[0].median` */
export const pathName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : `${name}${name === '' ? '' : '.'}${String(part)}`),
    '',
  );

export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? Object.getOwnPropertyDescriptor(inner, part)?.value : undefined,
    value,
  );

const LONGEST_FOUND = 80;

const found = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping (`key: value`)',
};

const expected = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => String(value)).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'text that is not empty' : `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'a date such as 2026-10-01' : issue.format;
    default:
      return issue.message;
  }
};

export const describeIssue = (issue: Issue, value: unknown, line: number | undefined): ValueProblem => ({
  path: pathName(issue.path),
  ...(line === undefined ? {} : { line }),
  found: found(valueAt(value, issue.path)),
  expected: expected(issue),
});

/** One error for all values of a document that the guide model does not take. */
export const refuseValues = (problems: readonly ValueProblem[]): GuideDocumentError => {
  const sentences = problems.map(({ path, line, found: what, expected: allowed }) => {
    const where = line === undefined ? '' : `line ${line}: `;
    return `${where}\`${path}\` is ${what}, but should be ${allowed}.`;
  });
  return new GuideDocumentError(sentences.join('\n'), { line: problems[0]?.line, problems });
};
