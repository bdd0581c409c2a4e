import { mergeSchema, type ModelSchema } from './merge-schema';

/**
 * A content type that a file of the host's may extend but not replace.
 *
 * Where the Content-Type Builder saved one of our types, Strapi's plugin loader assigns
 * `{ ...shipped, ...saved }` to `schema`, so that the saved attributes hide all of the shipped ones. It does so before
 * any plugin code runs and before i18n and others add to the type, so the assignment itself is the place to merge.
 * `tests/host/builder.test.ts` notices when Strapi stops assigning.
 */
export const extensibleType = (shipped: ModelSchema): { schema: ModelSchema } => {
  // Strapi also writes into the schema it is given.
  const ours = structuredClone(shipped);
  let current: ModelSchema = shipped;
  return {
    get schema() {
      return current;
    },
    set schema(saved) {
      current = mergeSchema({ ours, theirs: saved });
    },
  };
};
