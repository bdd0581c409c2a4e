import {
  bulkReportSchema,
  publishedSchema,
  publishPlanSchema,
  referrersSchema,
  type BulkPublishRequest,
  type BulkReport,
  type PlanRequest,
  type Published,
  type PublishPlan,
  type PublishRequest,
  type Referrers,
  type ReferrersRequest,
} from '../../../core/publishing';
import { careersApi } from '../shell/api';

interface Answer {
  readonly data: unknown;
}

/** The content manager's own tags: what it shows of guides and questions is out of date once they are published. */
const contentApi = careersApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] });
const CHANGED = ['Document', 'Relations', 'CareersGuides'] as const;

const publishingApi = contentApi.injectEndpoints({
  endpoints: (build) => ({
    planPublishing: build.mutation<PublishPlan, PlanRequest>({
      query: (data) => ({ url: '/careers/guides/publish-plan', method: 'POST', data }),
      transformResponse: ({ data }: Answer) => publishPlanSchema.parse(data),
    }),
    publishGuide: build.mutation<Published, PublishRequest & { readonly documentId: string }>({
      query: ({ documentId, ...data }) => ({
        url: `/careers/guides/${encodeURIComponent(documentId)}/publish`,
        method: 'POST',
        data,
      }),
      transformResponse: ({ data }: Answer) => publishedSchema.parse(data),
    }),
    publishGuides: build.mutation<BulkReport, BulkPublishRequest>({
      query: (data) => ({ url: '/careers/guides/publish', method: 'POST', data }),
      transformResponse: ({ data }: Answer) => bulkReportSchema.parse(data),
    }),
    /** Asks the server for nothing: what is behind a dialog is read anew, once the dialog has been closed. */
    showPublished: build.mutation<null, null>({
      queryFn: () => ({ data: null }),
      invalidatesTags: CHANGED,
    }),
    referrers: build.query<Referrers, ReferrersRequest>({
      query: (data) => ({ url: '/careers/guides/referrers', method: 'POST', data }),
      transformResponse: ({ data }: Answer) => referrersSchema.parse(data),
      keepUnusedDataFor: 0,
    }),
  }),
});

export const {
  usePlanPublishingMutation,
  usePublishGuideMutation,
  usePublishGuidesMutation,
  useReferrersQuery,
  useShowPublishedMutation,
} = publishingApi;
