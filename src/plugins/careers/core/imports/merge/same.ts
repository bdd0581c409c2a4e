/**
 * What makes two values the same, and what makes one empty. A value that was stored and read again counts as the one
 * that was imported: databases drop empty parts and texts lose the blanks around them on the way.
 */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without empty parts, keys in order of the alphabet; undefined for what says nothing. */
const bare = (value: unknown): unknown => {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') {
    const text = value.replace(/\r\n?/g, '\n').trim();
    return text === '' ? undefined : text;
  }
  if (Array.isArray(value)) {
    const parts = value.map(bare).filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : parts;
  }
  if (!isRecord(value)) return value;
  const parts = Object.entries(value)
    .map(([key, part]) => [key, bare(part)] as const)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
};

/** A text that is the same for values that are the same; the empty text for what says nothing. */
export const fingerprint = (value: unknown): string => {
  const plain = bare(value);
  return plain === undefined ? '' : JSON.stringify(plain);
};

export const isSame = (one: unknown, other: unknown): boolean => fingerprint(one) === fingerprint(other);

export const isBlank = (value: unknown): boolean => fingerprint(value) === '';

/** A part of a value that may have parts. */
export const partOf = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

/** Parts of a value by their names; none of what has no parts. */
export const partsOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
