import { settingsAnswerSchema, type SettingsAnswer, type SettingsChange } from '../../../core/settings';
import { careersApi } from '../shell/api';

interface Answer {
  readonly data: unknown;
}

const read = ({ data }: Answer): SettingsAnswer => settingsAnswerSchema.parse(data);

const settingsApi = careersApi.injectEndpoints({
  endpoints: (builder) => ({
    getCareersSettings: builder.query<SettingsAnswer, undefined>({
      query: () => ({ url: '/careers/settings', method: 'GET' }),
      transformResponse: read,
      providesTags: ['CareersSettings'],
    }),
    changeCareersSettings: builder.mutation<SettingsAnswer, SettingsChange>({
      query: (data) => ({ url: '/careers/settings', method: 'PUT', data }),
      transformResponse: read,
      invalidatesTags: ['CareersSettings', 'CareersReviews', 'CareersGuides'],
    }),
    clearCareersCache: builder.mutation<SettingsAnswer, undefined>({
      query: () => ({ url: '/careers/settings/clear-cache', method: 'POST' }),
      transformResponse: read,
      invalidatesTags: ['CareersSettings'],
    }),
  }),
});

export const { useGetCareersSettingsQuery, useChangeCareersSettingsMutation, useClearCareersCacheMutation } =
  settingsApi;
