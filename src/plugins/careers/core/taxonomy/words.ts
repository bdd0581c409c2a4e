import { foldName } from '../model/names';

export interface Alias {
  readonly id?: number;
  readonly label: string;
  readonly hidden?: boolean | null;
  readonly matching?: string | null;
}
export interface ExternalId {
  readonly id?: number;
  readonly scheme: string;
  readonly edition?: string | null;
  readonly code?: string | null;
  readonly uri?: string | null;
  readonly match?: string | null;
}
export interface Translation {
  readonly id?: number;
  readonly locale: string;
  readonly name: string;
  readonly aliases?: readonly Alias[];
}
/** The words and codes by which a concept is known. */
export interface ConceptWords<T extends Translation = Translation> {
  readonly name: string;
  readonly acronym?: string | null;
  readonly aliases: readonly Alias[];
  readonly translations: readonly T[];
  readonly externalIds: readonly ExternalId[];
}

/** What a concept gains by taking another one in. */
export interface GainedWords<T extends Translation = Translation> {
  readonly aliases: readonly Alias[];
  /** Languages that it had no words in. */
  readonly translations: readonly T[];
  /** Other names in languages that it has words in. */
  readonly translationAliases: readonly { readonly locale: string; readonly alias: Alias }[];
  readonly externalIds: readonly ExternalId[];
}

const asNew = ({ label, hidden, matching }: Alias): Alias => ({
  label,
  hidden: hidden ?? false,
  matching: matching ?? 'normal',
});

/** Those that are no name of it yet, each once. */
const newNames = (known: readonly string[], offered: readonly Alias[]): Alias[] => {
  const names = new Set(known.map(foldName));
  return offered.flatMap((alias) => {
    const folded = foldName(alias.label);
    if (folded === '' || names.has(folded)) return [];
    names.add(folded);
    return [asNew(alias)];
  });
};

export const externalIdKey = ({ scheme, code, uri }: ExternalId): string =>
  [scheme.toLowerCase(), code ?? '', uri ?? ''].join(' ');

/** The names, translations and codes of one concept that another lacks: nothing of the loser's is lost in a merge. */
export const gainWords = <T extends Translation>(winner: ConceptWords<T>, loser: ConceptWords<T>): GainedWords<T> => {
  const label = ({ label: text }: Alias) => text;
  const acronym = (words: ConceptWords): Alias[] => (words.acronym ? [{ label: words.acronym }] : []);
  const has = (locale: string) => winner.translations.find((translation) => translation.locale === locale);
  const codes = new Set(winner.externalIds.map(externalIdKey));
  return {
    aliases: newNames(
      [winner.name, ...acronym(winner).map(label), ...winner.aliases.map(label)],
      [{ label: loser.name }, ...acronym(loser), ...loser.aliases],
    ),
    translations: loser.translations.filter(({ locale }) => has(locale) === undefined),
    translationAliases: loser.translations.flatMap(({ locale, name, aliases = [] }) => {
      const own = has(locale);
      if (own === undefined) return [];
      const known = [own.name, ...(own.aliases ?? []).map(label)];
      return newNames(known, [{ label: name }, ...aliases]).map((alias) => ({ locale, alias }));
    }),
    externalIds: loser.externalIds
      .filter((code) => !codes.has(externalIdKey(code)))
      .map(({ id: _id, ...code }) => code),
  };
};
