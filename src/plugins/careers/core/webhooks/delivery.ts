import { z } from 'zod';

export const DELIVERY_STATES = ['waiting', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

const count = z.number().int().min(0);
const instant = z.string();

/** What came of asking an endpoint once. */
export const attemptSchema = z.object({
  id: count,
  at: instant,
  /** From 1. */
  attempt: count,
  /** The HTTP status; null when there was no answer. */
  status: count.nullable(),
  durationMs: count,
  /** Why it counts as failed, in words; null when it does not. */
  problem: z.string().nullable(),
  /** How an answer that was no success began. */
  response: z.string().nullable(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** One event on its way to one endpoint. */
export const deliverySchema = z.object({
  id: count,
  event: z.string(),
  /** The id that the endpoint sees: `webhook-id`. */
  messageId: z.string(),
  /** What it is about: `guide` and its slug, or document id where it has none. */
  subject: z.string(),
  state: z.enum(DELIVERY_STATES),
  attempts: count,
  createdAt: instant,
  nextAttemptAt: instant.nullable(),
  finishedAt: instant.nullable(),
  lastStatus: count.nullable(),
  lastProblem: z.string().nullable(),
  lastDurationMs: count.nullable(),
});
export type Delivery = z.infer<typeof deliverySchema>;

export const deliveriesQuerySchema = z.object({
  state: z.enum(DELIVERY_STATES).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type DeliveriesQuery = z.infer<typeof deliveriesQuerySchema>;

export const deliveriesSchema = z.object({
  deliveries: z.array(deliverySchema),
  pagination: z.object({ page: count, pageSize: count, total: count }),
});
export type Deliveries = z.infer<typeof deliveriesSchema>;

/** Which dead deliveries to send again; all of the endpoint's when absent. */
export const replaySchema = z.strictObject({ deliveries: z.array(count).min(1).max(1000).optional() });
export type Replay = z.infer<typeof replaySchema>;
