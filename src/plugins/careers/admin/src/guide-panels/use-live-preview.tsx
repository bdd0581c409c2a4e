import { useEffect, useSyncExternalStore } from 'react';
import { getFetchClient, useForm } from '@strapi/strapi/admin';
import { guidePreviewSchema, type GuidePreviewRequest } from '../../../core/guide-preview';
import { createLivePreview, type LivePreviewState } from './live-preview';
import type { OpenGuide } from './register';

const live = createLivePreview(async ({ documentId, locale, values }, signal) => {
  const body: GuidePreviewRequest = { documentId, locale, values };
  const { data } = await getFetchClient().post<{ data: unknown }>('/careers/guide-preview', body, { signal });
  return guidePreviewSchema.parse(data.data);
});

/** The page and the changes of the guide whose form is open, shared by the panels. */
export const useLivePreview = (): LivePreviewState => useSyncExternalStore(live.subscribe, live.get);

export const retryPreview = (): void => {
  live.retry();
};

/** Reads the form on each keystroke and shows nothing; what it starts waits for a pause. */
export const FormFollower = ({ guide }: { readonly guide: OpenGuide }) => {
  const values = useForm('CareersPreview', (state) => state.values as Readonly<Record<string, unknown>>);
  useEffect(() => {
    live.follow({ ...guide, values });
  }, [guide, values]);
  return null;
};
