import fc from 'fast-check';
import { fromCsvCell, toCsvCell } from './csv-cell';
import { csvRow } from './csv-row';

const awkward = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '1', '.', 'a', ' '), { maxLength: 6 })
    .map((all) => all.join('')),
);

describe('a cell of a CSV file', () => {
  it('gives back the text that it was made from', () => {
    fc.assert(
      fc.property(awkward, (text) => fromCsvCell(toCsvCell(text)) === text),
      { numRuns: 2000 },
    );
  });

  it('starts no formula', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const cell = toCsvCell(text);
        if (/^[=+\-@\t\r\n＝＋－＠]/.test(cell)) expect(cell).toMatch(/^[+-]\d+(?:\.\d+)?$/);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['=HYPERLINK("https://example.org")', '\'=HYPERLINK("https://example.org")'],
    ['+1 555 0100', "'+1 555 0100"],
    ['-1+cmd|x', "'-1+cmd|x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['-2.5', '-2.5'],
    ['Réseaux', 'Réseaux'],
  ])('is safe for %j', (text, cell) => {
    expect(toCsvCell(text)).toBe(cell);
  });

  it('is quoted where it would break the row', () => {
    expect(csvRow(['a', 'b,c', 'say "x"', 'd\ne', 'f\rg', "it's", '=1', ' h', ''])).toBe(
      'a,"b,c","say ""x""","d\ne","f\rg",it\'s,\'=1," h",\r\n',
    );
  });
});
