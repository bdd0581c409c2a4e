/** Something in an entry that breaks a rule. */
export interface Finding {
  /** From the entry to the field: `['salaries', 0, 'p25']`. */
  readonly path: readonly (string | number)[];
  /** One sentence for the person who typed it. */
  readonly message: string;
  readonly found: unknown;
  /** What the field takes, in words. */
  readonly allowed: string;
  /** A value that would be taken in its place. */
  readonly suggestion?: string;
}

/** An entry or a component as it comes in: any keys, any values. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Editors and APIs clear a field with null or with an empty text; both count as no value. */
export const isEmpty = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

const LONGEST_QUOTE = 60;

/** A value as an error message shows it: short, and on one line. */
export const quote = (value: unknown): string => {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
};
