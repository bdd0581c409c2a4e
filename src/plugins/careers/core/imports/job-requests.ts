import { z } from 'zod';
import { importJobSchema, importOptionsSchema } from './job';
import { RECORD_STATUSES, recordReportSchema } from './record-report';

/** What the admin panel asks of imports, and what it is told. */

const MOST_A_PAGE = 100;
const page = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(MOST_A_PAGE).default(25),
};
export const paginationSchema = z.strictObject({
  page: z.number().int(),
  pageSize: z.number().int(),
  pageCount: z.number().int(),
  total: z.number().int(),
});

/** The name under which files were kept: random, and never a path. */
const uploadId = z.string().regex(/^[0-9a-f]{32}$/, 'send the files first, and name the folder that the answer names');
const sourceName = z.string().min(1).max(40);

/** `GET /careers/imports/sources` */
export const importSourceSchema = z.strictObject({
  name: sourceName,
  title: z.string(),
  /** What files it takes, in one sentence. */
  takes: z.string(),
  /** What there are templates of, to download and fill in: `skill`. */
  templates: z.array(z.string()),
});

/** The text fields of `POST /careers/imports/files`, beside the files in the field `files`. */
export const filesRequestSchema = z.object({
  /** The folder that was dropped, which often tells the edition: `db_30_2_text`. */
  label: z.string().max(200).optional(),
});

/** What is answered. */
export const keptFilesSchema = z.strictObject({
  folder: uploadId,
  files: z.array(z.strictObject({ name: z.string(), bytes: z.number().int() })),
  /** The sources whose files these may be; without an edition where the files do not tell it, and a job has to. */
  sources: z.array(z.strictObject({ name: sourceName, edition: z.string().nullable() })),
});

/** `POST /careers/imports/occupations` */
export const occupationsRequestSchema = z.strictObject({
  folder: uploadId,
  source: sourceName,
  /** Words of titles or codes, in any order. */
  q: z.string().max(200).default(''),
  locale: z.string().min(1).max(20).optional(),
  ...page,
});

export const occupationsSchema = z.strictObject({
  occupations: z.array(z.strictObject({ record: z.string(), title: z.string(), codes: z.array(z.string()) })),
  pagination: paginationSchema,
});

/** `POST /careers/imports/jobs` */
export const importRequestSchema = importOptionsSchema.omit({ locales: true }).extend({ folder: uploadId });

/** `GET /careers/imports/jobs`: the newest first. */
export const jobsQuerySchema = z.object(page);
export const importJobsSchema = z.strictObject({ jobs: z.array(importJobSchema), pagination: paginationSchema });

/** `GET /careers/imports/jobs/:id/entries`: in the order of the records. */
export const entriesQuerySchema = z.object({ status: z.enum(RECORD_STATUSES).optional(), ...page });
export const importEntriesSchema = z.strictObject({
  entries: z.array(recordReportSchema),
  pagination: paginationSchema,
});

export type ListedSource = z.infer<typeof importSourceSchema>;
export type KeptFiles = z.infer<typeof keptFilesSchema>;
export type OccupationsRequest = z.infer<typeof occupationsRequestSchema>;
export type Occupations = z.infer<typeof occupationsSchema>;
export type ImportRequest = z.infer<typeof importRequestSchema>;
export type JobsQuery = z.infer<typeof jobsQuerySchema>;
export type ImportJobs = z.infer<typeof importJobsSchema>;
export type EntriesQuery = z.infer<typeof entriesQuerySchema>;
export type ImportEntries = z.infer<typeof importEntriesSchema>;

/** Where a page of a list stands. */
export const paginate = ({
  page: current,
  pageSize,
  total,
}: {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}): z.infer<typeof paginationSchema> => ({
  page: current,
  pageSize,
  pageCount: Math.ceil(total / pageSize),
  total,
});
