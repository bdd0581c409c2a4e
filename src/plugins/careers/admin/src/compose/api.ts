import type { z } from 'zod';
import {
  checkSchema,
  composedSchema,
  createdSchema,
  foundGuidesSchema,
  foundNamesSchema,
  readDocumentSchema,
  startSchema,
  type Check,
  type CheckRequest,
  type Composed,
  type Created,
  type FoundGuides,
  type FoundNames,
  type GuidesRequest,
  type NamesRequest,
  type ReadDocument,
  type ReadRequest,
  type Start,
} from '../../../core/compose';
import { careersApi } from '../shell/api';
import type { Fields } from './draft';

const reading =
  <Schema extends z.ZodType>(schema: Schema) =>
  (answer: { readonly data: unknown }): z.output<Schema> =>
    schema.parse(answer.data);

/** What the screen sends to be saved; the server checks it against the model of a guide. */
interface NewGuide {
  readonly guide: Fields;
  readonly shareFaqs: boolean;
}

const api = careersApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    composeStart: build.query<Start, undefined>({
      query: () => ({ url: '/careers/compose/start' }),
      transformResponse: reading(startSchema),
      keepUnusedDataFor: 0,
    }),
    composeRead: build.mutation<ReadDocument, ReadRequest>({
      query: (data) => ({ url: '/careers/compose/read', method: 'POST', data }),
      transformResponse: reading(readDocumentSchema),
    }),
    composeCheck: build.query<Check, CheckRequest>({
      query: (params) => ({ url: '/careers/compose/check', config: { params } }),
      transformResponse: reading(checkSchema),
      providesTags: ['CareersGuides'],
      keepUnusedDataFor: 0,
    }),
    composeNames: build.query<FoundNames, NamesRequest>({
      query: (params) => ({ url: '/careers/compose/names', config: { params } }),
      transformResponse: reading(foundNamesSchema),
      providesTags: ['CareersTaxonomy'],
      keepUnusedDataFor: 10,
    }),
    composeGuides: build.query<FoundGuides, GuidesRequest>({
      query: (params) => ({ url: '/careers/compose/guides', config: { params } }),
      transformResponse: reading(foundGuidesSchema),
      providesTags: ['CareersGuides'],
      keepUnusedDataFor: 10,
    }),
    composeCopy: build.query<Composed, { readonly documentId: string; readonly locale: string }>({
      query: ({ documentId, locale }) => ({
        url: `/careers/compose/guides/${documentId}`,
        config: { params: { locale } },
      }),
      transformResponse: reading(composedSchema),
      keepUnusedDataFor: 0,
    }),
    composeCreate: build.mutation<Created, NewGuide>({
      query: (data) => ({ url: '/careers/compose/create', method: 'POST', data }),
      transformResponse: reading(createdSchema),
      // The content manager's lists show the new guide too.
      invalidatesTags: (result) => (result ? ['CareersGuides', 'CareersTaxonomy', 'Document'] : []),
    }),
  }),
});

export const {
  useComposeStartQuery,
  useComposeReadMutation,
  useComposeCheckQuery,
  useComposeNamesQuery,
  useComposeGuidesQuery,
  useComposeCopyQuery,
  useComposeCreateMutation,
} = api;
