import fc from 'fast-check';
import { fingerprint, isBlank, isSame } from './same';

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, undefined, '', ' ', 'a', ' a', 'a\r\nb', 'a\nb', 0, 1, true, false),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b'), tie('value'), { maxKeys: 2 }),
  ),
})).value;

it('two values are the same when their fingerprints are', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(isSame(one, other)).toBe(fingerprint(one) === fingerprint(other));
      expect(isSame(one, one)).toBe(true);
      expect(isBlank(one)).toBe(fingerprint(one) === '');
    }),
    { numRuns: 3000 },
  );
});

it('a value is the same after a database has dropped what is empty in it', () => {
  expect(isSame({ b: 1, a: 'x\r\ny', links: [], note: '' }, { a: 'x\ny ', b: 1 })).toBe(true);
  expect(isSame({ core: false }, {})).toBe(false);
});
