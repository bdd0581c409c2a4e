/**
 * What the limits read of a GraphQL document and schema. Stated here and not imported from `graphql`: GraphQL is
 * optional, and its library refuses objects of a second copy of itself.
 */
export interface ValueNode {
  readonly kind: string;
  readonly name?: { readonly value: string };
  readonly value?: unknown;
  readonly fields?: readonly { readonly name: { readonly value: string }; readonly value: ValueNode }[];
}

export interface SelectionSetNode {
  readonly selections: readonly SelectionNode[];
}

export interface FieldNode {
  readonly kind: 'Field';
  readonly name: { readonly value: string };
  readonly alias?: { readonly value: string };
  readonly arguments?: readonly { readonly name: { readonly value: string }; readonly value: ValueNode }[];
  readonly selectionSet?: SelectionSetNode;
}
export type SelectionNode =
  | FieldNode
  | { readonly kind: 'FragmentSpread'; readonly name: { readonly value: string } }
  | {
      readonly kind: 'InlineFragment';
      readonly typeCondition?: { readonly name: { readonly value: string } };
      readonly selectionSet: SelectionSetNode;
    };

export interface OperationNode {
  readonly kind: 'OperationDefinition';
  readonly operation: string;
  readonly variableDefinitions?: readonly {
    readonly variable: { readonly name: { readonly value: string } };
    readonly defaultValue?: ValueNode;
  }[];
  readonly selectionSet: SelectionSetNode;
}
export interface FragmentNode {
  readonly kind: 'FragmentDefinition';
  readonly name: { readonly value: string };
  readonly typeCondition: { readonly name: { readonly value: string } };
  readonly selectionSet: SelectionSetNode;
}
export interface DocumentNode {
  readonly kind: string;
  readonly definitions: readonly (OperationNode | FragmentNode | { readonly kind: 'Other' })[];
}

/** A type as `graphql` holds it: lists and non-nulls wrap another in `ofType`; objects and interfaces have fields. */
export interface SchemaType {
  readonly ofType?: SchemaType;
  readonly toString: () => string;
  readonly getFields?: () => Readonly<Record<string, SchemaField | undefined>>;
}
export interface SchemaField {
  readonly type: SchemaType;
  readonly args?: readonly { readonly name: string }[];
}
export interface Schema {
  readonly getType: (name: string) => SchemaType | undefined;
  readonly getQueryType: () => SchemaType | null | undefined;
  readonly getMutationType: () => SchemaType | null | undefined;
}

export type Variables = Readonly<Record<string, unknown>>;
