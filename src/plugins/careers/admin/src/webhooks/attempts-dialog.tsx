import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Delivery } from '../../../core/webhooks';
import { Failed } from '../shell/failed';
import { OpenDialog } from '../shell/open-dialog';
import { useText } from '../shell/use-text';
import { useGetAttemptsQuery } from './api';

/** Each time that a delivery was sent, with what the endpoint said. */
export const AttemptsDialog = ({
  webhook,
  delivery,
  onClose,
}: {
  readonly webhook: number;
  readonly delivery: Delivery;
  readonly onClose: () => void;
}) => {
  const text = useText();
  const intl = useIntl();
  const { data, error, refetch } = useGetAttemptsQuery(
    { id: webhook, delivery: delivery.id },
    { refetchOnMountOrArgChange: true },
  );
  return (
    <OpenDialog
      title={`${delivery.event} · ${delivery.subject}`}
      closeLabel={text('webhooks.close')}
      onClose={onClose}
      footer={
        <>
          <span />
          <Button variant="tertiary" onClick={onClose}>
            {text('webhooks.close')}
          </Button>
        </>
      }
    >
      <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={4}>
        {text('webhooks.attempts.id', { id: delivery.messageId })}
      </Typography>
      {error !== undefined && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && error === undefined && <Page.Loading>{text('shell.loading')}</Page.Loading>}
      {data?.length === 0 && <Typography>{text('webhooks.attempts.none')}</Typography>}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
        {data?.map(({ id, at, attempt, status, durationMs, problem, response }) => (
          <Box tag="li" key={id}>
            <Typography tag="p" fontWeight="semiBold">
              {text('webhooks.attempt', {
                attempt,
                when: intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'medium' }),
              })}
            </Typography>
            <Typography tag="p" textColor={problem === null ? 'success700' : 'danger700'}>
              {[
                problem ?? text('webhooks.status', { status: status ?? 0 }),
                text('webhooks.took', { ms: durationMs }),
              ].join(', ')}
            </Typography>
            {response !== null && response !== '' && (
              <Box background="neutral100" padding={3} marginTop={2} hasRadius>
                <Typography tag="pre" variant="pi" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {response}
                </Typography>
              </Box>
            )}
          </Box>
        ))}
      </Flex>
    </OpenDialog>
  );
};
