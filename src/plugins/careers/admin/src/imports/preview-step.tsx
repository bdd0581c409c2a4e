import { useEffect, useRef, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft, Upload } from '@strapi/icons';
import { isOver, type ImportJob } from '../../../core/imports/job';
import type { ImportRequest } from '../../../core/imports/job-requests';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { useStartImportMutation } from './api';
import { Card } from './card';
import { Failure } from './failure';
import { JobOutcome } from './job-outcome';
import { JobProgress } from './job-progress';
import { written } from './job-state';
import { RecordList } from './record-list';
import { StepTitle } from './step-title';
import { useJob } from './use-job';

interface Props {
  readonly order: Omit<ImportRequest, 'kind' | 'dryRun'>;
  readonly onBack: () => void;
  readonly onStarted: (job: ImportJob) => void;
}

/** What would happen: a run that writes nothing, and then the button that does. */
export const PreviewStep = ({ order, onBack, onStarted }: Props) => {
  const text = useText();
  const [start, { error: refusal, isLoading, reset }] = useStartImportMutation();
  const [dryId, setDryId] = useState<number>();
  const { job, error, refetch } = useJob(dryId);
  const isAsked = useRef(false);

  const runDry = async (): Promise<void> => {
    const answer = await start({ ...order, dryRun: true });
    if ('data' in answer) setDryId(answer.data.id);
  };
  useEffect(() => {
    // React runs effects twice while developing; one dry run is enough.
    if (isAsked.current) return;
    isAsked.current = true;
    void runDry();
  });

  const runInEarnest = async (): Promise<void> => {
    const answer = await start({ ...order, dryRun: false });
    if ('data' in answer) onStarted(answer.data);
  };

  const isDone = job?.state === 'done';
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Flex direction="column" alignItems="stretch" gap={1}>
          <StepTitle>{text('imports.preview.title')}</StepTitle>
          <Typography textColor="neutral600">{text('imports.preview.about')}</Typography>
        </Flex>
        {refusal !== undefined && (
          <Failure title="imports.start.failed" error={refusal} hint="imports.start.failed.hint" onClose={reset} />
        )}
        {error !== undefined && !job && <Failed error={error} onRetry={() => void refetch()} />}
        {job && !isOver(job.state) && <JobProgress job={job} mayCancel />}
        {job && isOver(job.state) && <JobOutcome job={job} />}
        {job && isOver(job.state) && job.done > 0 && <RecordList job={job} />}
        <Flex gap={2} justifyContent="flex-end" wrap="wrap">
          <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={onBack}>
            {text('imports.back')}
          </Button>
          {dryId === undefined && refusal !== undefined && (
            <Button variant="secondary" onClick={() => void runDry()}>
              {text('imports.preview.again')}
            </Button>
          )}
          <Button
            startIcon={<Upload />}
            disabled={!isDone || written(job) === 0}
            loading={isDone && isLoading}
            onClick={() => void runInEarnest()}
          >
            {text('imports.run', { count: isDone ? written(job) : 0 })}
          </Button>
        </Flex>
      </Flex>
    </Card>
  );
};
