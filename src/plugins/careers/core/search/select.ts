import type { Found, SearchDocument, SearchRequest } from './provider';

type Filters = Pick<SearchRequest, 'types' | 'field' | 'kind'>;

const add = (counts: Map<string, number>, name: string, count: number): void => {
  counts.set(name, (counts.get(name) ?? 0) + count);
};

/** Without a prototype: a slug may be `constructor`. */
const toRecord = (counts: ReadonlyMap<string, number>): Record<string, number> => {
  const record = Object.create(null) as Record<string, number>;
  for (const [name, count] of counts) record[name] = count;
  return record;
};

interface Countable {
  readonly document: Pick<SearchDocument, 'type' | 'fields' | 'kind'>;
  /** How many documents it stands for that are alike in this; 1 when absent. */
  readonly count?: number;
}

/**
 * Narrows results down and counts what there is to choose from: each facet with the other filters applied.
 *
 * @param results all that fit the query
 */
export const narrow = <Result extends Countable>(
  results: readonly Result[],
  filters: Filters,
): { readonly kept: readonly Result[]; readonly counts: Found['counts'] } => {
  const types = new Map<string, number>();
  const fields = new Map<string, number>();
  const kinds = new Map<string, number>();
  const kept: Result[] = [];
  for (const result of results) {
    const { document, count = 1 } = result;
    const isType = filters.types === undefined || filters.types.includes(document.type);
    const isField = filters.field === undefined || document.fields.includes(filters.field);
    const isKind = filters.kind === undefined || document.kind === filters.kind;
    if (isField && isKind) add(types, document.type, count);
    if (isType && isKind) for (const slug of document.fields) add(fields, slug, count);
    if (isType && isField && document.kind !== null) add(kinds, document.kind, count);
    if (isType && isField && isKind) kept.push(result);
  }
  return { kept, counts: { types: toRecord(types), fields: toRecord(fields), kinds: toRecord(kinds) } };
};
