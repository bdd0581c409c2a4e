import fc from 'fast-check';
import { csvRow, guardCell, unguardCell } from './csv-cells';

describe('cells of a CSV file', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', "'=1"])('keeps %j from being a formula', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
    expect(unguardCell(guardCell(text))).toBe(text);
  });

  it('gives back what was written, whatever it was', () => {
    const awkward = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', ' ', '\t') });
    fc.assert(fc.property(awkward, (text) => unguardCell(guardCell(text)) === text));
    fc.assert(fc.property(awkward, (text) => !/^[=+\-@\t\r]/.test(guardCell(text))));
  });

  it('quotes what would break the row', () => {
    expect(csvRow(['a', 'b,c', 'say "x"', 'd\ne', "it's", '=1'])).toBe(`a,"b,c","say ""x""","d\ne",it's,'=1\r\n`);
  });
});
