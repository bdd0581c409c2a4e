import { useEffect, useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { StoredRevision } from '../../../core/revisions';
import { useGetStoredDraftQuery, useGetStoredRevisionQuery } from './api';

/** An editor is to know within five seconds. */
const POLL_MS = 4000;

export interface OpenDraft {
  readonly documentId: string;
  /** The default one when absent. */
  readonly locale: string | undefined;
}

export interface ChangeMeanwhile {
  /** The revision that the form was filled with. */
  readonly loaded: number;
  readonly stored: StoredRevision;
}

const readRevision = (values: unknown): number | undefined => {
  if (typeof values !== 'object' || values === null || !('revision' in values)) return undefined;
  return typeof values.revision === 'number' ? values.revision : undefined;
};

/** When the form was filled with its revision, so that an answer from before tells nothing. */
const useLoaded = (): { readonly revision: number | undefined; readonly since: number } => {
  const revision = useForm('CareersRevision', (state) => readRevision(state.initialValues));
  const [loaded, setLoaded] = useState({ revision, since: Date.now() });
  useEffect(() => {
    setLoaded((before) => (before.revision === revision ? before : { revision, since: Date.now() }));
  }, [revision]);
  return loaded.revision === revision ? loaded : { revision, since: Number.POSITIVE_INFINITY };
};

/**
 * Watches whether the draft in the form is still the stored one.
 *
 * @param draft null where there is nothing to watch
 * @returns null as long as nobody has saved it meanwhile
 */
export const useChangeMeanwhile = (draft: OpenDraft | null): ChangeMeanwhile | null => {
  const { revision: loaded, since } = useLoaded();
  const isSaving = useForm('CareersRevision', (state) => state.isSubmitting);
  const { currentData: stored, startedTimeStamp = 0 } = useGetStoredRevisionQuery(
    draft ?? { documentId: '', locale: undefined },
    { skip: draft === null || loaded === undefined, pollingInterval: POLL_MS, refetchOnMountOrArgChange: true },
  );
  // What was opened is kept, to compare with: the server has it no longer once somebody has written over it.
  useGetStoredDraftQuery(
    { ...(draft ?? { documentId: '', locale: undefined }), revision: loaded ?? 0 },
    { skip: draft === null || loaded === undefined },
  );
  if (draft === null || loaded === undefined || stored === undefined || isSaving) return null;
  return stored.revision !== loaded && startedTimeStamp > since ? { loaded, stored } : null;
};
