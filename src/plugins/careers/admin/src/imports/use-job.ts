import { useState } from 'react';
import { isOver } from '../../../core/imports/job';
import { useImportJobQuery } from './api';

const LOOK_MS = 1000;

/** A job as it is now: looked at each second until it is over. */
export const useJob = (id: number | undefined) => {
  const [isAtWork, setAtWork] = useState(true);
  const answer = useImportJobQuery(id ?? 0, {
    skip: id === undefined,
    refetchOnMountOrArgChange: true,
    pollingInterval: isAtWork ? LOOK_MS : 0,
  });
  const job = answer.currentData;
  const isNowAtWork = job === undefined || !isOver(job.state);
  if (isNowAtWork !== isAtWork) setAtWork(isNowAtWork);
  return { job, error: answer.error, refetch: answer.refetch };
};
