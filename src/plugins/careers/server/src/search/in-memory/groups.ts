import { narrow, type Found, type SearchDocument, type SearchRequest } from '../../../../core/search';

/** Documents that are alike in everything that facets count and filters ask for. */
type Alike = Pick<SearchDocument, 'type' | 'fields' | 'kind'>;

/**
 * Sorts documents into groups. There are a few hundred of them, and thousands of results: counting groups and then what they
 * are is much less work than looking at each document.
 */
export const createGroups = () => {
  const groups: Alike[] = [];
  const numbers = new Map<string, number>();
  return {
    of: ({ type, fields, kind }: SearchDocument): number => {
      const key = JSON.stringify([type, kind, fields]);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      groups.push({ type, fields, kind });
      numbers.set(key, groups.length - 1);
      return groups.length - 1;
    },
    typeOf: (group: number) => groups[group]?.type,
    /** @param groupOf the group of a result */
    narrow: (
      results: readonly number[],
      groupOf: (result: number) => number,
      filters: Pick<SearchRequest, 'types' | 'field' | 'kind'>,
    ): { readonly kept: readonly number[]; readonly counts: Found['counts'] } => {
      const sizes = new Uint32Array(groups.length);
      for (const result of results) {
        const group = groupOf(result);
        sizes[group] = (sizes[group] ?? 0) + 1;
      }
      const present = groups.flatMap((document, group) => {
        const count = sizes[group] ?? 0;
        return count === 0 ? [] : [{ document, count, group }];
      });
      const { kept, counts } = narrow(present, filters);
      if (kept.length === present.length) return { kept: results, counts };
      const isKept = new Set(kept.map(({ group }) => group));
      return { kept: results.filter((result) => isKept.has(groupOf(result))), counts };
    },
  };
};

export type Groups = ReturnType<typeof createGroups>;
