/** A pair of parentheses of the outermost level in one line; positions of the signs themselves. */
export interface Parenthesis {
  readonly open: number;
  readonly close: number;
  readonly inner: string;
}

/**
 * The outermost pairs of a line, left to right; what is never closed is a sign like any other.
 *
 * @param escapes whether a backslash makes a parenthesis a sign like any other
 */
export const findParentheses = (text: string, escapes: boolean): Parenthesis[] => {
  const open: number[] = [];
  const pairs: Parenthesis[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (escapes && character === '\\') index += 1;
    else if (character === '(') open.push(index);
    else if (character === ')') {
      const start = open.pop();
      if (start === undefined) continue;
      while (pairs.length > 0 && (pairs[pairs.length - 1]?.open ?? -1) > start) pairs.pop();
      pairs.push({ open: start, close: index, inner: text.slice(start + 1, index) });
    }
  }
  return pairs;
};

/** Splits where `isSeparator` says how many characters a separator takes, outside parentheses and quotes of a name. */
export const splitOutside = (text: string, isSeparator: (index: number) => number): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') {
      index += 1;
      continue;
    }
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    const length = depth === 0 ? isSeparator(index) : 0;
    if (length > 0) {
      parts.push(text.slice(start, index));
      start = index + length;
      index = start - 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};
