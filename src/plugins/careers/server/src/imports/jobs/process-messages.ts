import { z } from 'zod';

/** What a server and the process that imports for it tell each other. */

const leaseSchema = z.object({ id: z.number().int(), worker: z.string() });

/** To the process: a job of the server's to do, what it holds it by; its turn to write; to give the job back and end. */
export const toProcessSchema = z.discriminatedUnion('tell', [
  z.object({ tell: z.literal('job'), lease: leaseSchema }),
  z.object({ tell: z.literal('your-turn') }),
  z.object({ tell: z.literal('stop') }),
]);

/** From the process: the app is loaded; a job is over or given back; it wants to write; it has written. */
export const fromProcessSchema = z.discriminatedUnion('tell', [
  z.object({ tell: z.literal('ready') }),
  z.object({ tell: z.literal('over') }),
  z.object({ tell: z.literal('turn') }),
  z.object({ tell: z.literal('turn-over') }),
]);

export type ToProcess = z.infer<typeof toProcessSchema>;
export type FromProcess = z.infer<typeof fromProcessSchema>;
