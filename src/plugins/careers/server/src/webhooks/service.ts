import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  MOST_WEBHOOKS,
  type Attempt,
  type Webhook,
  type WebhookInput,
  type WebhooksAnswer,
  type WebhookSecret,
} from '../../../core/webhooks';
import type { CareersConfig } from '../config';
import { isPublicHost } from '../link-check/public-address';
import type { FieldError } from '../rules';
import { rowsOf } from '../strapi/documents';
import { readOutboxLag, type OutboxLag } from './lag';
import { deleteRows, findWebhook, insertWebhook, listWebhooks, updateRows, type WebhookRow } from './rows';
import { canEncrypt, encryptSecret, makeSecret } from './secrets';
import { sendMessage } from './send';

/** How long a secret signs along with the one after it. */
const GRACE_MS = 24 * 3_600_000;

const refuse = (field: string, value: string, allowed: string): never => {
  const error: FieldError = {
    path: [field],
    message: `${field}: ${allowed}`,
    name: 'ValidationError',
    value,
    allowed,
  };
  throw new errors.ValidationError(error.message, { errors: [error] });
};

const describe = async (strapi: Core.Strapi, row: WebhookRow): Promise<Webhook> => {
  const { id, name, url, events, enabled, previousSecretUntil, createdAt } = row;
  const deliveries = rowsOf(strapi, 'webhook-delivery');
  const [last] = await deliveries.findMany<{ readonly finishedAt: string | Date }>({
    where: { webhook: id, state: 'delivered' },
    select: ['finishedAt'],
    orderBy: { finishedAt: 'desc' },
    limit: 1,
  });
  const isGrace = previousSecretUntil !== null && previousSecretUntil > new Date();
  return {
    id,
    name,
    url,
    events,
    enabled,
    createdAt: createdAt.toISOString(),
    previousSecretUntil: isGrace ? previousSecretUntil.toISOString() : null,
    waiting: await deliveries.count({ where: { webhook: id, state: 'waiting' } }),
    dead: await deliveries.count({ where: { webhook: id, state: 'dead' } }),
    deliveredAt: last === undefined ? null : new Date(last.finishedAt).toISOString(),
  };
};

/** `strapi.plugin('careers').service('webhooks')`: what an administrator does with endpoints, and how these do. */
export const createWebhookService = ({ strapi }: { strapi: Core.Strapi }) => {
  const allowsPrivate = () => strapi.config.get<CareersConfig>('plugin::careers').webhooks.allowPrivateAddresses;

  /** @throws ValidationError (400) that names the field; what only a look-up of the name tells is found when it is sent */
  const check = ({ url }: WebhookInput): void => {
    if (allowsPrivate()) return;
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'https:') refuse('url', url, 'an address that begins with https://');
    if (!isPublicHost(hostname)) refuse('url', url, 'an address on the public internet');
  };

  const find = async (id: number): Promise<Webhook> => describe(strapi, await findWebhook(strapi, id));

  return {
    list: async (): Promise<WebhooksAnswer> => {
      const webhooks: Webhook[] = [];
      for (const row of await listWebhooks(strapi)) webhooks.push(await describe(strapi, row));
      return { webhooks, canEncrypt: canEncrypt(strapi), allowsPrivateAddresses: allowsPrivate() };
    },

    /** @throws ApplicationError (400) when the app has no key to encrypt with, or has too many webhooks */
    create: async (input: WebhookInput): Promise<WebhookSecret> => {
      check(input);
      if ((await rowsOf(strapi, 'webhook').count()) >= MOST_WEBHOOKS) {
        throw new errors.ApplicationError(`There are ${MOST_WEBHOOKS} webhooks, and there may not be more.`);
      }
      const secret = makeSecret();
      const encrypted = encryptSecret(strapi, secret);
      const id = await insertWebhook(strapi, {
        ...input,
        events: JSON.stringify(input.events),
        secret: encrypted,
      });
      return { webhook: await find(id), secret };
    },

    update: async (id: number, input: WebhookInput): Promise<Webhook> => {
      check(input);
      await findWebhook(strapi, id);
      await updateRows(strapi, 'webhook', {
        where: { id },
        columns: { ...input, events: JSON.stringify(input.events) },
      });
      return find(id);
    },

    /** With its queue and its log. */
    remove: async (id: number): Promise<void> => {
      await findWebhook(strapi, id);
      await strapi.db.transaction(async () => {
        await deleteRows(strapi, 'webhook', { id });
        await deleteRows(strapi, 'webhook-delivery', { webhook: id });
        await deleteRows(strapi, 'webhook-attempt', { webhook: id });
      });
    },

    /** A new secret; the one before signs along for a day. */
    rotate: async (id: number): Promise<WebhookSecret> => {
      const { secret: previous } = await findWebhook(strapi, id);
      const secret = makeSecret();
      await updateRows(strapi, 'webhook', {
        where: { id },
        columns: {
          secret: encryptSecret(strapi, secret),
          previousSecret: previous,
          previousSecretUntil: new Date(Date.now() + GRACE_MS),
        },
      });
      return { webhook: await find(id), secret };
    },

    /** How far all of them are behind. */
    lag: (): Promise<OutboxLag> => readOutboxLag(strapi),

    /** Sends a message of the type `webhook.test` at once, past the queue. */
    test: async (id: number): Promise<Attempt> => {
      const webhook = await findWebhook(strapi, id);
      const at = new Date().toISOString();
      const message = { type: 'webhook.test', timestamp: at, data: { name: webhook.name } };
      const messageId = `test_${randomBytes(15).toString('base64url')}`;
      const { signal } = new AbortController();
      const posted = await sendMessage(strapi, { webhook, id: messageId, message, signal });
      return { id: 0, at, attempt: 1, ...posted };
    },
  };
};

export type WebhookService = ReturnType<typeof createWebhookService>;
