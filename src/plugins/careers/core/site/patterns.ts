import type { AddressPattern } from './create-site';
import type { AddressKind } from './site';

const KNOWN = new Set(['slug', 'locale']);

const problemOf = (kind: AddressKind, pattern: string): string | undefined => {
  const example = pattern.replace(/\{\w+\}/g, 'x');
  if (!URL.canParse(example) || !/^https?:$/.test(new URL(example).protocol)) {
    return 'write an absolute address that begins with https:// or http://';
  }
  const unknown = [...pattern.matchAll(/\{([^}]*)\}?/g)].find(([, name = '']) => !KNOWN.has(name));
  if (unknown) return `there is no ${unknown[0]}; use {slug} and {locale}`;
  return kind !== 'guides' && !pattern.includes('{slug}') ? 'there has to be a {slug} in it' : undefined;
};

/**
 * What is wrong with the addresses that `site.urls` gives for one kind of page.
 *
 * @returns the locale (nothing for a pattern for all locales) and what to write instead, an entry a fault
 */
export const findPatternProblems = (
  kind: AddressKind,
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
