import { useState } from 'react';
import { Button, Dialog, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ImportJob } from '../../../core/imports/job';
import { useText } from '../shell/use-text';
import { useCancelImportMutation } from './api';
import { Failure } from './failure';
import { isDryRun } from './job-state';
import { Progress } from './progress';

/** Whoever listens is told at each tenth, not each second. */
const TOLD_PERCENT = 10;

const useTimeLeft = (): ((seconds: number) => string) => {
  const text = useText();
  return (seconds) =>
    seconds < 60
      ? text('imports.left.seconds', { count: Math.max(1, Math.ceil(seconds)) })
      : text('imports.left.minutes', { count: Math.ceil(seconds / 60) });
};

const ConfirmCancel = ({ job, onClose }: { readonly job: ImportJob; readonly onClose: () => void }) => {
  const text = useText();
  const [cancel, { error, isLoading, reset }] = useCancelImportMutation();
  const confirm = async (): Promise<void> => {
    const answer = await cancel(job.id);
    if ('data' in answer) onClose();
  };
  return (
    <Dialog.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Content>
        <Dialog.Header>{text('imports.stop.title')}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" gap={4}>
            {error !== undefined && (
              <Failure title="imports.stop.failed" error={error} hint="imports.try-again" onClose={reset} />
            )}
            <Typography textAlign="center">{text(isDryRun(job) ? 'imports.stop.dry' : 'imports.stop.run')}</Typography>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {text('imports.stop.keep')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth variant="danger-light" loading={isLoading} onClick={() => void confirm()}>
            {text('imports.stop.confirm')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};

/** How far a job is, how long it will take, and the way to end it. */
export const JobProgress = ({ job, mayCancel }: { readonly job: ImportJob; readonly mayCancel: boolean }) => {
  const text = useText();
  const intl = useIntl();
  const timeLeft = useTimeLeft();
  const [isAsking, setAsking] = useState(false);
  const { state, done, total, secondsLeft, cancelRequested } = job;
  const percent = total === null || total === 0 ? 0 : Math.min(100, (100 * done) / total);
  const told = Math.floor(percent / TOLD_PERCENT) * TOLD_PERCENT;
  const counted =
    total === null ? text('imports.progress.counting', { done }) : text('imports.progress', { done, total });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Progress percent={percent} label={text('imports.progress.label')} />
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography textColor="neutral800">
          {state === 'queued' ? text('imports.progress.queued') : counted}
          {state === 'running' && secondsLeft !== null && ` · ${timeLeft(secondsLeft)}`}
        </Typography>
        {mayCancel && (
          <Button
            size="S"
            variant="danger-light"
            disabled={cancelRequested}
            onClick={() => {
              setAsking(true);
            }}
          >
            {text(cancelRequested ? 'imports.state.cancelling' : 'imports.stop')}
          </Button>
        )}
      </Flex>
      <VisuallyHidden role="status">
        {state === 'running' && intl.formatNumber(told / 100, { style: 'percent' })}
      </VisuallyHidden>
      {isAsking && (
        <ConfirmCancel
          job={job}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Flex>
  );
};
