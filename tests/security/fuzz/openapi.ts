import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../support/app-folder';

/** The parts of a JSON Schema that values are made from. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: JsonSchema;
}

/** One operation of the API that requests are made for. */
export interface FuzzedOperation {
  readonly method: string;
  /** With `{…}` for its parameters: `/api/careers/guides/{id}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: JsonSchema;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
}
interface DocumentedOperation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: JsonSchema }>> };
}

/** Every operation of docs/openapi.json. */
export const documentedOperations = (): readonly FuzzedOperation[] => {
  const file = path.join(projectRoot, 'docs', 'openapi.json');
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as Document;
  return Object.entries(paths).flatMap(([address, item]) =>
    Object.entries(item).map(([method, { parameters = [], requestBody }]) => {
      const body = requestBody?.content['application/json']?.schema;
      return { method: method.toUpperCase(), path: `/api${address}`, parameters, ...(body && { body }) };
    }),
  );
};

/** A route of the router, of which no more is known than its address. */
export const plainOperation = (method: string, route: string): FuzzedOperation => ({
  method,
  path: route
    .replace(/\((?!\.\*)[^)]*\)/g, '')
    .replace(/:(\w+)|\(\.\*\)/g, (_, name?: string) => `{${name ?? 'rest'}}`),
  parameters: [],
});
