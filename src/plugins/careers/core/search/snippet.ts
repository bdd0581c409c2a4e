import type { PlacedWord, SearchAnalysis } from './analysis';
import type { SearchDocument } from './provider';
import type { SearchSnippet } from './schema';

const LONGEST = 180;
const ELLIPSIS = '…';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

interface Span {
  readonly start: number;
  readonly end: number;
}

const toHtml = (text: string, highlights: readonly Span[]): string => {
  let at = 0;
  const parts = highlights.map(({ start, end }) => {
    const part = `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
    return part;
  });
  return [...parts, escapeHtml(text.slice(at))].join('');
};

/** The first words of a text that has no more room, or all of it. */
const windowAt = (text: string, words: readonly PlacedWord[], first: number): Span => {
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  if (text.length - start <= LONGEST) return { start, end: text.length };
  let end = start + LONGEST;
  for (let index = first; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || word.end > start + LONGEST) break;
    end = word.end;
  }
  return { start, end };
};

/** A word is marked when one of its forms is among the terms. */
const isMarkedBy = (analysis: SearchAnalysis, terms: ReadonlySet<string>): ((word: PlacedWord) => boolean) => {
  // A text says many of its words again.
  const known = new Map<string, boolean>();
  return (word) => {
    let isMarked = known.get(word.folded);
    if (isMarked === undefined) {
      isMarked = analysis.formsOf(word.folded).some((form) => terms.has(form));
      known.set(word.folded, isMarked);
    }
    return isMarked && !analysis.isStopWord(word);
  };
};

const stemsAmong = (analysis: SearchAnalysis, words: readonly PlacedWord[]): ReadonlySet<string> =>
  new Set(words.map(({ folded }) => analysis.stemOf(folded)));

interface Passage {
  readonly text: string;
  readonly words: readonly PlacedWord[];
  readonly marked: readonly PlacedWord[];
}

/** Where to cut: the window with the most different words that are marked, the first of those. */
const cut = (analysis: SearchAnalysis, { text, words, marked }: Passage): Span => {
  if (text.length <= LONGEST || marked.length === 0) return windowAt(text, words, 0);
  const starts = [0, ...marked.map((word) => Math.max(0, words.indexOf(word) - 4))];
  let best = { span: windowAt(text, words, 0), different: -1 };
  for (const start of starts) {
    const span = windowAt(text, words, start);
    const inside = marked.filter((word) => word.start >= span.start && word.end <= span.end);
    const different = stemsAmong(analysis, inside).size;
    if (different > best.different) best = { span, different };
  }
  return best.span;
};

const write = (passage: Passage, { start, end }: Span): SearchSnippet => {
  const before = start > 0 ? ELLIPSIS : '';
  const text = `${before}${passage.text.slice(start, end)}${end < passage.text.length ? ELLIPSIS : ''}`;
  const shift = before.length - start;
  const highlights = passage.marked
    .filter((word) => word.start >= start && word.end <= end)
    .map((word) => ({ start: word.start + shift, end: word.end + shift }));
  return { text, highlights, html: toHtml(text, highlights) };
};

/**
 * What a result shows of a document: its first text, unless the query fits another, its names or keywords better. Hidden names
 * are never shown.
 *
 * @param terms folded words, in any of their forms, that are to be marked
 */
export const makeSnippet = (
  analysis: SearchAnalysis,
  { document, terms }: { readonly document: SearchDocument; readonly terms: ReadonlySet<string> },
): SearchSnippet => {
  const isMarked = isMarkedBy(analysis, terms);
  const inTitle = stemsAmong(analysis, analysis.wordsOf(document.title));
  const passages = [...document.texts, document.names.join(', '), document.keywords.join(', ')]
    .filter((text) => text !== '')
    .map((text): Passage => {
      const words = analysis.wordsOf(text);
      return { text, words, marked: words.filter(isMarked) };
    });
  let best: { readonly passage: Passage; readonly news: number } | undefined;
  for (const passage of passages) {
    // What the title says already is no reason to show another passage.
    const news = [...stemsAmong(analysis, passage.marked)].filter((stem) => !inTitle.has(stem)).length;
    if (best === undefined || news > best.news) best = { passage, news };
  }
  if (best === undefined) return { text: '', highlights: [], html: '' };
  return write(best.passage, cut(analysis, best.passage));
};

/** The terms to mark for a provider that does not say which words fitted: those of the query. */
export const termsOfQuery = (analysis: SearchAnalysis, q: string): ReadonlySet<string> =>
  new Set(analysis.wordsOf(q).flatMap(({ folded }) => analysis.formsOf(folded)));
