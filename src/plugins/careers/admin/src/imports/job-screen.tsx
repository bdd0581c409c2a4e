import { useState } from 'react';
import { Button, Flex, Link } from '@strapi/design-system';
import { ArrowLeft, Download } from '@strapi/icons';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink, useParams } from 'react-router-dom';
import { isOver, type ImportJob } from '../../../core/imports/job';
import { Failed } from '../shell/failed';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';
import { IMPORTS } from './addresses';
import { useImportSourcesQuery } from './api';
import { Card } from './card';
import { Failure } from './failure';
import { JobOutcome } from './job-outcome';
import { JobProgress } from './job-progress';
import { isDryRun } from './job-state';
import { RecordList } from './record-list';
import { saveFile } from './save-file';
import { Steps, STEPS } from './steps';
import { useJob } from './use-job';

const FORMATS = ['csv', 'json'] as const;

/** Downloads the whole report. Not by a link: it asks for the session's rights. */
const Downloads = ({ id, onFailed }: { readonly id: number; readonly onFailed: (error: unknown) => void }) => {
  const text = useText();
  const { get } = useFetchClient();
  const download = async (format: (typeof FORMATS)[number]): Promise<void> => {
    try {
      const answer = await get<Blob>(`/careers/imports/jobs/${id}/report.${format}`, { responseType: 'blob' });
      saveFile(`import-${id}.${format}`, answer.data);
    } catch (error) {
      onFailed(error);
    }
  };
  return (
    <Flex gap={2}>
      {FORMATS.map((format) => (
        <Button key={format} variant="tertiary" startIcon={<Download />} onClick={() => void download(format)}>
          {text('imports.download', { format: format.toUpperCase() })}
        </Button>
      ))}
    </Flex>
  );
};

const Report = ({ job }: { readonly job: ImportJob }) => {
  const mayRun = useMay('import.run');
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
      {!isDryRun(job) && !isOver(job.state) && <Steps steps={STEPS} current="run" />}
      <Card>{isOver(job.state) ? <JobOutcome job={job} /> : <JobProgress job={job} mayCancel={mayRun} />}</Card>
      {job.done > 0 && (
        <Card>
          <RecordList job={job} />
        </Card>
      )}
    </Flex>
  );
};

/** The screen of one import: its progress while it runs, its report afterwards. */
const JobScreen = () => {
  const text = useText();
  const intl = useIntl();
  const { id } = useParams();
  const { job, error, refetch } = useJob(Number(id));
  const { data: sources = [] } = useImportSourcesQuery(undefined);
  const [failure, setFailure] = useState<unknown>();
  const source = sources.find(({ name }) => name === job?.source)?.title ?? job?.source ?? '';
  const when = job && intl.formatDate(job.requestedAt, { dateStyle: 'medium', timeStyle: 'short' });
  const title = job ? text(isDryRun(job) ? 'imports.past.dry' : 'imports.past.run', { source }) : text('imports.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={[job?.label, when, job?.requestedBy].filter(Boolean).join(' · ')}
        navigationAction={
          <Link tag={NavLink} startIcon={<ArrowLeft />} to={IMPORTS} end>
            {text('imports.title')}
          </Link>
        }
        primaryAction={job && job.done > 0 ? <Downloads id={job.id} onFailed={setFailure} /> : undefined}
      />
      <Layouts.Content>
        {failure !== undefined && (
          <Failure
            title="imports.download.failed"
            error={failure}
            hint="imports.try-again"
            onClose={() => {
              setFailure(undefined);
            }}
          />
        )}
        {job && <Report job={job} />}
        {!job && error === undefined && <Page.Loading />}
        {!job && error !== undefined && <Failed error={error} onRetry={() => void refetch()} />}
      </Layouts.Content>
    </Page.Main>
  );
};

export default JobScreen;
