import type { Core } from '@strapi/strapi';
import { outboxEventSchema } from '../../../core/outbox';
import { rowsOf } from '../strapi/documents';
import type { SequencedEvent } from './sequence';

interface Row {
  readonly id: number;
  readonly position: number;
  readonly payload: unknown;
}

/** Events after a position, in their order. */
export const readEvents = async (
  strapi: Core.Strapi,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly SequencedEvent[]> => {
  const rows = await rowsOf(strapi, 'outbox-event').findMany<Row>({
    where: { position: { $gt: after } },
    select: ['id', 'position', 'payload'],
    orderBy: { position: 'asc' },
    limit,
  });
  return rows.map(({ id, position, payload }) => ({
    rowId: id,
    position,
    event: outboxEventSchema.parse(payload),
  }));
};
