import { Box, Button, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
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

/** In place of what could not be loaded. */
export const LoadingFailed = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => {
  const text = useText();
  const said = messageSchema.safeParse(error).data?.message ?? '';
  return (
    <Box role="alert">
      <EmptyStateLayout
        icon={<WarningCircle width="6rem" height="6rem" fill="danger600" />}
        content={`${text('shell.error')} ${said}`}
        action={
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {text('shell.retry')}
          </Button>
        }
      />
    </Box>
  );
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
  return <Group extends 'nature' | 'reuse' | 'kind' | 'lifecycle'>(group: Group, value: string | null): string =>
    value === null ? '—' : text(`taxonomy.${group}.${value}` as MessageKey);
};
