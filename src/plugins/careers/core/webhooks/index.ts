export { MOST_ATTEMPTS, pauseAfter } from './backoff';
export {
  attemptSchema,
  deliveriesQuerySchema,
  deliveriesSchema,
  DELIVERY_STATES,
  deliverySchema,
  replaySchema,
  type Attempt,
  type Deliveries,
  type DeliveriesQuery,
  type Delivery,
  type DeliveryState,
  type Replay,
} from './delivery';
export { messageOf, type WebhookMessage } from './message';
export {
  MOST_WEBHOOKS,
  webhookInputSchema,
  webhooksAnswerSchema,
  webhookSchema,
  webhookSecretSchema,
  type Webhook,
  type WebhookInput,
  type WebhooksAnswer,
  type WebhookSecret,
} from './webhook';
