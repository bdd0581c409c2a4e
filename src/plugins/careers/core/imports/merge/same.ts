/**
 * What makes two values the same, and what makes one empty. A value that was stored and read again counts as the one
 * that was imported: databases drop empty parts and texts lose the blanks around them on the way.
 */

type Parts = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const bareText = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).trim();

/** Nothing, a blank text, or what has only such parts. */
export const isBlank = (value: unknown): boolean => {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (isList(value)) return value.every(isBlank);
  return isRecord(value) && Object.values(value).every(isBlank);
};

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean => {
  const [parts, others] = [one.filter((part) => !isBlank(part)), other.filter((part) => !isBlank(part))];
  return parts.length === others.length && parts.every((part, place) => isSame(part, others[place]));
};

const isSameRecord = (one: Parts, other: Parts): boolean =>
  Object.keys(one).every((key) => isSame(one[key], other[key])) &&
  Object.keys(other).every((key) => key in one || isBlank(other[key]));

export const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one === 'string' && typeof other === 'string') return bareText(one) === bareText(other);
  if (isList(one) && isList(other)) return isSameList(one, other);
  if (isRecord(one) && isRecord(other)) return isSameRecord(one, other);
  return isBlank(one) && isBlank(other);
};

/** Without empty parts, keys in order of the alphabet. */
const bare = (value: unknown): unknown => {
  if (typeof value === 'string') return bareText(value);
  if (isList(value)) return value.filter((part) => !isBlank(part)).map(bare);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .filter((key) => !isBlank(value[key]))
      .map((key) => [key, bare(value[key])]),
  );
};

/** A text that is the same for values that are the same, and for no others; the empty text for what is empty. */
export const fingerprint = (value: unknown): string => (isBlank(value) ? '' : JSON.stringify(bare(value)));

/** A part of a value that may have parts. */
export const partOf = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

/** Parts of a value by their names; none of what has no parts. */
export const partsOf = (value: unknown): Parts => (isRecord(value) ? value : {});
