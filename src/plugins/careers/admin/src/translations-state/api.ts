import {
  copyAnswerSchema,
  guideTranslationSchema,
  translationOverviewSchema,
  type CopyAnswer,
  type CopyRequest,
  type GuideTranslation,
  type MarkRequest,
  type TranslationOverview,
} from '../../../core/translations';
import { careersApi } from '../shell/api';

interface Answer {
  readonly data: unknown;
}

interface OfGuide {
  readonly documentId: string;
  /** The default one when absent. */
  readonly locale?: string;
}

const isConflict = (error: object): boolean => 'name' in error && error.name === 'ConflictError';

/** The content manager's own tags: what is copied into a draft has to appear in its form. */
const api = careersApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (builder) => ({
    guideTranslation: builder.query<GuideTranslation, OfGuide>({
      query: ({ documentId, locale }) => ({
        url: `/careers/translations/${documentId}`,
        method: 'GET',
        config: { params: locale === undefined ? {} : { locale } },
      }),
      transformResponse: ({ data }: Answer) => guideTranslationSchema.parse(data),
      providesTags: ['CareersTranslations'],
    }),
    translationOverview: builder.query<TranslationOverview, Readonly<Record<string, string>>>({
      query: (params) => ({ url: '/careers/translations', method: 'GET', config: { params } }),
      transformResponse: ({ data }: Answer) => translationOverviewSchema.parse(data),
      providesTags: ['CareersTranslations', 'CareersGuides'],
    }),
    markTranslated: builder.mutation<GuideTranslation, { readonly documentId: string; readonly request: MarkRequest }>({
      query: ({ documentId, request }) => ({
        url: `/careers/translations/${documentId}/marks`,
        method: 'POST',
        data: request,
      }),
      transformResponse: ({ data }: Answer) => guideTranslationSchema.parse(data),
      invalidatesTags: (_result, error) => (error === undefined || isConflict(error) ? ['CareersTranslations'] : []),
    }),
    copyTranslation: builder.mutation<CopyAnswer, { readonly documentId: string; readonly request: CopyRequest }>({
      query: ({ documentId, request }) => ({
        url: `/careers/translations/${documentId}/copies`,
        method: 'POST',
        data: request,
      }),
      transformResponse: ({ data }: Answer) => copyAnswerSchema.parse(data),
      invalidatesTags: (_result, error) => {
        if (error === undefined) return ['CareersTranslations', 'CareersGuides', 'Document', 'Relations'];
        return isConflict(error) ? ['CareersTranslations'] : [];
      },
    }),
  }),
});

export const {
  useGuideTranslationQuery,
  useTranslationOverviewQuery,
  useMarkTranslatedMutation,
  useCopyTranslationMutation,
} = api;
