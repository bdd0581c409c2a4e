import fc from 'fast-check';
import { documentOf, placeOf, Postings, type Codes } from './postings';

const DOCUMENTS = 12;
const CODES = 6;
const boosts = [6, 4] as const;

const filled = (documents: readonly (Codes | undefined)[]): Postings => {
  const postings = new Postings();
  documents.forEach((codes, number) => {
    if (codes !== undefined) postings.add(number, codes);
  });
  return postings;
};

/** Where each word is, and what it counts there. */
const contentOf = (postings: Postings) =>
  Array.from({ length: CODES }, (_, code) => {
    const scores: (readonly [number, number])[] = [];
    const isAsked = new Uint8Array(DOCUMENTS).fill(1);
    postings.weigh(code, { isAsked, boosts }, (document, score) => scores.push([document, score]));
    return {
      places: [...postings.of(code)].sort((one, other) => one - other),
      scores: scores.sort(([one, first], [other, second]) => one - other || first - second),
    };
  });

const codes = fc.uniqueArray(fc.nat(CODES - 1));
const document: fc.Arbitrary<Codes> = fc.tuple(codes, codes);

describe('postings', () => {
  it('say where a word is', () => {
    const postings = filled([[[0, 1], []], [[], [1]], undefined, [[1], [1]]]);
    const places = [...postings.of(1)].map((posting) => [documentOf(posting), placeOf(posting)]);
    expect(places).toEqual([
      [0, 0],
      [1, 1],
      [3, 0],
      [3, 1],
    ]);
    expect(postings.of(5)).toEqual([]);
  });

  it('count a word more the rarer it is and the shorter its field, in what is asked for only', () => {
    const postings = filled([
      [[0, 1], []],
      [[0, 2, 3, 4], []],
      [[0], []],
    ]);
    const scoreOf = (code: number, document: number): number => {
      const isAsked = new Uint8Array(DOCUMENTS);
      isAsked[document] = 1;
      const found: number[] = [];
      postings.weigh(code, { isAsked, boosts: [1, 1] }, (_, score) => found.push(score));
      expect(found).toHaveLength(1);
      return found[0] ?? 0;
    };
    expect(scoreOf(1, 0)).toBeGreaterThan(scoreOf(0, 0));
    expect(scoreOf(0, 2)).toBeGreaterThan(scoreOf(0, 0));
    expect(scoreOf(0, 0)).toBeGreaterThan(scoreOf(0, 1));
    // ln(1 + 2.5 / 1.5) × (0.5 + 2.2 / (1 + 1.2 × (0.3 + 0.7 × 2 / (7 / 3)))), by hand.
    expect(scoreOf(1, 0)).toBeCloseTo(1.5277, 3);
  });

  it('are the same after documents came, went and changed as when they had never been there', () => {
    const change = fc.record({ number: fc.nat(DOCUMENTS - 1), codes: fc.option(document, { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.nat(40), (changes, trimAt) => {
        const postings = new Postings();
        const held: (Codes | undefined)[] = Array.from({ length: DOCUMENTS });
        changes.forEach(({ number, codes: next }, at) => {
          const before = held[number];
          if (before !== undefined) postings.remove(number, before);
          if (next !== undefined) postings.add(number, next);
          held[number] = next;
          if (at === trimAt) postings.trim();
        });
        expect(contentOf(postings)).toEqual(contentOf(filled(held)));
      }),
    );
  });
});
