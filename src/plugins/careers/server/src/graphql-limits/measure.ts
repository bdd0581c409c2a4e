import type {
  DocumentNode,
  FieldNode,
  FragmentNode,
  OperationNode,
  Schema,
  SchemaType,
  SelectionNode,
  SelectionSetNode,
  Variables,
} from './ast';
import { FragmentCycleError, UnknownFragmentError } from './error';
import { pageSizeOf, UNPAGED_SIZE, valuesOf, type ListSizes } from './page-size';

/** What an operation asks of the server, at most. */
export interface Measure {
  /** Levels of fields: `{ guides { field { name } } }` has 3. */
  readonly depth: number;
  /** Fields that are renamed, every spread of a fragment counted. */
  readonly aliases: number;
  /** Lookups in the database, and a tenth for each entry that they may find. */
  readonly cost: number;
}

/** Our whole pages come from a few statements together, and are rendered: what is asked within costs nothing more. */
const WHOLE_PAGES = new Set(['careersPage', 'careersPages', 'careersMatch']);
const STATEMENTS_OF_PAGES = 12;
const COST_OF_PAGE = 5;
const COST_OF_ENTRY = 0.1;

const NOTHING: Measure = { depth: 0, aliases: 0, cost: 0 };

const together = (measures: readonly Measure[]): Measure =>
  measures.reduce(
    (sum, { depth, aliases, cost }) => ({
      depth: Math.max(sum.depth, depth),
      aliases: sum.aliases + aliases,
      cost: sum.cost + cost,
    }),
    NOTHING,
  );

const named = (type: SchemaType | undefined): SchemaType | undefined =>
  type?.ofType === undefined ? type : named(type.ofType);
const isList = (type: SchemaType): boolean => type.toString().startsWith('[');

interface Place {
  readonly type: SchemaType | undefined;
  /** The page size that a surrounding connection was asked for; its list of entries takes none of its own. */
  readonly pageSize: number | null;
}

class Measuring {
  /** By fragment and page size: a fragment that is spread often is measured once, so the work is never exponential. */
  private readonly measured = new Map<string, Measure | 'under way'>();

  constructor(
    private readonly input: {
      readonly schema: Schema;
      readonly fragments: ReadonlyMap<string, FragmentNode>;
      readonly variables: Variables;
      readonly sizes: ListSizes;
    },
  ) {}

  selections({ selections }: SelectionSetNode, place: Place): Measure {
    return together(selections.map((selection) => this.selection(selection, place)));
  }

  private selection(selection: SelectionNode, place: Place): Measure {
    if (selection.kind === 'Field') return this.field(selection, place);
    if (selection.kind === 'FragmentSpread') return this.fragment(selection.name.value, place);
    const { typeCondition, selectionSet } = selection;
    const type = typeCondition === undefined ? place.type : this.input.schema.getType(typeCondition.name.value);
    return this.selections(selectionSet, { ...place, type });
  }

  private fragment(name: string, { pageSize }: Place): Measure {
    const fragment = this.input.fragments.get(name);
    if (fragment === undefined) throw new UnknownFragmentError(name);
    const key = `${name} ${pageSize ?? ''}`;
    const known = this.measured.get(key);
    if (known === 'under way') throw new FragmentCycleError(name);
    if (known !== undefined) return known;
    this.measured.set(key, 'under way');
    const type = this.input.schema.getType(fragment.typeCondition.name.value);
    const measure = this.selections(fragment.selectionSet, { type, pageSize });
    this.measured.set(key, measure);
    return measure;
  }

  private field(node: FieldNode, place: Place): Measure {
    const { aliases, ...rest } = this.unnamed(node, place);
    return { ...rest, aliases: aliases + (node.alias === undefined ? 0 : 1) };
  }

  /** A field without its own alias. Introspection is bounded by `graphql` itself: only its aliases count. */
  private unnamed(node: FieldNode, { type, pageSize }: Place): Measure {
    const name = node.name.value;
    if (node.selectionSet === undefined) return { ...NOTHING, depth: name.startsWith('__') ? 0 : 1 };
    const field = type?.getFields?.()[name];
    const asked = field && pageSizeOf({ ...this.input, node, field });
    const within = this.selections(node.selectionSet, { type: named(field?.type), pageSize: asked ?? null });
    if (name.startsWith('__')) return { ...NOTHING, aliases: within.aliases };

    const depth = within.depth + 1;
    const { aliases } = within;
    if (WHOLE_PAGES.has(name)) return { depth, aliases, cost: STATEMENTS_OF_PAGES + COST_OF_PAGE * (asked ?? 1) };
    const size = field !== undefined && isList(field.type) ? (asked ?? pageSize ?? UNPAGED_SIZE) : 1;
    return { depth, aliases, cost: 1 + size * (COST_OF_ENTRY + within.cost) };
  }
}

const rootOf = ({ operation }: OperationNode, schema: Schema): SchemaType | undefined =>
  (operation === 'mutation' ? schema.getMutationType() : schema.getQueryType()) ?? undefined;

/**
 * Measures operations without running them. A document need not be valid: what the schema does not have costs one
 * lookup. The work is linear in the length of the document.
 *
 * @param operations of the document; each is measured by itself
 * @param variables as sent
 * @throws FragmentCycleError, UnknownFragmentError
 */
export const measureOperations = ({
  document,
  operations,
  variables,
  ...rest
}: {
  readonly document: DocumentNode;
  readonly operations: readonly OperationNode[];
  readonly schema: Schema;
  readonly variables: Variables;
  readonly sizes: ListSizes;
}): Measure[] => {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition] as const] : [],
    ),
  );
  return operations.map((operation) =>
    new Measuring({
      ...rest,
      fragments,
      variables: valuesOf(operation.variableDefinitions ?? [], variables),
    }).selections(operation.selectionSet, { type: rootOf(operation, rest.schema), pageSize: null }),
  );
};
