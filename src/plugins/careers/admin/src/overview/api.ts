import {
  guideListSchema,
  overviewSchema,
  type GuideList,
  type GuideListQuery,
  type Overview,
} from '../../../core/overview';
import { careersApi } from '../shell/api';

interface Answer {
  readonly data: unknown;
}

/** Strapi's own screens change guides without telling: the figures are fetched anew whenever a screen is opened. */
const overviewApi = careersApi.injectEndpoints({
  endpoints: (builder) => ({
    getOverview: builder.query<Overview, { readonly locale?: string }>({
      query: ({ locale }) => ({ url: '/careers/overview', config: { params: { locale } } }),
      transformResponse: ({ data }: Answer) => overviewSchema.parse(data),
      providesTags: ['CareersGuides', 'CareersTaxonomy', 'CareersReviews', 'CareersTranslations'],
    }),
    getGuideList: builder.query<GuideList, Partial<GuideListQuery>>({
      query: (params) => ({ url: '/careers/overview/guides', config: { params } }),
      transformResponse: ({ data }: Answer) => guideListSchema.parse(data),
      providesTags: ['CareersGuides', 'CareersTaxonomy', 'CareersTranslations'],
    }),
  }),
});

export const { useGetOverviewQuery, useGetGuideListQuery } = overviewApi;
