import { analysisFor, indexText, nameKeysOf, type SearchAnalysis, type SearchDocument } from '../../../../core/search';
import { Gathered } from './gathered';
import { createGroups, type Groups } from './groups';
import { Postings, type Codes } from './postings';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** A document by its number: small and used again, so that what is known of all fits into arrays. */
export interface Held {
  readonly number: number;
  readonly document: SearchDocument;
  /** Everything that it may be called, in the form of `nameKey`. */
  readonly names: readonly string[];
}

/** The index of one locale. */
export interface LocaleIndex {
  readonly analysis: SearchAnalysis;
  /** Of titles and other names: what a document is called is looked through first. */
  readonly names: Postings;
  /** Of keywords and texts: what a document says is looked through only when names find little. */
  readonly texts: Postings;
  readonly vocabulary: Vocabulary;
  readonly groups: Groups;
  /** The group of each document and the length of its title, by number: what is asked of each of thousands of results. */
  readonly groupOf: number[];
  readonly lengthOf: number[];
  /** By number; with holes. */
  readonly held: (Held | undefined)[];
  readonly byId: Map<string, Held>;
  /** By everything that a document may be called. */
  readonly named: Map<string, readonly Held[]>;
  readonly freeNumbers: number[];
  /** Used by one search after the other, each of which is done before the next begins. */
  readonly gathered: Gathered;
}

export const createLocaleIndex = (locale: string): LocaleIndex => ({
  analysis: analysisFor(locale),
  names: new Postings(),
  texts: new Postings(),
  vocabulary: createVocabulary(),
  groups: createGroups(),
  groupOf: [],
  lengthOf: [],
  held: [],
  byId: new Map(),
  named: new Map(),
  freeNumbers: [],
  gathered: new Gathered(),
});

/** The terms of a document by field, and all its words; each once. */
const termsOf = (analysis: SearchAnalysis, document: SearchDocument) => {
  const words = new Set<string>();
  const termsIn = (parts: readonly string[], { isName }: { readonly isName: boolean }): ReadonlySet<string> => {
    const terms = new Set<string>();
    for (const part of parts) {
      const indexed = indexText(analysis, part, { isName });
      for (const term of indexed.terms) terms.add(term);
      for (const word of indexed.words) words.add(word);
    }
    return terms;
  };
  return {
    title: termsIn([document.title], { isName: true }),
    names: termsIn([...document.names, ...document.hiddenNames], { isName: true }),
    keywords: termsIn(document.keywords, { isName: false }),
    texts: termsIn(document.texts, { isName: false }),
    words,
  };
};

type Terms = ReturnType<typeof termsOf>;

/** The terms of a document as postings have them; all of them are words of the vocabulary. */
const codesOf = (vocabulary: Vocabulary, { title, names, keywords, texts }: Terms): { names: Codes; texts: Codes } => {
  const coded = (terms: ReadonlySet<string>): readonly number[] =>
    [...terms].flatMap((term) => vocabulary.codeOf(term) ?? []);
  return { names: [coded(title), coded(names)], texts: [coded(keywords), coded(texts)] };
};

export const removeDocument = (index: LocaleIndex, id: string): void => {
  const held = index.byId.get(id);
  if (held === undefined) return;
  const terms = termsOf(index.analysis, held.document);
  const codes = codesOf(index.vocabulary, terms);
  index.names.remove(held.number, codes.names);
  index.texts.remove(held.number, codes.texts);
  for (const word of terms.words) index.vocabulary.remove(word);
  index.byId.delete(id);
  index.held[held.number] = undefined;
  index.freeNumbers.push(held.number);
  for (const key of held.names) {
    const others = (index.named.get(key) ?? []).filter((other) => other !== held);
    if (others.length === 0) index.named.delete(key);
    else index.named.set(key, others);
  }
};

export const putDocument = (index: LocaleIndex, document: SearchDocument): void => {
  removeDocument(index, document.id);
  const number = index.freeNumbers.pop() ?? index.held.length;
  const held: Held = { number, document, names: nameKeysOf(document) };
  const terms = termsOf(index.analysis, document);
  for (const word of terms.words) index.vocabulary.add(word);
  const codes = codesOf(index.vocabulary, terms);
  index.names.add(number, codes.names);
  index.texts.add(number, codes.texts);
  index.held[number] = held;
  index.groupOf[number] = index.groups.of(document);
  index.lengthOf[number] = document.title.length;
  index.byId.set(document.id, held);
  for (const key of held.names) index.named.set(key, [...(index.named.get(key) ?? []), held]);
};
