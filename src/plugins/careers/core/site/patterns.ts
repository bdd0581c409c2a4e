import { parseUrl } from '../url';
import type { AddressPattern } from './create-site';
import type { AddressKind } from './site';

const KNOWN = ['slug', 'locale'];
/** What leads into a frontend's own preview carries what it needs to read the draft. */
const KNOWN_IN_PREVIEW = [...KNOWN, 'token', 'status'];

export type PatternKind = AddressKind | 'preview';

const problemOf = (kind: PatternKind, pattern: string): string | undefined => {
  const example = pattern.replace(/\{\w+\}/g, 'x');
  if (!/^https?:$/.test(parseUrl(example)?.protocol ?? '')) {
    return 'write an absolute address that begins with https:// or http://';
  }
  const known = kind === 'preview' ? KNOWN_IN_PREVIEW : KNOWN;
  const unknown = [...pattern.matchAll(/\{([^}]*)\}?/g)].find(([, name = '']) => !known.includes(name));
  if (unknown) return `there is no ${unknown[0]}; there are ${known.map((name) => `{${name}}`).join(', ')}`;
  return kind !== 'guides' && !pattern.includes('{slug}') ? 'there has to be a {slug} in it' : undefined;
};

/**
 * What is wrong with the addresses that `site.urls` gives for one kind of page.
 *
 * @returns the locale (nothing for a pattern for all locales) and what to write instead, an entry a fault
 */
export const findPatternProblems = (
  kind: PatternKind,
  pattern: AddressPattern,
): readonly { readonly locale?: string; readonly problem: string }[] => {
  if (typeof pattern === 'string') {
    const problem = problemOf(kind, pattern);
    return problem === undefined ? [] : [{ problem }];
  }
  return Object.entries(pattern).flatMap(([locale, one]) => {
    const problem = problemOf(kind, one);
    return problem === undefined ? [] : [{ locale, problem }];
  });
};
