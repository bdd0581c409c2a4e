import { z } from 'zod';
import { outboxEventSchema } from '../outbox';

/** How many changes an answer holds at most, unless told. */
export const USUAL_CHANGES = 50;
export const MOST_CHANGES = 100;

/** One change, with the place after it. */
export const changeSchema = outboxEventSchema.extend({
  /** To go on from here: opaque, and valid for as long as the server keeps changes. */
  cursor: z.string(),
});
export type Change = z.infer<typeof changeSchema>;

/** `GET /api/careers/changes` */
export const changesAnswerSchema = z.object({
  /** The oldest first, in the order in which they were committed. */
  data: z.array(changeSchema).readonly(),
  meta: z.object({
    /** What to ask with next, `after`. The same as before when nothing has changed. */
    next: z.string(),
    /** Whether there are more already. */
    hasMore: z.boolean(),
  }),
});
export type ChangesAnswer = z.infer<typeof changesAnswerSchema>;
