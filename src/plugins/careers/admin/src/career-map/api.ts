import { careerPathsSchema, type CareerPaths } from '../../../core/career-change';
import {
  careerMapSchema,
  foundGuidesSchema,
  nextStepsSchema,
  type CareerMap,
  type FoundGuide,
  type NextSteps,
  type NextStepsRequest,
  type WayQuery,
} from '../../../core/career-map';
import { careersApi } from '../shell/api';

interface Answer {
  readonly data: unknown;
}

const isConflict = (error: object): boolean => 'name' in error && error.name === 'ConflictError';

export interface MapChoice {
  readonly field?: string;
  readonly locale?: string;
  readonly around?: string;
}

const api = careersApi.injectEndpoints({
  endpoints: (builder) => ({
    careerMap: builder.query<CareerMap, MapChoice>({
      query: (params) => ({ url: '/careers/map', method: 'GET', config: { params } }),
      transformResponse: ({ data }: Answer) => careerMapSchema.parse(data),
      providesTags: ['CareersGuides', 'CareersTaxonomy'],
    }),
    searchMapGuides: builder.query<FoundGuide[], { readonly q: string; readonly locale?: string }>({
      query: (params) => ({ url: '/careers/map/guides', method: 'GET', config: { params } }),
      transformResponse: ({ data }: Answer) => foundGuidesSchema.parse(data),
      providesTags: ['CareersGuides'],
    }),
    careerWays: builder.query<CareerPaths, WayQuery>({
      query: (params) => ({ url: '/careers/map/ways', method: 'GET', config: { params } }),
      transformResponse: ({ data }: Answer) => careerPathsSchema.parse(data),
      providesTags: ['CareersGuides', 'CareersTaxonomy'],
    }),
    changeNextSteps: builder.mutation<NextSteps, { readonly documentId: string; readonly request: NextStepsRequest }>({
      query: ({ documentId, request }) => ({
        url: `/careers/map/${documentId}/next-steps`,
        method: 'PUT',
        data: request,
      }),
      transformResponse: ({ data }: Answer) => nextStepsSchema.parse(data),
      // Whoever comes second has to see what the first one did.
      invalidatesTags: (_result, error) => (error === undefined || isConflict(error) ? ['CareersGuides'] : []),
    }),
  }),
});

export const { useCareerMapQuery, useSearchMapGuidesQuery, useCareerWaysQuery, useChangeNextStepsMutation } = api;
