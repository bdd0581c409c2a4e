import type { MatchName, MatchTerm } from '../types';

type Alias = string | MatchName;

const nameOf = (alias: Alias): MatchName => (typeof alias === 'string' ? { label: alias, matching: 'normal' } : alias);

/** A skill for a test, whose id is its name. */
export const skill = (
  name: string,
  aliases: readonly Alias[] = [],
  more: Partial<Omit<MatchTerm, 'name' | 'names'>> = {},
): MatchTerm => ({
  kind: 'skill',
  id: name,
  name,
  slug: null,
  nature: 'knowledge',
  names: aliases.map(nameOf),
  translations: [],
  broader: [],
  ...more,
});
