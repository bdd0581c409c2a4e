import { useState } from 'react';
import {
  Alert,
  Box,
  Button,
  EmptyStateLayout,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { ArrowClockwise, ArrowLeft, Play } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { DELIVERY_STATES, type Attempt, type Delivery, type DeliveryState, type Webhook } from '../../../core/webhooks';
import { Pages } from '../imports/pages';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { useGetDeliveriesQuery, useReplayDeadMutation, useTestWebhookMutation } from './api';
import { AttemptsDialog } from './attempts-dialog';
import { DeliveryTable } from './delivery-table';

const PAGE_SIZE = 20;
const LOOK_MS = 3000;

const TestResult = ({
  attempt,
  hasFailed,
  onClose,
}: {
  readonly attempt: Attempt | undefined;
  /** Our own server did not answer as it should. */
  readonly hasFailed: boolean;
  readonly onClose: () => void;
}) => {
  const text = useText();
  if (!attempt && !hasFailed) return null;
  const problem = attempt ? attempt.problem : text('webhooks.failed.hint');
  return (
    <Alert
      variant={problem === null ? 'success' : 'danger'}
      title={text(problem === null ? 'webhooks.test.done' : 'webhooks.test.failed')}
      closeLabel={text('webhooks.close')}
      onClose={onClose}
    >
      {[
        problem ?? text('webhooks.status', { status: attempt?.status ?? 0 }),
        ...(attempt ? [text('webhooks.took', { ms: attempt.durationMs })] : []),
        ...(attempt?.response ? [attempt.response] : []),
      ].join(', ')}
    </Alert>
  );
};

/** One endpoint: what was sent to it, what it said, and what was given up. */
export const LogScreen = ({ webhook, mayUpdate }: { readonly webhook: Webhook; readonly mayUpdate: boolean }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [page, setPage] = useState(1);
  const [state, setState] = useState<DeliveryState>();
  const [shown, setShown] = useState<Delivery>();
  const [test, tested] = useTestWebhookMutation();
  const [replay, { isLoading: isReplaying }] = useReplayDeadMutation();
  const { id, name, url, dead } = webhook;
  const { currentData, error, refetch } = useGetDeliveriesQuery(
    { id, page, pageSize: PAGE_SIZE, ...(state === undefined ? {} : { state }) },
    { refetchOnMountOrArgChange: true, pollingInterval: LOOK_MS },
  );

  const sendAgain = async (deliveries?: number[]) => {
    const result = await replay({ id, ...(deliveries && { deliveries }) });
    if ('error' in result) toggleNotification({ type: 'danger', message: text('webhooks.failed') });
    else {
      const { replayed } = result.data;
      toggleNotification({ type: 'success', message: text('webhooks.replayed', { count: replayed }) });
    }
  };

  const list = () => {
    if (error && !currentData) return <Failed error={error} onRetry={() => void refetch()} />;
    if (!currentData) return <Page.Loading>{text('shell.loading')}</Page.Loading>;
    const { deliveries, pagination } = currentData;
    if (deliveries.length === 0) {
      return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('webhooks.log.empty')} />;
    }
    const pageCount = Math.ceil(pagination.total / pagination.pageSize);
    return (
      <Box>
        <DeliveryTable
          deliveries={deliveries}
          mayReplay={mayUpdate}
          onReplay={(delivery) => void sendAgain([delivery.id])}
          onShow={setShown}
        />
        <Pages pagination={{ page, pageCount }} onChange={setPage} label={text('webhooks.log')} />
      </Box>
    );
  };

  return (
    <>
      <Layouts.Header
        title={name}
        subtitle={url}
        navigationAction={
          <Link tag={NavLink} to="?" startIcon={<ArrowLeft />}>
            {text('webhooks.back')}
          </Link>
        }
        primaryAction={
          mayUpdate && (
            <Flex gap={2}>
              {dead > 0 && (
                <Button
                  variant="secondary"
                  startIcon={<ArrowClockwise />}
                  loading={isReplaying}
                  onClick={() => void sendAgain()}
                >
                  {text('webhooks.replay.all', { count: dead })}
                </Button>
              )}
              <Button startIcon={<Play />} loading={tested.isLoading} onClick={() => void test({ id })}>
                {text('webhooks.test')}
              </Button>
            </Flex>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          <div role="status">
            <TestResult attempt={tested.data} hasFailed={tested.isError} onClose={tested.reset} />
          </div>
          <Box width="24rem">
            <SingleSelect
              size="S"
              aria-label={text('webhooks.log.state')}
              placeholder={text('webhooks.log.state')}
              clearLabel={text('webhooks.log.clear')}
              value={state ?? null}
              onClear={() => {
                setState(undefined);
                setPage(1);
              }}
              onChange={(chosen) => {
                setState(DELIVERY_STATES.find((one) => one === String(chosen)));
                setPage(1);
              }}
            >
              {DELIVERY_STATES.map((one) => (
                <SingleSelectOption key={one} value={one}>
                  {text(`webhooks.delivery.${one}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Box>
          {list()}
        </Flex>
      </Layouts.Content>
      {shown && (
        <AttemptsDialog
          webhook={id}
          delivery={shown}
          onClose={() => {
            setShown(undefined);
          }}
        />
      )}
    </>
  );
};
