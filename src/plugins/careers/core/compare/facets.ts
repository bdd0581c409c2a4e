import type { ComparedField } from './schema';

export type Scalar = string | number | boolean | null;

/** A name in a list, such as a skill of a requirement. */
export interface Name {
  /** What makes it the same one in the other version. */
  readonly key: string;
  readonly label: string;
}

export type SimpleFacet =
  | { readonly kind: 'text'; readonly value: string | null }
  /** `identity`: what makes two values the same, where it is not the value that is shown. */
  | { readonly kind: 'value'; readonly value: Scalar; readonly identity?: string | null }
  | { readonly kind: 'names'; readonly names: readonly Name[] };

type Named<F> = Readonly<Partial<Record<ComparedField, F>>>;

export interface Item extends Name {
  readonly facets: Named<SimpleFacet>;
}

export interface ListFacet {
  readonly kind: 'list';
  readonly items: readonly Item[];
  /** Whether each item is something of its own, such as a FAQ: another key is then never the same one with other words. */
  readonly isOfEntries: boolean;
}

export type Facet = SimpleFacet | ListFacet;
export type Facets = Named<Facet>;

export const text = (value: string | null): SimpleFacet => ({ kind: 'text', value });
export const value = (shown: Scalar, identity?: string | null): SimpleFacet =>
  identity === undefined ? { kind: 'value', value: shown } : { kind: 'value', value: shown, identity };
export const names = (list: readonly Name[]): SimpleFacet => ({ kind: 'names', names: list });

/** Components: an item whose key is another one may still be the same with other words. */
export const parts = <Entry>(entries: readonly Entry[], toItem: (entry: Entry) => Item): ListFacet => ({
  kind: 'list',
  items: entries.map(toItem),
  isOfEntries: false,
});

/** Entries of their own, known by their document ids. */
export const entries = <Entry>(list: readonly Entry[], toItem: (entry: Entry) => Item): ListFacet => ({
  kind: 'list',
  items: list.map(toItem),
  isOfEntries: true,
});

/** Numbers, switches and choices, under their own names. */
export const values = <Key extends ComparedField>(
  record: Readonly<Record<Key, Scalar>>,
  keys: readonly Key[],
): Named<SimpleFacet> => Object.fromEntries(keys.map((key) => [key, value(record[key])]));

/** Nothing that a reader would see: no value, blank text, or a switch that is off. */
export const isEmptyScalar = (shown: Scalar): boolean =>
  shown === null || shown === false || (typeof shown === 'string' && shown.trim() === '');

export const isEmptyFacet = (facet: Facet | undefined): boolean => {
  if (facet === undefined) return true;
  if (facet.kind === 'names') return facet.names.length === 0;
  if (facet.kind === 'list') return facet.items.length === 0;
  return isEmptyScalar(facet.value);
};
