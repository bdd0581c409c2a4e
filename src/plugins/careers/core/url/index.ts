/**
 * An absolute address taken apart, or nothing when the text is none.
 *
 * Not by `URL.canParse`: Node.js 20 answers it wrongly for a letter such as `ü`, once the caller has been optimised.
 */
export const parseUrl = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};
