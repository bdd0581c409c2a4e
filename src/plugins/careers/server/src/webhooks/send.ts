import type { Core } from '@strapi/strapi';
import type { WebhookMessage } from '../../../core/webhooks';
import type { CareersConfig } from '../config';
import { PUBLIC_NETWORK } from '../link-check/public-address';
import { post, type Posted } from './post';
import type { WebhookRow } from './rows';
import { decryptSecret } from './secrets';
import { signedHeaders } from './sign';

const USER_AGENT = 'Careers-Webhooks/1.0';

/** The secrets that sign now, the newest first. */
const secretsOf = (strapi: Core.Strapi, webhook: WebhookRow): readonly string[] => {
  const { secret, previousSecret, previousSecretUntil } = webhook;
  const isPreviousValid = previousSecret !== null && previousSecretUntil !== null && previousSecretUntil > new Date();
  return [secret, ...(isPreviousValid ? [previousSecret] : [])].map((encrypted) => decryptSecret(strapi, encrypted));
};

/** Sends a message to an endpoint. Never throws: whatever goes wrong is in the answer. */
export const sendMessage = async (
  strapi: Core.Strapi,
  {
    webhook,
    id,
    message,
    signal,
  }: {
    readonly webhook: WebhookRow;
    readonly id: string;
    readonly message: WebhookMessage;
    readonly signal: AbortSignal;
  },
): Promise<Posted> => {
  const { allowPrivateAddresses, timeoutSeconds } = strapi.config.get<CareersConfig>('plugin::careers').webhooks;
  const body = JSON.stringify(message);
  try {
    const headers = {
      'Content-Type': 'application/json',
      'User-Agent': USER_AGENT,
      ...signedHeaders(secretsOf(strapi, webhook), { id, body, at: new Date() }),
    };
    const url = new URL(webhook.url);
    // The setting may have changed since the endpoint was set up.
    if (url.protocol !== 'https:' && !allowPrivateAddresses) throw new Error('the address has to begin with https://');
    const network = allowPrivateAddresses ? { ...PUBLIC_NETWORK, isAllowed: () => true } : PUBLIC_NETWORK;
    return await post({ url, headers, body, network, timeoutMs: timeoutSeconds * 1000, signal });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { status: null, durationMs: 0, problem, response: null };
  }
};
