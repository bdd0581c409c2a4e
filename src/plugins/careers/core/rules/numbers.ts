import type { Fields, Finding } from './finding';

/**
 * The number that Strapi would store for a value, or undefined when there is none or when Strapi refuses it. Strapi
 * takes `"4 500"` for 4500 and `"12 months"` for 12.
 */
export const asNumber = (value: unknown): number | undefined => {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const compact = String(value).replace(/\s/g, '');
  if (compact === '') return undefined;
  const exact = Number(compact);
  const number = Number.isNaN(exact) ? Number.parseFloat(compact) : exact;
  return Number.isFinite(number) ? number : undefined;
};

/** Figures below zero. */
export const checkNotNegative = (fields: Fields, names: readonly string[]): Finding[] =>
  names.flatMap((name) => {
    const number = asNumber(fields[name]);
    if (number === undefined || number >= 0) return [];
    return [
      { path: [name], message: `${name} is ${number}; it cannot be below 0.`, found: number, allowed: '0 or more' },
    ];
  });

/**
 * Figures that are smaller than one that comes before them.
 *
 * @param names from the smallest to the largest; fields without a figure are skipped
 */
export const checkAscending = (fields: Fields, names: readonly string[]): Finding[] => {
  const findings: Finding[] = [];
  let highest: { readonly name: string; readonly number: number } | undefined;
  for (const name of names) {
    const number = asNumber(fields[name]);
    if (number === undefined) continue;
    if (highest !== undefined && number < highest.number) {
      findings.push({
        path: [name],
        message: `${name} is ${number}; it cannot be below ${highest.name}, which is ${highest.number}.`,
        found: number,
        allowed: `${highest.number} (${highest.name}) or more`,
      });
    } else {
      highest = { name, number };
    }
  }
  return findings;
};
