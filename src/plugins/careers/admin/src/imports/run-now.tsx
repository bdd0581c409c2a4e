import { Button } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { ImportJob } from '../../../core/imports/job';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';
import { jobAddress } from './addresses';
import { useRunImportMutation } from './api';
import { isDryRun, written } from './job-state';

/** Does what a preview has shown, and goes to the screen of that import. Nothing where a preview has nothing to do. */
export const RunNow = ({ job, onFailed }: { readonly job: ImportJob; readonly onFailed: (error: unknown) => void }) => {
  const text = useText();
  const navigate = useNavigate();
  const mayRun = useMay('import.run');
  const [start, { isLoading }] = useRunImportMutation();
  // One of the command line names files on its own host.
  const canRun = isDryRun(job) && job.state === 'done' && written(job) > 0 && job.requestedBy !== null;
  if (!mayRun || !canRun) return null;
  const run = async (): Promise<void> => {
    const answer = await start(job.id);
    if ('data' in answer) navigate(jobAddress(answer.data.id));
    else onFailed(answer.error);
  };
  return (
    <Button variant="secondary" startIcon={<Upload />} loading={isLoading} onClick={() => void run()}>
      {text('imports.past.run-now')}
    </Button>
  );
};
