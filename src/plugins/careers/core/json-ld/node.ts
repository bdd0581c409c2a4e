import { isText } from './words';

/** What a property of a JSON-LD node may hold. */
export type JsonLdValue = string | number | boolean | JsonLdObject | readonly JsonLdValue[];
export interface JsonLdObject {
  readonly [property: string]: JsonLdValue;
}

/** A thing of schema.org: its `@type`, an `@id` when others refer to it, and its properties. */
export interface JsonLdNode extends JsonLdObject {
  readonly '@type': string;
}

/** Refers to a node of the graph. */
export const reference = (id: string): JsonLdObject => ({ '@id': id });

const isEmpty = (value: JsonLdValue | null | undefined): value is null | undefined =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && !isText(value)) ||
  (Array.isArray(value) && value.length === 0);

/** @returns the node with the properties that say something: without null, blank texts and empty lists */
export const node = (
  type: string,
  properties: Readonly<Record<string, JsonLdValue | null | undefined>>,
): JsonLdNode => {
  const stated: Record<string, JsonLdValue> = {};
  for (const [property, value] of Object.entries(properties)) if (!isEmpty(value)) stated[property] = value;
  return { '@type': type, ...stated };
};
