import { Webhook as Signer } from 'standardwebhooks';

/**
 * The headers of Standard Webhooks: id, time of sending in seconds, and a signature of `id.timestamp.body` by each secret
 * that is valid (HMAC-SHA256), separated by spaces.
 */
export const signedHeaders = (
  secrets: readonly string[],
  { id, body, at }: { readonly id: string; readonly body: string; readonly at: Date },
): Readonly<Record<string, string>> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, at, body)).join(' '),
});
