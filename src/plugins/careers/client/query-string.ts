/** What a query may hold: Strapi's `filters`, `populate`, `sort`, `fields`, `pagination`, `locale` and so on. */
export type QueryValue = string | number | boolean | Date | null | undefined | readonly QueryValue[] | QueryObject;

// An interface, because a type alias may not refer to itself through Record.
export interface QueryObject {
  readonly [key: string]: QueryValue;
}

const pairsOf = (name: string, value: QueryValue): readonly string[] => {
  if (value === undefined) return [];
  if (value === null) return [`${encodeURIComponent(name)}=`];
  if (value instanceof Date) return pairsOf(name, value.toISOString());
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]: [string, QueryValue]) => pairsOf(`${name}[${key}]`, inner));
  }
  return [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`];
};

/**
 * Writes a query in the bracket notation that Strapi reads: `{filters: {slug: {$in: ['a', 'b']}}}` becomes
 * `filters[slug][$in][0]=a&filters[slug][$in][1]=b`, percent-encoded. What is undefined is left out; null is written as
 * an empty value. Keys keep their order, so that the same query is the same address, which caches rely on.
 *
 * @returns with a leading `?`, or nothing when the query is empty
 */
export const toQueryString = (query: QueryObject): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) => pairsOf(key, value));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};
