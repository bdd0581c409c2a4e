import {
  confirmAnswerSchema,
  previewAnswerSchema,
  queueSchema,
  type ConfirmAnswer,
  type ConfirmRequest,
  type PreviewAnswer,
  type Queue,
  type QueueQuery,
  type ReviewedGuide,
} from '../../../core/reviews';
import { careersApi } from '../shell/api';

/** What Strapi's base query hands on of an answer. */
interface Answer {
  readonly data: unknown;
}

const reviewsApi = careersApi.injectEndpoints({
  endpoints: (builder) => ({
    getReviewQueue: builder.query<Queue, Partial<QueueQuery>>({
      query: (params) => ({ url: '/careers/reviews', method: 'GET', config: { params } }),
      transformResponse: ({ data }: Answer) => queueSchema.parse(data),
      providesTags: ['CareersReviews'],
    }),
    getReviewPreview: builder.query<PreviewAnswer, readonly ReviewedGuide[]>({
      query: (guides) => ({ url: '/careers/reviews/preview', method: 'POST', data: { guides } }),
      transformResponse: ({ data }: Answer) => previewAnswerSchema.parse(data),
      providesTags: ['CareersReviews', 'CareersGuides', 'CareersTaxonomy'],
    }),
    confirmReviews: builder.mutation<ConfirmAnswer, ConfirmRequest>({
      query: (data) => ({ url: '/careers/reviews/confirm', method: 'POST', data }),
      transformResponse: ({ data }: Answer) => confirmAnswerSchema.parse(data),
      invalidatesTags: ['CareersReviews'],
    }),
  }),
});

export const { useGetReviewQueueQuery, useGetReviewPreviewQuery, useConfirmReviewsMutation } = reviewsApi;
