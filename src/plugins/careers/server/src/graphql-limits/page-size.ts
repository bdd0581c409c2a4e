import type { FieldNode, SchemaField, ValueNode, Variables } from './ast';

/** How many entries a list returns, by the settings of Strapi's GraphQL plugin. */
export interface ListSizes {
  /** When a query does not say. */
  readonly standard: number;
  /** At most, whatever a query says. */
  readonly most: number;
}

/** A list that takes no page size, such as one inside of another answer. */
export const UNPAGED_SIZE = 10;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueOf = (node: ValueNode, variables: Variables): unknown => {
  switch (node.kind) {
    case 'Variable':
      return node.name === undefined ? undefined : variables[node.name.value];
    case 'ObjectValue':
      return Object.fromEntries((node.fields ?? []).map(({ name, value }) => [name.value, valueOf(value, variables)]));
    case 'IntValue':
      return Number(node.value);
    default:
      return undefined;
  }
};

/** The values of an operation's variables: what came with the request, over the defaults in the document. */
export const valuesOf = (
  definitions: readonly {
    readonly variable: { readonly name: { readonly value: string } };
    readonly defaultValue?: ValueNode;
  }[],
  sent: Variables,
): Variables => ({
  ...Object.fromEntries(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueOf(defaultValue, {})]],
    ),
  ),
  ...sent,
});

const isPaged = (field: SchemaField): boolean =>
  (field.args ?? []).some(({ name }) => name === 'pagination' || name === 'pageSize' || name === 'limit');

/**
 * How many entries the field may return, by its `pagination`, `pageSize` or `limit`.
 *
 * @returns null for a field that takes no page size
 */
export const pageSizeOf = ({
  node,
  field,
  variables,
  sizes: { standard, most },
}: {
  node: FieldNode;
  field: SchemaField;
  variables: Variables;
  sizes: ListSizes;
}): number | null => {
  if (!isPaged(field)) return null;
  const args = Object.fromEntries(
    (node.arguments ?? []).map(({ name, value }) => [name.value, valueOf(value, variables)]),
  );
  const { limit, pageSize } = isRecord(args.pagination) ? args.pagination : args;
  const asked = limit ?? pageSize;
  if (typeof asked !== 'number' || !Number.isFinite(asked)) return standard;
  // Strapi takes -1 for "all".
  return asked < 0 ? most : Math.min(asked, most);
};
