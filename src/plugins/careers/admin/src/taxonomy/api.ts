import { z } from 'zod';
import {
  bulkEditResultSchema,
  conceptPageSchema,
  duplicatePageSchema,
  linkReportSchema,
  linkRunSchema,
  mergeEntrySchema,
  mergePreviewSchema,
  mergeResultSchema,
  PLURALS,
  retirementPreviewSchema,
  retirementResultSchema,
  undoResultSchema,
  type ConceptKind,
  type ConceptPage,
  type ConceptQuery,
  type DuplicatePage,
  type LinkQuery,
  type LinkReport,
  type LinkRun,
  type MergeEntry,
  type MergePreview,
  type MergeRequest,
  type RetirementOrder,
  type RetirementPreview,
  type UndoResult,
} from '../../../core/taxonomy';
import { careersApi } from '../shell/api';

interface Answer {
  readonly data: unknown;
}

const reading =
  <Schema extends z.ZodType>(schema: Schema) =>
  ({ data }: Answer): z.infer<Schema> =>
    schema.parse(data);

const at = (kind: ConceptKind, path = ''): string => `/careers/taxonomy/${PLURALS[kind]}${path}`;
const post = (url: string, data: unknown = {}) => ({ url, method: 'POST' as const, data });

interface Of {
  readonly kind: ConceptKind;
}
interface Paged {
  readonly page: number;
  readonly pageSize: number;
}

const TAXONOMY = ['CareersTaxonomy'] as const;
/** A merge and a retirement change what guides name, too. */
const ALL = ['CareersTaxonomy', 'CareersGuides'] as const;

export const taxonomyApi = careersApi.injectEndpoints({
  endpoints: (build) => ({
    concepts: build.query<ConceptPage, Of & { readonly query: Partial<ConceptQuery> }>({
      query: ({ kind, query }) => ({ url: at(kind), config: { params: query } }),
      transformResponse: reading(conceptPageSchema),
      providesTags: ALL,
    }),
    conceptDuplicates: build.query<DuplicatePage, Of & Paged>({
      query: ({ kind, ...params }) => ({ url: at(kind, '/duplicates'), config: { params } }),
      transformResponse: reading(duplicatePageSchema),
      providesTags: TAXONOMY,
    }),
    distinguishConcepts: build.mutation<unknown, Of & { readonly documentIds: readonly string[] }>({
      query: ({ kind, documentIds }) => post(at(kind, '/duplicates/distinct'), { documentIds }),
      invalidatesTags: TAXONOMY,
    }),
    editConcepts: build.mutation<
      { changed: number },
      Of & { readonly documentIds: readonly string[]; readonly changes: Readonly<Record<string, string>> }
    >({
      query: ({ kind, ...data }) => post(at(kind, '/edit'), data),
      transformResponse: reading(bulkEditResultSchema),
      invalidatesTags: TAXONOMY,
    }),
    mergePreview: build.query<MergePreview, Of & MergeRequest>({
      query: ({ kind, ...data }) => post(at(kind, '/merges/preview'), data),
      transformResponse: reading(mergePreviewSchema),
      // What is agreed to has to be what is there now.
      keepUnusedDataFor: 0,
    }),
    mergeConcepts: build.mutation<
      { merges: MergeEntry[]; guides: number },
      Of & MergeRequest & { readonly seen: string }
    >({
      query: ({ kind, ...data }) => post(at(kind, '/merges'), data),
      transformResponse: reading(mergeResultSchema),
      invalidatesTags: ALL,
    }),
    recentMerges: build.query<MergeEntry[], Of>({
      query: ({ kind }) => ({ url: at(kind, '/merges') }),
      transformResponse: reading(z.array(mergeEntrySchema)),
      providesTags: TAXONOMY,
    }),
    undoMerge: build.mutation<UndoResult, Of & { readonly id: string }>({
      query: ({ kind, id }) => post(at(kind, `/merges/${id}/undo`)),
      transformResponse: reading(undoResultSchema),
      invalidatesTags: ALL,
    }),
    retirementPreview: build.query<
      RetirementPreview,
      { readonly documentId: string; readonly replacedBy: string | null }
    >({
      query: (data) => post(at('certification', '/retirement/preview'), data),
      transformResponse: reading(retirementPreviewSchema),
      keepUnusedDataFor: 0,
    }),
    retireCertification: build.mutation<{ replaced: number; kept: number }, RetirementOrder>({
      query: (data) => post(at('certification', '/retirement'), data),
      transformResponse: reading(retirementResultSchema),
      invalidatesTags: ALL,
    }),
    linkReport: build.query<LinkReport, Partial<LinkQuery>>({
      query: (params) => ({ url: '/careers/link-check', config: { params } }),
      transformResponse: reading(linkReportSchema),
      providesTags: TAXONOMY,
    }),
    startLinkCheck: build.mutation<LinkRun, undefined>({
      query: () => post('/careers/link-check'),
      transformResponse: reading(linkRunSchema),
      invalidatesTags: TAXONOMY,
    }),
  }),
});

export const {
  useConceptsQuery,
  useConceptDuplicatesQuery,
  useDistinguishConceptsMutation,
  useEditConceptsMutation,
  useMergePreviewQuery,
  useMergeConceptsMutation,
  useRecentMergesQuery,
  useUndoMergeMutation,
  useRetirementPreviewQuery,
  useRetireCertificationMutation,
  useLinkReportQuery,
  useStartLinkCheckMutation,
} = taxonomyApi;
