import type { SkillRequirement } from '../model/guide-content';
import { printAttributes, splitAttributes, type Attributes } from './attributes';
import { printExamples, readExamples } from './examples';
import { escapeLine, inlineText } from './inline';
import { findParentheses, type Parenthesis } from './parentheses';

const KEYS = { importance: 'value', level: 'value', satisfiedBy: 'value', note: 'text', skills: 'value' } as const;

interface LineContext {
  readonly locale: string;
  readonly markdown: boolean;
}

/** What a line of a list says, and the words it says it in. */
export interface ReadLine {
  readonly entry: Attributes;
  /** The line without what is in braces, as written. */
  readonly words: string;
  readonly warnings: readonly string[];
}

/** In the middle of a label, a parenthesis is an example when it names something: "Version control (Git) and CI/CD". */
const isName = (example: string): boolean => /^[\p{Lu}\p{N}.]/u.test(example) && example.split(' ').length <= 4;

const isLast = (pair: Parenthesis, text: string): boolean => /^\)[\s.;,]*$/.test(text.slice(pair.close));

const without = (text: string, pairs: readonly Parenthesis[]): string => {
  let rest = '';
  let start = 0;
  for (const { open, close } of pairs) {
    rest += text.slice(start, open).trimEnd();
    start = close + 1;
  }
  return rest + text.slice(start);
};

/** `**Databases:** SQL, Redis`; in plain text also without the asterisks, where nobody can have meant them. */
const BOLD_LEAD = /^(\*\*|__)(?=\S)(.{1,100}?)(?:[:.]\1|\1\s*[:–—-])\s+([^\s(].*)$/;
const PLAIN_LEAD = /^()([^:()]{2,60}):\s+([^\s(].*)$/;
const LONGEST_EXAMPLE = 40;

/** A label, and what follows it: examples when it is a list of short names, else a note. */
const readLeadIn = (text: string, { locale, markdown }: LineContext): Attributes | undefined => {
  const [, , lead, rest] = (markdown ? BOLD_LEAD : PLAIN_LEAD).exec(text) ?? [];
  if (lead === undefined || rest === undefined) return undefined;
  const label = markdown ? inlineText(lead) : lead.trim();
  const skills = /[.!?]$/.test(rest) ? [] : readExamples({ inner: rest, locale, markdown });
  const short = skills.every((name) => name.length <= LONGEST_EXAMPLE && name.split(' ').length <= 4);
  const listed = /[,;/]/.test(rest) || skills.every(isName);
  if (skills.length > 1 && short && listed) return { label, skills };
  return markdown ? { label, note: inlineText(rest) } : undefined;
};

/** A line that names what a guide asks for: the label, the examples in parentheses, and what is said in braces. */
export const readRequirementLine = (raw: string, { locale, markdown }: LineContext): ReadLine => {
  const { text, attributes, warnings } = markdown
    ? splitAttributes(raw, KEYS)
    : { text: raw, attributes: {}, warnings: [] };
  const plain = (label: string): string => (markdown ? inlineText(label) : label.trim());
  if (attributes.skills !== undefined) return { entry: { label: plain(text), ...attributes }, words: text, warnings };
  const led = readLeadIn(text, { locale, markdown });
  if (led !== undefined) return { entry: { ...led, ...attributes }, words: text, warnings };
  const examples = (pair: Parenthesis): string[] => readExamples({ inner: pair.inner, locale, markdown });
  const pairs = findParentheses(text, markdown).filter(
    (pair) => pair.open > 0 && (isLast(pair, text) ? examples(pair).length > 0 : examples(pair).every(isName)),
  );
  const taken = pairs.filter((pair) => examples(pair).length > 0);
  const ending = taken.some((pair) => isLast(pair, text)) ? /[\s.;,]+$/ : /\s+$/;
  const label = plain(without(text, taken).replace(ending, ''));
  if (label === '') return { entry: { label: plain(text), ...attributes }, words: text, warnings };
  const skills = [...new Set(taken.flatMap(examples))];
  return { entry: { label, skills, ...attributes }, words: text, warnings };
};

const samePlainEntry = (line: string, requirement: SkillRequirement, locale: string): boolean => {
  const { entry } = readRequirementLine(line, { locale, markdown: true });
  return (
    entry.label === requirement.label &&
    JSON.stringify(entry.skills ?? []) === JSON.stringify(requirement.skills) &&
    entry.importance === undefined
  );
};

/** `Databases (SQL or PostgreSQL) {level: working}`, what `readRequirementLine` reads back. */
export const printRequirementLine = (requirement: SkillRequirement, locale: string): string => {
  const { label, skills, satisfiedBy, importance, level, note } = requirement;
  const words = escapeLine(label);
  const said = {
    ...(importance === 'essential' ? {} : { importance }),
    level,
    ...(satisfiedBy === 'any' ? {} : { satisfiedBy }),
    note,
  };
  const escaped = words.replace(/\(/g, '\\(').replace(/\}$/, '\\}');
  const plain = skills.length === 0 ? escaped : `${escaped} (${printExamples({ skills, satisfiedBy, locale })})`;
  // Names that a list in words would tear apart, or run together, are spelled out in the braces.
  return samePlainEntry(plain, requirement, locale)
    ? `${plain}${printAttributes(said)}`
    : `${escaped}${printAttributes({ ...said, skills })}`;
};
