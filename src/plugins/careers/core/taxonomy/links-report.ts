import { z } from 'zod';
import { paginationSchema } from './concept-table';

/**
 * What a check of an address found. `blocked`: the site answers no programs, so nobody knows; `private`: it leads into a
 * private network, and was not asked.
 */
export const LINK_STATES = ['ok', 'moved', 'blocked', 'failing', 'broken', 'private', 'invalid'] as const;
export type LinkState = (typeof LINK_STATES)[number];
/** What an editor has to do something about. */
export const LINK_PROBLEMS: readonly LinkState[] = ['moved', 'failing', 'broken', 'private', 'invalid'];

export const linkUseSchema = z.object({
  type: z.enum(['certification', 'guide']),
  documentId: z.string(),
  locale: z.string().nullable(),
  name: z.string(),
  /** Its published version has the address, too. */
  isPublished: z.boolean(),
});
export type LinkUse = z.infer<typeof linkUseSchema>;

export const linkRowSchema = z.object({
  url: z.string(),
  /** Null: not checked yet. */
  state: z.enum(LINK_STATES).nullable(),
  httpStatus: z.number().nullable(),
  reason: z.string().nullable(),
  movedTo: z.string().nullable(),
  checkedAt: z.string().nullable(),
  /** Checks in a row that failed. */
  failures: z.number(),
  uses: z.array(linkUseSchema),
});
export type LinkRow = z.infer<typeof linkRowSchema>;

export const linkRunSchema = z.object({
  isRunning: z.boolean(),
  total: z.number(),
  done: z.number(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type LinkRun = z.infer<typeof linkRunSchema>;

export const linkQuerySchema = z.object({
  show: z.enum(['problems', 'all']).default('problems'),
  state: z.enum(LINK_STATES).optional(),
  q: z.string().max(200).default(''),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type LinkQuery = z.infer<typeof linkQuerySchema>;

export const linkReportSchema = z.object({
  run: linkRunSchema,
  counts: z.partialRecord(z.enum([...LINK_STATES, 'unchecked']), z.number()),
  isWeekly: z.boolean(),
  rows: z.array(linkRowSchema),
  pagination: paginationSchema,
});
export type LinkReport = z.infer<typeof linkReportSchema>;
