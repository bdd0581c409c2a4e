import type { z } from 'zod';
import {
  faqGroupsSchema,
  faqPageSchema,
  foundFaqsSchema,
  type FaqGroups,
  type FaqPage,
  type FaqQuery,
  type FaqSearch,
  type FoundFaq,
} from '../../../core/taxonomy';
import { careersApi } from '../shell/api';

const reading =
  <Schema extends z.ZodType>(schema: Schema) =>
  ({ data }: { readonly data: unknown }): z.infer<Schema> =>
    schema.parse(data);

const faqsApi = careersApi.injectEndpoints({
  endpoints: (build) => ({
    faqTable: build.query<FaqPage, Partial<FaqQuery>>({
      query: (params) => ({ url: '/careers/faqs', config: { params } }),
      transformResponse: reading(faqPageSchema),
      providesTags: ['CareersTaxonomy', 'CareersGuides'],
    }),
    nearQuestions: build.query<FaqGroups, { readonly page: number; readonly pageSize: number }>({
      query: (params) => ({ url: '/careers/faqs/duplicates', config: { params } }),
      transformResponse: reading(faqGroupsSchema),
      providesTags: ['CareersTaxonomy'],
    }),
    distinguishFaqs: build.mutation<unknown, { readonly documentIds: readonly string[] }>({
      query: (data) => ({ url: '/careers/faqs/duplicates/distinct', method: 'POST', data }),
      invalidatesTags: ['CareersTaxonomy'],
    }),
    searchFaqs: build.query<FoundFaq[], FaqSearch>({
      query: (params) => ({ url: '/careers/faqs/search', config: { params } }),
      transformResponse: reading(foundFaqsSchema),
      // What the guide has is what is stored now.
      keepUnusedDataFor: 0,
      providesTags: ['CareersGuides'],
    }),
  }),
});

export const { useFaqTableQuery, useNearQuestionsQuery, useDistinguishFaqsMutation, useSearchFaqsQuery } = faqsApi;
