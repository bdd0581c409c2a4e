/**
 * How a section of a translation stands:
 * - `empty`: neither language has it;
 * - `missing`: only the source has it;
 * - `copied`: it was copied from another language and not yet marked as translated;
 * - `outdated`: the source has changed since it was translated;
 * - `current`: translated from the source as it is.
 */
export const SECTION_STATES = ['empty', 'missing', 'copied', 'outdated', 'current'] as const;
export type SectionState = (typeof SECTION_STATES)[number];

/** What a translation keeps of the text that a section was translated from. */
export interface TranslationMark {
  /** Of the section's text in the source, empty text included. */
  readonly sourceHash: string;
  readonly copied: boolean;
}

export interface SectionQuestion {
  readonly source: { readonly hash: string; readonly isEmpty: boolean };
  readonly translation: { readonly isEmpty: boolean };
  /** None for a section that nobody has looked at yet: it counts as current. */
  readonly mark: TranslationMark | undefined;
}

export const assessSection = ({ source, translation, mark }: SectionQuestion): SectionState => {
  if (translation.isEmpty) return source.isEmpty ? 'empty' : 'missing';
  if (mark?.copied === true) return 'copied';
  return mark === undefined || mark.sourceHash === source.hash ? 'current' : 'outdated';
};

export type StateCounts = Readonly<Record<Exclude<SectionState, 'empty'>, number>>;

export const countStates = (states: readonly SectionState[]): StateCounts => {
  const count = (state: SectionState): number => states.filter((one) => one === state).length;
  return {
    missing: count('missing'),
    copied: count('copied'),
    outdated: count('outdated'),
    current: count('current'),
  };
};

/**
 * The locale that a guide is translated from: the default one, or the one that it was first written in.
 *
 * @param locales those that the guide has, oldest first
 */
export const sourceLocaleOf = (locales: readonly string[], defaultLocale: string): string | undefined =>
  locales.includes(defaultLocale) ? defaultLocale : locales[0];
