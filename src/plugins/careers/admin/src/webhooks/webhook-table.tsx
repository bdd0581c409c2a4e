import { Badge, Flex, IconButton, Table, Tbody, Td, Th, Thead, Tr, Typography, Link } from '@strapi/design-system';
import { Key, Pencil, Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { Webhook } from '../../../core/webhooks';
import { useText } from '../shell/use-text';

const COLUMNS = ['name', 'events', 'state', 'delivered', 'actions'] as const;

const State = ({ webhook: { enabled, waiting, dead } }: { readonly webhook: Webhook }) => {
  const text = useText();
  return (
    <Flex gap={2} wrap="wrap">
      {enabled ? (
        <Badge backgroundColor="success100" textColor="success700">
          {text('webhooks.state.on')}
        </Badge>
      ) : (
        <Badge>{text('webhooks.state.off')}</Badge>
      )}
      {waiting > 0 && (
        <Badge backgroundColor="warning100" textColor="warning700">
          {text('webhooks.waiting', { count: waiting })}
        </Badge>
      )}
      {dead > 0 && (
        <Badge backgroundColor="danger100" textColor="danger700">
          {text('webhooks.dead', { count: dead })}
        </Badge>
      )}
    </Flex>
  );
};

export interface WebhookDeeds {
  readonly onEdit: (webhook: Webhook) => void;
  readonly onRotate: (webhook: Webhook) => void;
  readonly onDelete: (webhook: Webhook) => void;
}

const Row = ({
  webhook,
  deeds,
}: {
  readonly webhook: Webhook;
  /** None for who may only look. */
  readonly deeds: WebhookDeeds | undefined;
}) => {
  const text = useText();
  const intl = useIntl();
  const { id, name, url, events, deliveredAt } = webhook;
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="32rem">
          <Link tag={NavLink} to={`?webhook=${id}`}>
            {name}
          </Link>
          <Typography variant="pi" textColor="neutral600" ellipsis maxWidth="32rem">
            {url}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Typography textColor="neutral800">
          {events.length === 0 ? text('webhooks.events.all') : text('webhooks.events.some', { count: events.length })}
        </Typography>
      </Td>
      <Td>
        <State webhook={webhook} />
      </Td>
      <Td>
        <Typography textColor="neutral800">
          {deliveredAt === null ? '–' : intl.formatDate(deliveredAt, { dateStyle: 'medium', timeStyle: 'short' })}
        </Typography>
      </Td>
      <Td>
        {deeds && (
          <Flex gap={1} justifyContent="flex-end">
            <IconButton
              label={text('webhooks.edit', { name })}
              variant="ghost"
              onClick={() => {
                deeds.onEdit(webhook);
              }}
            >
              <Pencil />
            </IconButton>
            <IconButton
              label={text('webhooks.rotate', { name })}
              variant="ghost"
              onClick={() => {
                deeds.onRotate(webhook);
              }}
            >
              <Key />
            </IconButton>
            <IconButton
              label={text('webhooks.delete', { name })}
              variant="ghost"
              onClick={() => {
                deeds.onDelete(webhook);
              }}
            >
              <Trash />
            </IconButton>
          </Flex>
        )}
      </Td>
    </Tr>
  );
};

/** The endpoints, and how each of them does. */
export const WebhookTable = ({
  webhooks,
  deeds,
}: {
  readonly webhooks: readonly Webhook[];
  readonly deeds: WebhookDeeds | undefined;
}) => {
  const text = useText();
  return (
    <Table colCount={COLUMNS.length} rowCount={webhooks.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`webhooks.column.${column}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {webhooks.map((webhook) => (
          <Row key={webhook.id} webhook={webhook} deeds={deeds} />
        ))}
      </Tbody>
    </Table>
  );
};
