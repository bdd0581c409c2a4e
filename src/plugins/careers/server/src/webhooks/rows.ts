import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { OUTBOX_EVENTS } from '../../../core/outbox';
import { uidOf } from '../content-model';
import { rowsOf } from '../strapi/documents';
import { newDocumentId } from '../strapi/document-id';

type TableName = 'webhook' | 'webhook-delivery' | 'webhook-attempt';
type Columns = Readonly<Record<string, unknown>>;

const instant = z.coerce.date();
const flag = z.union([z.boolean(), z.number(), z.null()]).transform(Boolean);
// An event that a later version knew and this one does not is left out.
const events = z
  .array(z.string())
  .nullish()
  .transform((names) => OUTBOX_EVENTS.filter((event) => names?.includes(event) === true));

const webhookRowSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  url: z.string(),
  events,
  enabled: flag,
  secret: z.string(),
  previousSecret: z.string().nullable(),
  previousSecretUntil: instant.nullable(),
  createdAt: instant,
});
/** An endpoint as it is stored, its secrets encrypted. */
export type WebhookRow = z.infer<typeof webhookRowSchema>;

/** The oldest first. */
export const listWebhooks = async (strapi: Core.Strapi): Promise<readonly WebhookRow[]> => {
  const rows = await rowsOf(strapi, 'webhook').findMany({ orderBy: { id: 'asc' } });
  return rows.map((row) => webhookRowSchema.parse(row));
};

/** @throws NotFoundError (404) */
export const findWebhook = async (strapi: Core.Strapi, id: number): Promise<WebhookRow> => {
  const [row] = await rowsOf(strapi, 'webhook').findMany({ where: { id }, limit: 1 });
  if (row === undefined) throw new errors.NotFoundError('There is no such webhook.');
  return webhookRowSchema.parse(row);
};

const system = () => {
  const now = new Date();
  const documentId = newDocumentId('w');
  return { documentId, createdAt: now, updatedAt: now, publishedAt: now };
};

const AT_ONCE = 50;

/** Past Strapi's lifecycles, which nobody needs here; within a transaction it is part of it. */
export const insertRows = async (strapi: Core.Strapi, name: TableName, rows: readonly Columns[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE).map((row) => ({ ...system(), ...row }));
    await strapi.db.queryBuilder(uidOf(name)).insert(some).execute();
  }
};

/** @returns the id of the new row */
export const insertWebhook = async (strapi: Core.Strapi, columns: Columns): Promise<number> => {
  const { documentId, ...rest } = system();
  // Strapi turns the object that it is given into columns, in place.
  await strapi.db
    .queryBuilder(uidOf('webhook'))
    .insert({ documentId, ...rest, ...columns })
    .execute();
  const [made] = await rowsOf(strapi, 'webhook').findMany<{ readonly id: number }>({
    where: { documentId },
    select: ['id'],
  });
  if (made === undefined) throw new Error('The webhook that was just made is gone.');
  return made.id;
};

/** A single statement. @returns how many rows met the condition */
export const updateRows = async (
  strapi: Core.Strapi,
  name: TableName,
  { where, columns }: { readonly where: object; readonly columns: Columns },
): Promise<number> =>
  strapi.db
    .queryBuilder(uidOf(name))
    .where(where)
    .update({ ...columns, updatedAt: new Date() })
    .execute<number>();

export const deleteRows = async (strapi: Core.Strapi, name: TableName, where: object): Promise<void> => {
  await strapi.db.queryBuilder(uidOf(name)).where(where).delete().execute();
};
