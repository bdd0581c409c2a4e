import { errors } from '@strapi/utils';
import type { z } from 'zod';
import type { FieldError } from '../rules';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((found, key) => (isRecord(found) ? found[String(key)] : undefined), input);

/**
 * What an administrator's request says, in the shape that the endpoint takes.
 *
 * @throws ValidationError (400) whose `details.errors` name each field at fault, what was found and what is allowed
 */
export const readInput = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const found = result.error.issues.map(
    ({ path, message }): FieldError => ({
      path: path.map(String),
      message: `${path.length > 0 ? `${path.map(String).join('.')}: ` : ''}${message}`,
      name: 'ValidationError',
      value: at(input, path) ?? null,
      allowed: message,
    }),
  );
  throw new errors.ValidationError(found.map(({ message }) => message).join('; '), { errors: found });
};
