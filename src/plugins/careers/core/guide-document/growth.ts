/** A growth figure in the prose of an outlook. */
export interface Growth {
  /** Over the whole span; negative when the occupation shrinks. */
  readonly growthPercent: number;
  readonly fromYear: number;
  readonly toYear: number;
}

const PERCENT =
  /(?<![\p{L}\p{N}.,])([+−-]?\d{1,3}(?:[.,]\d{1,2})?)[\s\u00a0\u202f-]*(?:%|percent\b|per cent\b|pct\b|por ciento\b|pour cent\b|prozent\b)/giu;
const YEARS =
  /(?<!\d)((?:19|20)\d{2})[\s\u00a0]*(?:[-–—/]|to|and|until|through|a|y|hasta|à|et|jusqu['’]en|bis|und)[\s\u00a0]*(?:el año |año )?((?:(?:19|20)\d{2})|\d{2})(?!\d|\s*%)/iu;
const RISE =
  /(?<!\p{L})(?:gr[oe]w\p{L}*|increas\p{L}*|ris(?:e|es|ing)|expan\p{L}+|crec\p{L}+|crezca\p{L}*|aument\p{L}+|augment\p{L}+|croissance|croître|croîtra|progress\p{L}+|hausse|wachs\p{L}*|wächst|steig\p{L}*|zunahme|zunehm\p{L}*|zunimmt|anstieg)(?!\p{L})/giu;
const FALL =
  /(?<!\p{L})(?:declin\p{L}*|decreas\p{L}*|shrink\p{L}*|fall(?:s|ing)?|drop\p{L}*|disminu\p{L}+|descen\p{L}+|caer\p{L}*|cae|caída|reduc\p{L}+|baj(?:a|ar|ará)|baiss\p{L}+|dimin\p{L}+|recul\p{L}*|rückgang|sink\p{L}*|schrumpf\p{L}*|abnahme|abnehm\p{L}*|zurückgeh\p{L}*)(?!\p{L})/giu;
const YEARLY =
  /^[\s,]*(?:(?:a|per|each|every) year|annually|yearly|al año|anual\w*|par an|annuel\w*|pro jahr|jährlich|im jahr\b)/i;
/** A figure belongs to the nearest word of growth, if that is in the same breath. */
const FARTHEST = 80;
const LONGEST_SENTENCE = 1000;

const positionsOf = (pattern: RegExp, text: string): number[] => [...text.matchAll(pattern)].map(({ index }) => index);

const nearest = (positions: readonly number[], position: number): number =>
  Math.min(Number.POSITIVE_INFINITY, ...positions.map((other) => Math.abs(other - position)));

const growthOf = (sentence: string): Growth | undefined => {
  const years = YEARS.exec(sentence);
  if (years === null) return undefined;
  const [, from = '', to = ''] = years;
  const fromYear = Number(from);
  const toYear = Number(to.length === 2 ? `${from.slice(0, 2)}${to}` : to);
  if (fromYear >= toYear) return undefined;
  const rises = positionsOf(RISE, sentence);
  const falls = positionsOf(FALL, sentence);
  const figures = [...sentence.matchAll(PERCENT)]
    .filter(({ 0: figure, index }) => !YEARLY.test(sentence.slice(index + figure.length)))
    .map(({ 1: figure = '', index }) => ({ figure, rise: nearest(rises, index), fall: nearest(falls, index) }))
    .map((candidate) => ({ ...candidate, distance: Math.min(candidate.rise, candidate.fall) }))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((one, other) => one.distance - other.distance);
  const best = figures[0];
  if (best === undefined) return undefined;
  const size = Number(best.figure.replace('−', '-').replace(',', '.'));
  return { growthPercent: best.fall < best.rise ? -Math.abs(size) : size, fromYear, toYear };
};

/**
 * Growth over a span of years that the text states: "about 6% from 2023 to 2033", "declining by 3 % between 2024 and
 * 2034", also in Spanish, French and German. A figure without years, or a yearly one, says too little.
 */
export const findGrowth = (prose: string): Growth | undefined => {
  for (const sentence of prose.split(/(?<=[.!?])\s+|\n+/)) {
    const growth = growthOf(sentence.slice(0, LONGEST_SENTENCE));
    if (growth !== undefined) return growth;
  }
  return undefined;
};
