import { usageSchema, type Usage, type UsedType } from '../../../../core/usage';
import { careersApi } from '../../shell/api';

interface UsageQuestion {
  readonly type: UsedType;
  readonly documentId: string;
  readonly page: number;
}

const PAGE_SIZE = 10;

const usageApi = careersApi.injectEndpoints({
  endpoints: (build) => ({
    usage: build.query<Usage, UsageQuestion>({
      query: ({ type, documentId, page }) => ({
        url: `/careers/usage/${type}/${documentId}`,
        method: 'GET',
        config: { params: { page, pageSize: PAGE_SIZE } },
      }),
      transformResponse: ({ data }: { data: unknown }) => usageSchema.parse(data),
      providesTags: ['CareersGuides', 'CareersTaxonomy'],
    }),
  }),
});

export const { useUsageQuery } = usageApi;
