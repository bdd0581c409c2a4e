import { foldName } from '../model/names';
import { foldWord } from './fold';
import { spellingsOf } from './spellings';
import { labelsOf } from './surfaces';
import { tokenize } from './tokenize';
import type { MatchName, MatchTerm } from './types';

interface Read extends MatchName {
  readonly isPreferred: boolean;
}

interface Spelt {
  readonly read: Read;
  readonly isWritten: boolean;
}

const foldAll = (words: readonly string[]): string => words.map(foldWord).join(' ');

/**
 * Tells which of a term's names made a piece of a text count.
 *
 * @returns for a piece of evidence, the name and how it is looked for; null when it cannot be told
 */
export const createNameReader = ({
  term,
  locale,
  defaultLocale,
}: {
  readonly term: MatchTerm;
  readonly locale: string;
  readonly defaultLocale: string;
}): ((evidence: string) => Read | null) => {
  const bySpelling = new Map<string, Spelt>();
  const byName = new Map<string, Read>();
  const known = new Set<string>();
  for (const label of labelsOf(term, locale, defaultLocale)) {
    const isPreferred = label.rank === 0;
    byName.set(foldName(label.label), { label: label.label, matching: label.matching, isPreferred });
    for (const { words, matching, isWritten } of spellingsOf(label, term.nature)) {
      const key = foldAll(words);
      for (const word of words) known.add(foldWord(word));
      const before = bySpelling.get(key);
      // What a name is beats what was made of another one.
      if (before !== undefined && (before.isWritten || !isWritten)) continue;
      bySpelling.set(key, { read: { label: label.label, matching, isPreferred }, isWritten });
    }
  }
  return (evidence) => {
    const exact = byName.get(foldName(evidence));
    if (exact !== undefined) return exact;
    const { words } = tokenize(evidence, (word) => known.has(foldWord(word)));
    return bySpelling.get(foldAll(words))?.read ?? null;
  };
};

/** Whether a text can be found by such a name at all: it has words, and no more than a name may have. */
export const canBeName = (label: string): boolean =>
  spellingsOf({ label, matching: 'never', locale: 'en' }, undefined).length > 0;
