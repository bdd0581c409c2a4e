import type { OutboxEvent } from '../outbox';

/** What an endpoint gets, in the form that Standard Webhooks recommends. */
export interface WebhookMessage {
  /** The event's name, or `webhook.test`. */
  readonly type: string;
  /** When it happened, ISO 8601; the same each time that it is sent. */
  readonly timestamp: string;
  readonly data: object;
}

export const messageOf = (event: OutboxEvent): WebhookMessage => ({
  type: event.event,
  timestamp: event.at,
  data: event,
});
