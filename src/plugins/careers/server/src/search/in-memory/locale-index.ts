import { analysisFor, indexText, nameKeysOf, type SearchAnalysis, type SearchDocument } from '../../../../core/search';
import { CodeIndex, type Field } from './code-index';
import { Gathered } from './gathered';
import { createGroups, type Groups } from './groups';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** What a document is called is looked through first, and what it says only when that finds little. */
export const NAME_FIELDS: readonly Field[] = ['title', 'names'];
export const TEXT_FIELDS: readonly Field[] = ['keywords', 'texts'];

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
  readonly names: CodeIndex;
  readonly texts: CodeIndex;
  readonly vocabulary: Vocabulary;
  readonly groups: Groups;
  /** The group of each document and the length of its title, by number: what is asked of each of thousands of results. */
  readonly groupOf: number[];
  readonly lengthOf: number[];
  /** By number; with holes. */
  readonly held: (Held | undefined)[];
  readonly byId: Map<string, Held>;
  /** By everything that a document may be called. */
  readonly named: Map<string, Set<Held>>;
  readonly freeNumbers: number[];
  /** Used by one search after the other, each of which is done before the next begins. */
  readonly gathered: Gathered;
}

export const createLocaleIndex = (locale: string): LocaleIndex => ({
  analysis: analysisFor(locale),
  names: new CodeIndex(NAME_FIELDS),
  texts: new CodeIndex(TEXT_FIELDS),
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

const partsOf = (document: SearchDocument, field: Field): readonly string[] => {
  if (field === 'names') return [...document.names, ...document.hiddenNames];
  return field === 'title' ? [document.title] : document[field];
};

/** The terms of a document by field, and all its words; each once. */
const termsOf = (analysis: SearchAnalysis, document: SearchDocument) => {
  const words = new Set<string>();
  const termsIn = (field: Field): ReadonlySet<string> => {
    const isName = NAME_FIELDS.includes(field);
    const terms = new Set<string>();
    for (const part of partsOf(document, field)) {
      const indexed = indexText(analysis, part, { isName });
      for (const term of indexed.terms) terms.add(term);
      for (const word of indexed.words) words.add(word);
    }
    return terms;
  };
  const [title, names, keywords, texts] = [termsIn('title'), termsIn('names'), termsIn('keywords'), termsIn('texts')];
  return { title, names, keywords, texts, words };
};

export const removeDocument = (index: LocaleIndex, id: string): void => {
  const held = index.byId.get(id);
  if (held === undefined) return;
  index.names.discard(held.number);
  index.texts.discard(held.number);
  for (const word of termsOf(index.analysis, held.document).words) index.vocabulary.remove(word);
  index.byId.delete(id);
  index.held[held.number] = undefined;
  index.freeNumbers.push(held.number);
  for (const key of held.names) {
    const others = index.named.get(key);
    others?.delete(held);
    if (others?.size === 0) index.named.delete(key);
  }
};

export const putDocument = (index: LocaleIndex, document: SearchDocument): void => {
  removeDocument(index, document.id);
  const number = index.freeNumbers.pop() ?? index.held.length;
  const held: Held = { number, document, names: nameKeysOf(document) };
  const { words, ...fields } = termsOf(index.analysis, document);
  const codes = new Map<string, string>();
  for (const word of words) codes.set(word, index.vocabulary.add(word));
  const coded = (terms: ReadonlySet<string>): readonly string[] => [...terms].flatMap((term) => codes.get(term) ?? []);
  index.names.add(number, { title: coded(fields.title), names: coded(fields.names) });
  index.texts.add(number, { keywords: coded(fields.keywords), texts: coded(fields.texts) });
  index.held[number] = held;
  index.groupOf[number] = index.groups.of(document);
  index.lengthOf[number] = document.title.length;
  index.byId.set(document.id, held);
  for (const key of held.names) {
    const others = index.named.get(key);
    if (others === undefined) index.named.set(key, new Set([held]));
    else others.add(held);
  }
};
