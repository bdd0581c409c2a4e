import {
  storedDraftSchema,
  storedRevisionSchema,
  type StoredDraft,
  type StoredRevision,
} from '../../../core/revisions';
import { careersApi } from '../shell/api';

interface GuideVersion {
  readonly documentId: string;
  /** The default one when absent. */
  readonly locale: string | undefined;
}

const get = (what: 'revision' | 'draft', { documentId, locale }: GuideVersion) => ({
  url: `/careers/guides/${documentId}/${what}`,
  method: 'GET' as const,
  config: { params: locale === undefined ? {} : { locale } },
});

const revisionsApi = careersApi.injectEndpoints({
  endpoints: (build) => ({
    getStoredRevision: build.query<StoredRevision, GuideVersion>({
      query: (guide) => get('revision', guide),
      transformResponse: ({ data }: { data: unknown }) => storedRevisionSchema.parse(data),
    }),
    /** Kept for each revision, so that what was opened can still be compared with when somebody has written over it. */
    getStoredDraft: build.query<StoredDraft, GuideVersion & { readonly revision: number }>({
      query: (guide) => get('draft', guide),
      transformResponse: ({ data }: { data: unknown }) => storedDraftSchema.parse(data),
    }),
  }),
});

export const { useGetStoredRevisionQuery, useGetStoredDraftQuery, useLazyGetStoredDraftQuery } = revisionsApi;
