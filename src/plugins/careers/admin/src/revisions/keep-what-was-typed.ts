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

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * The form starts anew after each failure that is called otherwise. Of one that is called so it wants a list of errors by
 * field, and breaks without: it gets the message itself, of no field.
 */
const asRefused = (error: unknown): unknown => {
  if (!isRecord(error)) return error;
  const details = isRecord(error.details) ? error.details : {};
  const errors = [{ path: [], message: error.message, name: error.name }];
  return { ...error, name: 'ValidationError', details: { errors, ...details } };
};

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
