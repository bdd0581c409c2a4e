import type { RecommendedCertification } from '../model/guide-content';
import { printAttributes, splitAttributes } from './attributes';
import { escapeLine, inlineText } from './inline';
import type { ReadLine } from './requirement-line';
import { findParentheses } from './parentheses';

const KEYS = { importance: 'value', issuer: 'text', acronym: 'text', condition: 'text' } as const;

const CONDITION =
  /^(?:if|for|when|where|only (?:if|for|when)|unless|si|cuando|para|solo (?:si|para)|pour|quand|lorsque|si vous|uniquement (?:si|pour)|wenn|falls|für|bei|nur (?:wenn|für|bei))\s/i;
/** Capitals, as abbreviations of certifications are: CISSP, PMP, CompTIA's A+ not. */
const ACRONYM = /^(?=(?:.*\p{Lu}){2})\p{Lu}[\p{L}]{1,9}$/u;

/** The last parenthesis of a line and what stands before it. */
const lastParenthesis = (text: string, escapes: boolean): { inner: string; before: string } | undefined => {
  const pairs = findParentheses(text, escapes);
  const last = pairs[pairs.length - 1];
  if (last === undefined || last.open === 0 || !/^\)\s*$/.test(text.slice(last.close))) return undefined;
  return { inner: last.inner.trim(), before: text.slice(0, last.open).trimEnd() };
};

/**
 * A line that names a certification. A last parenthesis that begins with "if", "for" or "when" is the condition, one of
 * capitals the acronym; any other belongs to the name.
 */
export const readCertificationLine = (raw: string, { markdown }: { readonly markdown: boolean }): ReadLine => {
  const { text, attributes, warnings } = markdown
    ? splitAttributes(raw, KEYS)
    : { text: raw, attributes: {}, warnings: [] };
  const words = (part: string): string => (markdown ? inlineText(part) : part.trim());
  const found: { condition?: string; acronym?: string } = {};
  let name = text.trim();
  const last = lastParenthesis(name, markdown);
  if (attributes.condition === undefined && last !== undefined && CONDITION.test(last.inner)) {
    found.condition = words(last.inner);
    name = last.before;
  }
  const next = lastParenthesis(name, markdown);
  if (attributes.acronym === undefined && next !== undefined && ACRONYM.test(next.inner)) {
    found.acronym = next.inner;
    name = next.before;
  }
  return { entry: { certification: words(name), ...found, ...attributes }, words: text, warnings };
};

/** `Oracle Certified Professional (if using Java) {importance: optional}`. */
export const printCertificationLine = (recommended: RecommendedCertification): string => {
  const { certification, condition, importance, issuer, acronym } = recommended;
  const words = escapeLine(certification).replace(/\}$/, '\\}');
  const said = { ...(importance === 'recommended' ? {} : { importance }), issuer, acronym };
  const inWords = condition === undefined ? '' : ` (${escapeLine(condition)})`;
  const candidates = [
    { line: `${words}${inWords}${printAttributes(said)}` },
    { line: `${words.replace(/\(/g, '\\(')}${inWords}${printAttributes(said)}` },
  ];
  const readsBack = candidates.find(({ line }) => {
    const { entry } = readCertificationLine(line, { markdown: true });
    return entry.certification === certification && entry.condition === condition && entry.acronym === acronym;
  });
  return readsBack?.line ?? `${words.replace(/\(/g, '\\(')}${printAttributes({ ...said, condition })}`;
};
