import { adminApi } from '@strapi/strapi/admin';

/** What saves the entry in the form, by the content manager's own names. */
const SAVES = ['createDocument', 'updateDocument', 'publishDocument'] as const;

type Tags = readonly unknown[];
type TagsOf = (result: unknown, error: unknown, ...more: readonly unknown[]) => Tags;

/** Of RTK Query's description of a mutation: what it makes out of date. */
interface Mutation {
  invalidatesTags?: Tags | TagsOf;
}

interface Enhanceable {
  readonly enhanceEndpoints: (change: {
    readonly endpoints: Readonly<Record<string, (mutation: Mutation) => void>>;
  }) => unknown;
}

const onlyWhenDone = (mutation: Mutation): void => {
  const { invalidatesTags } = mutation;
  const tagsOf: TagsOf = typeof invalidatesTags === 'function' ? invalidatesTags : () => invalidatesTags ?? [];
  mutation.invalidatesTags = (result, error, ...more) => (error ? [] : tagsOf(result, error, ...more));
};

/**
 * A save that was refused has changed nothing. Strapi reads the entry anew all the same, and fills the form with what
 * it finds: once somebody else has saved it, what was typed here would be gone. There is no official way to say so; the
 * browser test of two editors notices when the endpoints are called something else.
 */
export const keepWhatWasTyped = (): void => {
  (adminApi as unknown as Enhanceable).enhanceEndpoints({
    endpoints: Object.fromEntries(SAVES.map((name) => [name, onlyWhenDone])),
  });
};
