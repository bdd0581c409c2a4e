import { z } from 'zod';
import { isFields, type Fields } from '../../../core/rules';
import { QueryError } from './errors';

const innerOf = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? schema.unwrap() : schema);

/** Query strings hold text only. */
const fromText = (schema: unknown, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const inner = innerOf(schema);
  if (inner instanceof z.ZodArray) return value.split(',');
  return inner instanceof z.ZodNumber && /^\d{1,9}$/.test(value) ? Number(value) : value;
};

const isAllowed = (schema: unknown): string => {
  const inner = innerOf(schema);
  return (inner instanceof z.ZodType ? inner.description : undefined) ?? 'something else';
};

/**
 * Reads the parameters of a request to the content API. Lists may come as one text, separated by commas, and numbers as
 * digits; the descriptions of a schema's parameters are what a refusal says they take.
 *
 * @param query as a query string or GraphQL arguments give it
 * @param strict whether to refuse what is not among the parameters, as Strapi does with `strictParams`
 * @throws QueryError that names the first parameter at fault
 */
export const readQuery = <Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  { query, strict }: { readonly query: unknown; readonly strict: boolean },
): z.infer<z.ZodObject<Shape>> => {
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  const names = Object.keys(shape);
  const all: Fields = isFields(query) ? query : {};
  const given = Object.entries(all).filter(([, value]) => value !== undefined && value !== null);
  const unknown = given.find(([name]) => !names.includes(name));
  if (strict && unknown !== undefined) {
    const [parameter, found] = unknown;
    throw new QueryError({ parameter, found, allowed: `nothing: there are ${names.join(', ')}` });
  }
  const known = given
    .filter(([name]) => names.includes(name))
    .map(([name, value]) => [name, fromText(shape[name], value)]);
  const result = schema.safeParse(Object.fromEntries(known));
  if (result.success) return result.data;
  const parameter = String(result.error.issues[0]?.path[0]);
  throw new QueryError({ parameter, found: all[parameter], allowed: isAllowed(shape[parameter]) });
};

/** A schema's parameters as they stand in a query string, for the description of a route: lists are one text there. */
export const inQueryString = (shape: Readonly<Record<string, z.ZodType>>): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => {
      const inner = innerOf(schema);
      return [
        name,
        inner instanceof z.ZodArray
          ? z
              .string()
              .describe(inner.description ?? '')
              .optional()
          : schema,
      ];
    }),
  );
