import { Badge, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Delivery, DeliveryState } from '../../../core/webhooks';
import { useText } from '../shell/use-text';

const COLUMNS = ['event', 'when', 'result', 'attempts', 'deeds'] as const;

const COLOURS: Readonly<Record<DeliveryState, readonly [background: string, words: string]>> = {
  waiting: ['warning100', 'warning700'],
  delivered: ['success100', 'success700'],
  dead: ['danger100', 'danger700'],
};

const Row = ({
  delivery,
  mayReplay,
  onReplay,
  onShow,
}: {
  readonly delivery: Delivery;
  readonly mayReplay: boolean;
  readonly onReplay: () => void;
  readonly onShow: () => void;
}) => {
  const text = useText();
  const intl = useIntl();
  const { event, subject, state, attempts, createdAt, nextAttemptAt, lastProblem, lastStatus, lastDurationMs } =
    delivery;
  const [backgroundColor, textColor] = COLOURS[state];
  const at = (instant: string) => intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'medium' });
  const result = lastProblem ?? (lastStatus === null ? '' : text('webhooks.status', { status: lastStatus }));
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography fontWeight="semiBold">{event}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {subject}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Typography textColor="neutral800">{at(createdAt)}</Typography>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="28rem">
          <Badge backgroundColor={backgroundColor} textColor={textColor}>
            {text(`webhooks.delivery.${state}`)}
          </Badge>
          <Typography variant="pi" textColor="neutral600">
            {[result, lastDurationMs === null ? '' : text('webhooks.took', { ms: lastDurationMs })]
              .filter((part) => part !== '')
              .join(', ')}
          </Typography>
          {state === 'waiting' && attempts > 0 && nextAttemptAt !== null && (
            <Typography variant="pi" textColor="neutral600">
              {text('webhooks.next', { when: at(nextAttemptAt) })}
            </Typography>
          )}
        </Flex>
      </Td>
      <Td>
        <Typography textColor="neutral800">{attempts}</Typography>
      </Td>
      <Td>
        <Flex gap={2} justifyContent="flex-end">
          {state === 'dead' && mayReplay && (
            <Button size="S" variant="secondary" startIcon={<ArrowClockwise />} onClick={onReplay}>
              {text('webhooks.replay')}
            </Button>
          )}
          <Button size="S" variant="tertiary" disabled={attempts === 0} onClick={onShow}>
            {text('webhooks.attempts.show')}
          </Button>
        </Flex>
      </Td>
    </Tr>
  );
};

interface Props {
  readonly deliveries: readonly Delivery[];
  readonly mayReplay: boolean;
  readonly onReplay: (delivery: Delivery) => void;
  readonly onShow: (delivery: Delivery) => void;
}

/** What is on its way to an endpoint, and what came of it. */
export const DeliveryTable = ({ deliveries, mayReplay, onReplay, onShow }: Props) => {
  const text = useText();
  return (
    <Table colCount={COLUMNS.length} rowCount={deliveries.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`webhooks.log.${column}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {deliveries.map((delivery) => (
          <Row
            key={delivery.id}
            delivery={delivery}
            mayReplay={mayReplay}
            onReplay={() => {
              onReplay(delivery);
            }}
            onShow={() => {
              onShow(delivery);
            }}
          />
        ))}
      </Tbody>
    </Table>
  );
};
