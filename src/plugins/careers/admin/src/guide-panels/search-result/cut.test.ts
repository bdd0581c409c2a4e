import fc from 'fast-check';
import { cutToWidth } from './cut';

/** Ten pixels a character. */
const measure = (text: string): number => Array.from(text).length * 10;

describe('cutting a text to a width', () => {
  it('leaves a text that fits as it is', () => {
    expect(cutToWidth('Registered Nurse', { measure, width: 160 })).toEqual({
      shown: 'Registered Nurse',
      width: 160,
      isCut: false,
    });
  });

  it('ends after a whole word, with an ellipsis that fits as well', () => {
    expect(cutToWidth('Registered Nurse Career Guide', { measure, width: 200 })).toEqual({
      shown: 'Registered Nurse …',
      width: 290,
      isCut: true,
    });
  });

  it('goes by the width, not by the number of characters', () => {
    const wide = (text: string) => Array.from(text).reduce((width, letter) => width + (letter === 'W' ? 20 : 5), 0);
    expect(cutToWidth('WWWWW WWWWW', { measure: wide, width: 150 }).isCut).toBe(true);
    expect(cutToWidth('iiiii iiiii', { measure: wide, width: 150 }).isCut).toBe(false);
  });

  it('cuts a text without spaces between two characters', () => {
    expect(cutToWidth('看護師になるには何が必要ですか', { measure, width: 80 }).shown).toBe('看護師になる …');
  });

  it('never shows more than there is room for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 20, max: 600 }), (text, width) => {
        expect(measure(cutToWidth(text, { measure, width }).shown)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
