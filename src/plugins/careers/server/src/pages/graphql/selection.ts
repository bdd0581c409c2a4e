/** What is needed of GraphQL's account of a query. */
interface Selection {
  readonly kind: string;
  readonly name?: { readonly value: string };
  readonly selectionSet?: SelectionSet | undefined;
}
interface SelectionSet {
  readonly selections: readonly Selection[];
}
export interface QueryInfo {
  readonly fieldNodes: readonly Selection[];
  readonly fragments: Readonly<Record<string, { readonly selectionSet: SelectionSet } | undefined>>;
}

const fieldsOf = (selections: readonly Selection[], info: QueryInfo): readonly Selection[] =>
  selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection];
    const fragment = selection.kind === 'FragmentSpread' ? info.fragments[selection.name?.value ?? ''] : selection;
    return fieldsOf(fragment?.selectionSet?.selections ?? [], info);
  });

/**
 * The names of the fields that a query asks for below its own field.
 *
 * @param path to look further down: `['data']`
 */
export const selectedFields = (info: QueryInfo, path: readonly string[] = []): readonly string[] => {
  let fields: readonly Selection[] = info.fieldNodes;
  const below = (nodes: readonly Selection[]) =>
    nodes.flatMap((node) => fieldsOf(node.selectionSet?.selections ?? [], info));
  for (const name of path) fields = below(fields).filter((field) => field.name?.value === name);
  return [...new Set(below(fields).flatMap((field) => field.name?.value ?? []))];
};
