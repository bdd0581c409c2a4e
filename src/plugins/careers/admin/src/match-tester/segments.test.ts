import fc from 'fast-check';
import type { TestedTerm } from '../../../core/match-tester';
import { segmentsOf } from './segments';

const term = (name: string, ...places: readonly (readonly [number, number])[]): TestedTerm => ({
  kind: 'skill',
  documentId: name,
  name,
  slug: null,
  evidence: places.map(([start, end]) => ({ start, end, text: '', name: null })),
});

const shown = (text: string, terms: readonly TestedTerm[]) =>
  segmentsOf(text, terms).map((segment) => [segment.text, ...segment.terms.map(({ name }) => name)]);

describe('the segments of a marked text', () => {
  it('are what is read as something, and what is between', () => {
    expect(shown('Uses SQL and C.', [term('SQL', [5, 8]), term('C', [13, 14])])).toEqual([
      ['Uses '],
      ['SQL', 'SQL'],
      [' and '],
      ['C', 'C'],
      ['.'],
    ]);
  });

  it('tell what lies within something else', () => {
    expect(shown('Java Expert', [term('Java', [0, 4]), term('Java Expert', [0, 11])])).toEqual([
      ['Java', 'Java', 'Java Expert'],
      [' Expert', 'Java Expert'],
    ]);
  });

  it('keep two pieces apart that touch', () => {
    expect(shown('ab', [term('a', [0, 1], [1, 2])])).toEqual([
      ['a', 'a'],
      ['b', 'a'],
    ]);
  });

  it('are the text when they are joined', () => {
    const place = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.string({ minLength: 31, maxLength: 40 }), fc.array(place), (text, places) => {
        const terms = places.map((one, index) => term(String(index), one));
        expect(
          segmentsOf(text, terms)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
