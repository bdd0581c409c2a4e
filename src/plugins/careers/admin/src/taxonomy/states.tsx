import { Flex, Loader } from '@strapi/design-system';
import { z } from 'zod';
import { useText } from '../shell/use-text';
import type { MessageKey } from '../translations';

/** What the server says of an order that it cannot carry out as things are. */
const conflictSchema = z.object({
  details: z
    .object({
      code: z.literal('CareersTaxonomyConflict'),
      reason: z.enum(['circle', 'changed-since-preview', 'too-late', 'merged-further', 'winner-gone', 'loser-exists']),
    })
    .catchall(z.unknown()),
});
const messageSchema = z.object({ message: z.string() });

/** @returns a function that words an error for an editor */
export const useExplain = () => {
  const text = useText();
  return (error: unknown): string => {
    const conflict = conflictSchema.safeParse(error);
    if (conflict.success) {
      const { reason, code: _code, ...values } = conflict.data.details;
      const words = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
      return text(`taxonomy.conflict.${reason}`, words);
    }
    return text('taxonomy.failed', { message: messageSchema.safeParse(error).data?.message ?? '' });
  };
};

export const Waiting = () => {
  const text = useText();
  return (
    <Flex justifyContent="center" padding={8}>
      <Loader>{text('shell.loading')}</Loader>
    </Flex>
  );
};

/** A message for one of a closed list of values, or nothing. */
export const useLabel = () => {
  const text = useText();
  return (group: 'nature' | 'reuse' | 'kind' | 'lifecycle', value: string | null): string =>
    value === null ? '—' : text(`taxonomy.${group}.${value}` as MessageKey);
};
