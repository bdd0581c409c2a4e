/**
 * How well the match finds the knowledge that job ads ask for: SkillSpan's sentences of tech job ads, whose spans of knowledge
 * people have marked. A span that is found counts when it overlaps one that is marked.
 */
import { readFileSync } from 'node:fs';

export const readSentences = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ source }) => source === 'tech');

/** Sentences of one ad as its lines; for each, the marked spans in UTF-16 units of the text. */
export const toAds = (sentences) => {
  const ads = new Map();
  for (const { idx, tokens, tags_knowledge: tags } of sentences) {
    const ad = ads.get(idx) ?? { text: '', spans: [] };
    ads.set(idx, ad);
    tokens.forEach((token, index) => {
      const start = ad.text.length;
      ad.text += token;
      const last = ad.spans.at(-1);
      if (tags[index] === 'B') ad.spans.push({ start, end: ad.text.length });
      else if (tags[index] === 'I' && last) last.end = ad.text.length;
      ad.text += index === tokens.length - 1 ? '\n' : ' ';
    });
  }
  return [...ads.values()];
};

/** What is found, as spans: two that overlap are one, as a reader would mark them. */
const toSpans = (mentions) =>
  mentions
    .flatMap(({ id, evidence }) => evidence.map(({ start, end }) => ({ start, end, id })))
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .reduce((spans, span) => {
      const last = spans.at(-1);
      if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
      else spans.push({ ...span });
      return spans;
    }, []);

export const overlaps = (one, other) => one.start < other.end && other.start < one.end;
const count = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
const worst = (counts, most) => [...counts].sort((one, other) => other[1] - one[1]).slice(0, most);

/**
 * @param source as the matcher's `find` takes it
 * @returns precision, recall, F1, and the most frequent false hits and misses
 */
export const scoreSkillSpan = ({ file, matcher, source = 'job-ad' }) => {
  const falseHits = new Map();
  const misses = new Map();
  let [found, right, marked, met] = [0, 0, 0, 0];
  for (const { text, spans } of toAds(readSentences(file))) {
    const hits = toSpans(matcher.find(text, { mostEvidence: Infinity, source }));
    found += hits.length;
    marked += spans.length;
    for (const hit of hits) {
      if (spans.some((span) => overlaps(span, hit))) right += 1;
      else count(falseHits, `${text.slice(hit.start, hit.end).toLowerCase()} (${hit.id})`);
    }
    for (const span of spans) {
      if (hits.some((hit) => overlaps(span, hit))) met += 1;
      else count(misses, text.slice(span.start, span.end).toLowerCase());
    }
  }
  const precision = right / found;
  const recall = met / marked;
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    found,
    marked,
    falseHits: worst(falseHits, 60),
    misses: worst(misses, 60),
  };
};
