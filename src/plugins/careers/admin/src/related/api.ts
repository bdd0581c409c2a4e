import { relatedSuggestionsSchema, type RelatedQuestion, type RelatedSuggestions } from '../../../core/related';
import { careersApi } from '../shell/api';

const relatedApi = careersApi.injectEndpoints({
  endpoints: (build) => ({
    relatedGuides: build.query<RelatedSuggestions, RelatedQuestion>({
      query: ({ documentId, locale }) => ({
        url: `/careers/related/${documentId}`,
        method: 'GET',
        config: { params: { locale } },
      }),
      transformResponse: ({ data }: { readonly data: unknown }) => relatedSuggestionsSchema.parse(data),
      // What the guide asks for is what is stored now.
      keepUnusedDataFor: 0,
      providesTags: ['CareersGuides', 'CareersTaxonomy'],
    }),
  }),
});

export const { useRelatedGuidesQuery } = relatedApi;
