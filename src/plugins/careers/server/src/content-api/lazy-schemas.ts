import { factories, type Core, type UID } from '@strapi/strapi';
import { z } from 'zod';

type Getter = (this: object) => z.ZodType;

interface GetterDescriptor {
  readonly configurable?: boolean;
  readonly enumerable?: boolean;
  readonly get?: Getter;
}

/** The outer object stays: Strapi reads from its shape which keys a body may have besides `data`. */
const ofData = (original: Getter): Getter =>
  function body() {
    return z.object({ data: z.lazy(() => (original.call(this) as z.ZodObject<{ data: z.ZodType }>).shape.data) });
  };

const entirely = (original: Getter): Getter =>
  function document() {
    return z.lazy(() => original.call(this));
  };

/** The schemas of a validator that are made from a type's attributes, and how each is put off. */
const PUT_OFF: Readonly<Record<string, (original: Getter) => Getter>> = {
  document: entirely,
  schemaAwareQueryFields: entirely,
  schemaAwareQueryPopulate: entirely,
  schemaAwareQuerySort: entirely,
  schemaAwareFilters: entirely,
  body: ofData,
  partialBody: ofData,
};

/**
 * Makes routes by Strapi's own factory, but the schemas in them only when somebody looks into one. Strapi makes them with
 * the routes, anew for each of the five that a type has: for the plugin's six types that takes more of a start than all
 * that the plugin's own functions do. What is written from them is an OpenAPI document; no request is held against them.
 *
 * Strapi has no setting for it: while the routes are made, which is at once, the getters of its validator give a
 * `z.lazy`. A getter that Strapi no longer has is left out, and its schema made as before; `tests/api/rest.test.ts`
 * notices.
 *
 * @param make makes the routes
 */
export const withLazySchemas = <T>(
  { strapi, uid }: { readonly strapi: Core.Strapi; readonly uid: UID.ContentType },
  make: () => T,
): T => {
  const validator = Object.getPrototypeOf(factories.createCoreValidator(uid, strapi)) as object;
  const originals = Object.entries(PUT_OFF).flatMap(([name, putOff]) => {
    const descriptor = Object.getOwnPropertyDescriptor(validator, name) as GetterDescriptor | undefined;
    return descriptor?.get ? [{ name, descriptor, get: putOff(descriptor.get) }] : [];
  });
  for (const { name, descriptor, get } of originals) Object.defineProperty(validator, name, { ...descriptor, get });
  try {
    return make();
  } finally {
    for (const { name, descriptor } of originals) Object.defineProperty(validator, name, descriptor);
  }
};
