import { adminApi } from '@strapi/strapi/admin';

/** What saves the entry in the form, by the content manager's own names. */
const SAVES = ['createDocument', 'updateDocument', 'publishDocument'] as const;

type Tags = readonly unknown[];
type TagsOf = (result: unknown, error: unknown, ...more: readonly unknown[]) => Tags;

/** Of RTK Query's description of a mutation: what it makes out of date, and what it does while it is under way. */
interface Mutation {
  invalidatesTags?: Tags | TagsOf;
  onQueryStarted?: unknown;
  transformErrorResponse?: (error: unknown) => unknown;
}

interface Enhanceable {
  readonly enhanceEndpoints: (change: {
    readonly endpoints: Readonly<Record<string, (mutation: Mutation) => void>>;
  }) => unknown;
}

/** The form starts anew after each failure that is called otherwise. */
const asRefused = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? { ...error, name: 'ValidationError' } : error;

const onlyWhenDone = (mutation: Mutation): void => {
  const { invalidatesTags } = mutation;
  const tagsOf: TagsOf = typeof invalidatesTags === 'function' ? invalidatesTags : () => invalidatesTags ?? [];
  mutation.invalidatesTags = (result, error, ...more) => (error ? [] : tagsOf(result, error, ...more));
  delete mutation.onQueryStarted;
  mutation.transformErrorResponse = asRefused;
};

/**
 * A save that was refused has changed nothing. Strapi reads the entry anew all the same, and fills the form with what
 * it finds: once somebody else has saved it, what was typed here would be gone. It also takes a save for done while it is
 * under way, and when it is refused puts the entry back as it was, and the form with it. There is no official way to say so; the
 * browser test of two editors notices when the endpoints are called something else.
 */
export const keepWhatWasTyped = (): void => {
  (adminApi as unknown as Enhanceable).enhanceEndpoints({
    endpoints: Object.fromEntries(SAVES.map((name) => [name, onlyWhenDone])),
  });
};
