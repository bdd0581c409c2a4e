import { Alert, Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ConceptKind } from '../../../core/taxonomy';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { useRecentMergesQuery, useUndoMergeMutation } from './api';
import { useExplain, Waiting } from './states';

/** The merges of the last day, to be undone. */
export const RecentMerges = ({ kind, mayMerge }: { readonly kind: ConceptKind; readonly mayMerge: boolean }) => {
  const text = useText();
  const intl = useIntl();
  const explain = useExplain();
  const { data, error, refetch } = useRecentMergesQuery({ kind });
  const [undo, undone] = useUndoMergeMutation();
  const time = (at: string) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  if (data === undefined)
    return error === undefined ? <Waiting /> : <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box aria-live="polite">
        {undone.error === undefined ? null : (
          <Alert variant="danger" closeLabel={text('taxonomy.close')} onClose={undone.reset}>
            {explain(undone.error)}
          </Alert>
        )}
        {undone.data === undefined ? null : (
          <Alert
            variant={undone.data.kept.length > 0 ? 'warning' : 'success'}
            closeLabel={text('taxonomy.close')}
            onClose={undone.reset}
          >
            {text('taxonomy.merges.undone', { name: undone.data.name, restored: undone.data.restored })}
            {undone.data.kept.length > 0 ? (
              <>
                {` ${text('taxonomy.merges.kept')}`}
                <ul>
                  {undone.data.kept.map(({ what, why }) => (
                    <li key={what}>{`${what} ${text(`taxonomy.why.${why}`)}`}</li>
                  ))}
                </ul>
              </>
            ) : null}
          </Alert>
        )}
      </Box>
      {data.length === 0 ? <EmptyStateLayout content={text('taxonomy.merges.none')} /> : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {data.map(({ id, winner, loser, mergedAt, mergedBy, undoableUntil }) => {
          const words = text('taxonomy.merges.entry', { winner, loser });
          return (
            <Box tag="li" key={id} background="neutral0" padding={4} hasRadius shadow="tableShadow">
              <Flex justifyContent="space-between" gap={4}>
                <Flex direction="column" alignItems="flex-start" gap={1}>
                  <Typography fontWeight="semiBold" textColor="neutral800">
                    {words}
                  </Typography>
                  <Typography variant="pi" textColor="neutral600">
                    {[
                      mergedBy === null
                        ? time(mergedAt)
                        : text('taxonomy.merges.by', { name: mergedBy, date: time(mergedAt) }),
                      text('taxonomy.merges.until', { date: time(undoableUntil) }),
                    ].join(' · ')}
                  </Typography>
                </Flex>
                {mayMerge ? (
                  <Button
                    variant="secondary"
                    aria-label={`${text('taxonomy.merges.undo')}: ${words}`}
                    loading={undone.isLoading && undone.originalArgs?.id === id}
                    disabled={undone.isLoading}
                    onClick={() => void undo({ kind, id })}
                  >
                    {text('taxonomy.merges.undo')}
                  </Button>
                ) : null}
              </Flex>
            </Box>
          );
        })}
      </Flex>
    </Flex>
  );
};
