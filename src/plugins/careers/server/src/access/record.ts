export type UnknownRecord = Readonly<Record<string, unknown>>;

/** An object literal, as query strings, GraphQL arguments and database rows give them: no array, no date, no class. */
export const isRecord = (value: unknown): value is UnknownRecord => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};
