const collator = new Intl.Collator();

/** Compares words as people look them up; a collator that is made once is many times faster than `localeCompare`. */
export const byName = (one: string, other: string): number => collator.compare(one, other);
