import type { CareersApp } from '../support/careers-app';

/** A way into the plugin: `GET /api/careers/guides`, or `Query careersGuides`. */
export interface Way {
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'delete' | 'patch';
  /** With its parameters: `/api/careers/guides/:id`. */
  readonly path: string;
}

const OWN = /^\/(api\/)?careers(\/|$)/;
const READER = /^(\/:locale)?\/guides(\/|$)/;
const METHODS = ['get', 'post', 'put', 'delete', 'patch'] as const;

/** Every route of the plugin that the running app answers on, as Strapi's own router has them. */
export const routesOf = ({ strapi }: CareersApp): readonly Way[] => {
  const found = new Map<string, Way>();
  for (const { path, methods } of strapi.server.listRoutes()) {
    if (typeof path !== 'string' || !(OWN.test(path) || READER.test(path))) continue;
    for (const method of METHODS) {
      const name = `${method.toUpperCase()} ${path}`;
      if (methods.includes(method.toUpperCase())) found.set(name, { name, method, path });
    }
  }
  return [...found.values()];
};

/** The parts of a GraphQL schema that are read here. */
interface SchemaType {
  readonly ofType?: SchemaType;
  readonly getFields?: () => Readonly<Record<string, SchemaField>>;
  toString(): string;
}
interface SchemaField {
  readonly args: readonly { readonly name: string; readonly type: SchemaType }[];
}
interface Schema {
  readonly getQueryType: () => SchemaType;
  readonly getMutationType: () => SchemaType;
}
interface GraphQLService {
  readonly buildSchema: () => Schema;
}

/** A GraphQL operation of the plugin and the shortest text that asks for it. */
export interface Operation {
  /** `Query careersGuides` */
  readonly name: string;
  readonly text: string;
}

const valueOf = (type: string): string => {
  if (type.startsWith('[')) return '[]';
  if (/^(ID|String)!$/.test(type)) return '"none"';
  return '{}';
};

const operation = (kind: 'Query' | 'Mutation', [name, { args }]: readonly [string, SchemaField]): Operation => {
  const needed = args.filter(({ type }) => type.toString().endsWith('!'));
  const given = needed.map((arg) => `${arg.name}: ${valueOf(arg.type.toString())}`).join(', ');
  const call = given === '' ? name : `${name}(${given})`;
  return { name: `${kind} ${name}`, text: `${kind.toLowerCase()} { ${call} { __typename } }` };
};

/** Every operation of the app's GraphQL server that is the plugin's. */
export const operationsOf = ({ strapi }: CareersApp): readonly Operation[] => {
  const graphql: GraphQLService = strapi.plugin('graphql').service('content-api');
  const schema = graphql.buildSchema();
  const of = (kind: 'Query' | 'Mutation', type: SchemaType): readonly Operation[] =>
    Object.entries(type.getFields?.() ?? {})
      .filter(([name]) => /careers/i.test(name))
      .map((field) => operation(kind, field));
  return [...of('Query', schema.getQueryType()), ...of('Mutation', schema.getMutationType())];
};
