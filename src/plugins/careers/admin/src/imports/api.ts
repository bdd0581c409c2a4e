import { z } from 'zod';
import {
  conflictedGuidesSchema,
  guideConflictsSchema,
  guideProvenanceSchema,
  type ConflictedGuides,
  type GuideConflicts,
  type GuideProvenance,
  type SettleRequest,
} from '../../../core/imports/conflicts';
import { importJobSchema, type ImportJob } from '../../../core/imports/job';
import {
  importEntriesSchema,
  importJobsSchema,
  importSourceSchema,
  occupationsSchema,
  type ImportEntries,
  type ImportJobs,
  type ImportRequest,
  type KeptFiles,
  type ListedSource,
  type Occupations,
  type OccupationsRequest,
} from '../../../core/imports/job-requests';
import type { RecordStatus } from '../../../core/imports/record-report';
import { careersApi } from '../shell/api';
import { messageIn } from './failure';
import { sendFiles, type FilesToSend } from './send-files';

interface Answer {
  readonly data: unknown;
}

const reading =
  <Schema extends z.ZodType>(schema: Schema) =>
  ({ data }: Answer): z.infer<Schema> =>
    schema.parse(data);

const BASE = '/careers/imports';
const get = (url: string, params: object = {}) => ({
  url: `${BASE}/${url}`,
  method: 'GET' as const,
  config: { params },
});
const post = (url: string, data: unknown = {}) => ({ url: `${BASE}/${url}`, method: 'POST' as const, data });

interface Page {
  readonly page: number;
  readonly pageSize: number;
}
interface GuideVersion {
  readonly documentId: string;
  readonly locale: string;
}
type Asked<Request> = Partial<Request> & Pick<Request, Extract<keyof Request, 'folder' | 'source'>>;

const signedInSchema = z.object({ admin_app: z.object({ token: z.string() }) });
const localesSchema = z.array(z.object({ code: z.string(), name: z.string() }));

/** `Document` is the content manager's own tag: what is settled in a draft has to appear in its form. */
const api = careersApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (build) => ({
    importSources: build.query<ListedSource[], undefined>({
      query: () => get('sources'),
      transformResponse: reading(z.array(importSourceSchema)),
    }),
    importLocales: build.query<{ code: string; name: string }[], undefined>({
      query: () => ({ url: '/i18n/locales', method: 'GET' }),
      transformResponse: (answer: unknown) => localesSchema.parse(answer),
    }),
    sendImportFiles: build.mutation<KeptFiles, FilesToSend>({
      queryFn: async (...[files, { getState }, , ask]) => {
        // An answer renews a sign-in that has run out: what sends the files, and can tell how far it is, cannot do so itself.
        const renewed = await ask(get('sources'));
        if (renewed.error) return { error: renewed.error };
        const { token } = signedInSchema.parse(getState()).admin_app;
        try {
          return { data: await sendFiles(files, token) };
        } catch (error) {
          return { error: { name: 'UnknownError', message: messageIn(error) } };
        }
      },
    }),
    importOccupations: build.query<Occupations, Asked<OccupationsRequest>>({
      query: (data) => post('occupations', data),
      transformResponse: reading(occupationsSchema),
    }),
    startImport: build.mutation<ImportJob, Asked<ImportRequest>>({
      query: (data) => post('jobs', { kind: 'import', ...data }),
      transformResponse: reading(importJobSchema),
      invalidatesTags: ['CareersImports'],
    }),
    runImport: build.mutation<ImportJob, number>({
      query: (id) => post(`jobs/${id}/run`),
      transformResponse: reading(importJobSchema),
      invalidatesTags: ['CareersImports'],
    }),
    importJobs: build.query<ImportJobs, Page>({
      query: (params) => get('jobs', params),
      transformResponse: reading(importJobsSchema),
      providesTags: ['CareersImports'],
    }),
    importJob: build.query<ImportJob, number>({
      query: (id) => get(`jobs/${id}`),
      transformResponse: reading(importJobSchema),
      providesTags: ['CareersImports'],
    }),
    cancelImport: build.mutation<ImportJob, number>({
      query: (id) => post(`jobs/${id}/cancel`),
      transformResponse: reading(importJobSchema),
      invalidatesTags: ['CareersImports'],
    }),
    importEntries: build.query<ImportEntries, Page & { readonly id: number; readonly status?: RecordStatus }>({
      query: ({ id, ...params }) => get(`jobs/${id}/entries`, params),
      transformResponse: reading(importEntriesSchema),
      providesTags: ['CareersImports'],
    }),
    importConflicts: build.query<GuideConflicts, GuideVersion>({
      query: (version) => get('conflicts', version),
      transformResponse: reading(guideConflictsSchema),
      providesTags: ['CareersImports'],
    }),
    conflictedGuides: build.query<ConflictedGuides, Page>({
      query: (params) => get('conflicts/guides', params),
      transformResponse: reading(conflictedGuidesSchema),
      providesTags: ['CareersImports'],
    }),
    settleImportConflict: build.mutation<GuideConflicts, SettleRequest>({
      query: (data) => post('conflicts/settle', data),
      transformResponse: reading(guideConflictsSchema),
      // After a refusal too: something has changed meanwhile.
      invalidatesTags: (_result, error) =>
        error === undefined ? ['CareersImports', 'CareersGuides', 'Document', 'Relations'] : ['CareersImports'],
    }),
    guideProvenance: build.query<GuideProvenance, GuideVersion>({
      query: (version) => get('provenance', version),
      transformResponse: reading(guideProvenanceSchema),
      providesTags: ['CareersImports'],
    }),
  }),
});

export const {
  useImportSourcesQuery,
  useImportLocalesQuery,
  useSendImportFilesMutation,
  useImportOccupationsQuery,
  useLazyImportOccupationsQuery,
  useStartImportMutation,
  useRunImportMutation,
  useImportJobsQuery,
  useImportJobQuery,
  useCancelImportMutation,
  useImportEntriesQuery,
  useImportConflictsQuery,
  useConflictedGuidesQuery,
  useSettleImportConflictMutation,
  useGuideProvenanceQuery,
} = api;
