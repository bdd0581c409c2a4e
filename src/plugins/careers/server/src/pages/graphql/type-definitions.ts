import { z } from 'zod';

/** What a field of a GraphQL type is made from. */
interface Reading {
  readonly type: string;
  readonly isNullable: boolean;
}

const capitalise = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
/** `items` of `CareersPageSkills` is a list of `CareersPageSkillsItem`. */
const singular = (name: string): string => (name.endsWith('s') ? name.slice(0, -1) : name);

/**
 * Writes GraphQL types (SDL) for Zod schemas, so that a page has the same shape in GraphQL as it has over REST. Closed
 * lists are strings there as here: GraphQL's own enumerations cannot spell `self-study`.
 *
 * @param named schemas that have a name of their own, wherever they occur; the others are named after where they stand
 * @throws Error for a schema that GraphQL has no type for
 */
export const writeTypeDefinitions = (named: Readonly<Record<string, z.ZodObject>>): string => {
  const names = new Map<z.ZodType, string>(Object.entries(named).map(([name, schema]) => [schema, name]));
  const written = new Map<string, string>();

  const readObject = (schema: z.ZodObject, place: string): string => {
    const name = names.get(schema) ?? place;
    if (!written.has(name)) {
      written.set(name, '');
      const fields = Object.entries(schema.shape).map(([key, value]) => {
        const { type, isNullable } = read(value as z.ZodType, name + capitalise(key));
        return `  ${key}: ${type}${isNullable ? '' : '!'}`;
      });
      written.set(name, `type ${name} {\n${fields.join('\n')}\n}`);
    }
    return name;
  };

  const read = (schema: z.ZodType, place: string): Reading => {
    if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
      return { ...read(schema.unwrap() as z.ZodType, place), isNullable: true };
    }
    const required = (type: string): Reading => ({ type, isNullable: false });
    if (schema instanceof z.ZodArray) {
      return required(`[${read(schema.element as z.ZodType, singular(place)).type}!]`);
    }
    if (schema instanceof z.ZodObject) return required(readObject(schema, place));
    if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return required('String');
    if (schema instanceof z.ZodNumber || schema instanceof z.ZodLiteral) return required('Float');
    if (schema instanceof z.ZodBoolean) return required('Boolean');
    if (schema instanceof z.ZodRecord) return required('JSON');
    throw new Error(`GraphQL has no type for ${place}: ${schema.type}.`);
  };

  for (const [name, schema] of Object.entries(named)) readObject(schema, name);
  return [...written.values()].join('\n\n');
};
