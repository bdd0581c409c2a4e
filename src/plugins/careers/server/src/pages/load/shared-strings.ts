/** Longer ones are texts, of which there are hardly two the same. */
const LONGEST = 100;

export type ShareString = (text: string) => string;

/**
 * Rows bring each string anew, the id of a skill once for every guide that asks for it; where thousands of guides stay in
 * memory, most of it would be the same few thousand strings.
 *
 * @returns gives for a string the same one that it was given before
 */
export const createSharedStrings = (): ShareString => {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST) return text;
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
};
