/**
 * How search engines cut titles and descriptions: by the width of the words on the screen, not by their number.
 *
 * Google says only that both are cut to fit the reader's device
 * (https://developers.google.com/search/docs/appearance/snippet), and gives no figures. These are measured on its desktop
 * results by those who make tools for it: a column of 600 pixels, titles in Arial 20 px on one line, descriptions in
 * Arial 14 px on two lines of which the last ends early, so 960 pixels in all (Screaming Frog's and other tools' figures
 * lie between 561 and 600, and between 920 and 985). They change now and then: an estimate, and shown as one.
 */
export const TITLE_CUT = { font: '20px Arial, sans-serif', width: 600 } as const;
export const DESCRIPTION_CUT = { font: '14px Arial, sans-serif', width: 960 } as const;

export interface Cut {
  /** What is shown, with an ellipsis where something is missing. */
  readonly shown: string;
  /** Width of the whole text in pixels, rounded up. */
  readonly width: number;
  readonly isCut: boolean;
}

const ELLIPSIS = ' …';

/** Where the text may end, longest first: after a word, or anywhere in a text without spaces, such as Japanese. */
const endsOf = (text: string): readonly number[] => {
  const ends = [...text.matchAll(/\s+/gu)].map(({ index }) => index).filter((index) => index > 0);
  return ends.reverse();
};

/**
 * @param measure width of a text in pixels, in the font in which it is shown
 * @param width pixels that there are
 */
export const cutToWidth = (
  text: string,
  { measure, width }: { readonly measure: (text: string) => number; readonly width: number },
): Cut => {
  const whole = text.trim().replace(/\s+/gu, ' ');
  const wholeWidth = Math.ceil(measure(whole));
  if (wholeWidth <= width) return { shown: whole, width: wholeWidth, isCut: false };
  const fits = (end: number) => measure(`${whole.slice(0, end)}${ELLIPSIS}`) <= width;
  const end = endsOf(whole).find(fits);
  // One long word, or a script without spaces, is cut between characters.
  const characters = Array.from(whole);
  let count = characters.length;
  while (end === undefined && count > 0 && !fits(characters.slice(0, count).join('').length)) count -= 1;
  const kept = end === undefined ? characters.slice(0, count).join('') : whole.slice(0, end);
  return { shown: `${kept.replace(/[\s,;:–-]+$/u, '')}${ELLIPSIS}`, width: wholeWidth, isCut: true };
};
