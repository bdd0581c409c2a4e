import { foundEntriesSchema, type FoundEntry } from '../../../core/quick-find';
import { careersApi } from '../shell/api';

const findApi = careersApi.injectEndpoints({
  endpoints: (build) => ({
    quickFind: build.query<FoundEntry[], { readonly q: string }>({
      query: (params) => ({ url: '/careers/find', config: { params } }),
      transformResponse: ({ data }: { readonly data: unknown }) => foundEntriesSchema.parse(data),
      providesTags: ['CareersGuides', 'CareersTaxonomy'],
    }),
  }),
});

export const { useQuickFindQuery } = findApi;
