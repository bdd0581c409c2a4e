import { z } from 'zod';
import { OUTBOX_EVENTS } from '../outbox';
import { parseUrl } from '../url';

/** As many endpoints as one app may have: each is told of every event by itself. */
export const MOST_WEBHOOKS = 20;

const count = z.number().int().min(0);
const instant = z.string();

const isAddress = (value: string): boolean => {
  const url = parseUrl(value);
  return (url?.protocol === 'https:' || url?.protocol === 'http:') && url.username === '' && url.password === '';
};

/** What an administrator says of an endpoint. */
export const webhookInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  url: z.string().trim().max(2000).refine(isAddress, 'an http(s) address without a password in it'),
  /** The kinds of events that it is told of; all of them when empty, also those of later versions. */
  events: z.array(z.enum(OUTBOX_EVENTS)).max(OUTBOX_EVENTS.length),
  enabled: z.boolean(),
});
export type WebhookInput = z.infer<typeof webhookInputSchema>;

/** An endpoint. Its secret is never among this. */
export const webhookSchema = webhookInputSchema.extend({
  id: count,
  createdAt: instant,
  /** Until when the secret before this one signs as well; null when it does not. */
  previousSecretUntil: instant.nullable(),
  /** Events that it has not taken yet. */
  waiting: count,
  /** Of which it has refused for so long that they are only sent again when somebody says so. */
  dead: count,
  /** When it last took one. */
  deliveredAt: instant.nullable(),
});
export type Webhook = z.infer<typeof webhookSchema>;

/** The answer to the making of an endpoint, or of a new secret: the only time that a secret is shown. */
export const webhookSecretSchema = z.object({ webhook: webhookSchema, secret: z.string() });
export type WebhookSecret = z.infer<typeof webhookSecretSchema>;

export const webhooksAnswerSchema = z.object({
  webhooks: z.array(webhookSchema),
  /** Whether the app has a key to encrypt secrets with. */
  canEncrypt: z.boolean(),
  /** Whether addresses in private networks, and without TLS, are allowed. */
  allowsPrivateAddresses: z.boolean(),
});
export type WebhooksAnswer = z.infer<typeof webhooksAnswerSchema>;
