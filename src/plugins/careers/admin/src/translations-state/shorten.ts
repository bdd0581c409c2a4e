/** Of a long text that did not change, this much is shown beside what did. */
const SHOWN = 120;

export type Place = 'first' | 'middle' | 'last';

/** The ends of an unchanged text that lie next to a change. */
export const shorten = (text: string, place: Place): string => {
  if (text.length <= 3 * SHOWN) return text;
  const head = place === 'first' ? '' : text.slice(0, SHOWN);
  const tail = place === 'last' ? '' : text.slice(-SHOWN);
  return `${head} … ${tail}`;
};
