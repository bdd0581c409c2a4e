import { useState } from 'react';
import { Box, Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { isOver, type ImportJob } from '../../../core/imports/job';
import { RECORD_STATUSES } from '../../../core/imports/record-report';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { jobAddress } from './addresses';
import { useImportJobsQuery, useImportSourcesQuery } from './api';
import { Failure } from './failure';
import { isDryRun, JobState } from './job-state';
import { Pages } from './pages';
import { RunNow } from './run-now';

const PAGE_SIZE = 10;
const LOOK_MS = 2000;
const COLUMNS = ['what', 'when', 'by', 'state', 'records'] as const;

/** `12 created, 3 conflicts`: what there is of it. */
const useTotalsText = () => {
  const text = useText();
  return ({ totals }: ImportJob): string =>
    RECORD_STATUSES.filter((status) => totals[status] > 0)
      .map((status) => text(`imports.count.${status}`, { count: totals[status] }))
      .join(', ');
};

const Row = ({
  job,
  sourceTitle,
  onFailed,
}: {
  readonly job: ImportJob;
  readonly sourceTitle: string;
  readonly onFailed: (error: unknown) => void;
}) => {
  const text = useText();
  const intl = useIntl();
  const totalsText = useTotalsText();
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="40rem">
          <Link tag={NavLink} to={jobAddress(job.id)}>
            {text(isDryRun(job) ? 'imports.past.dry' : 'imports.past.run', { source: sourceTitle })}
          </Link>
          <Typography variant="pi" textColor="neutral600" ellipsis maxWidth="40rem">
            {job.label}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Typography textColor="neutral800">
          {intl.formatDate(job.requestedAt, { dateStyle: 'medium', timeStyle: 'short' })}
        </Typography>
      </Td>
      <Td>
        <Typography textColor="neutral800">{job.requestedBy ?? text('imports.past.command-line')}</Typography>
      </Td>
      <Td>
        <JobState job={job} />
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography textColor="neutral800">{totalsText(job) || '–'}</Typography>
          <RunNow job={job} onFailed={onFailed} />
        </Flex>
      </Td>
    </Tr>
  );
};

/** Imports and dry runs, the newest first, with their reports. */
export const PastImports = () => {
  const text = useText();
  const [page, setPage] = useState(1);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { data, error, refetch } = useImportJobsQuery(
    { page, pageSize: PAGE_SIZE },
    { refetchOnMountOrArgChange: true, pollingInterval: isBusy ? LOOK_MS : 0 },
  );
  const { data: sources = [] } = useImportSourcesQuery(undefined);
  const isAtWork = data?.jobs.some(({ state }) => !isOver(state)) ?? false;
  if (isAtWork !== isBusy) setBusy(isAtWork);
  const titleOf = (name: string) => sources.find((source) => source.name === name)?.title ?? name;
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-labelledby="imports-past">
      <Typography variant="beta" tag="h2" id="imports-past">
        {text('imports.past')}
      </Typography>
      {failure !== undefined && (
        <Failure
          title="imports.start.failed"
          error={failure}
          hint="imports.past.run-now.failed"
          onClose={() => {
            setFailure(undefined);
          }}
        />
      )}
      {error !== undefined && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.jobs.length === 0 && <Typography textColor="neutral600">{text('imports.past.none')}</Typography>}
      {data !== undefined && data.jobs.length > 0 && (
        <Box>
          <Table colCount={COLUMNS.length} rowCount={data.jobs.length + 1}>
            <Thead>
              <Tr>
                {COLUMNS.map((column) => (
                  <Th key={column}>
                    <Typography variant="sigma">{text(`imports.past.column.${column}`)}</Typography>
                  </Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {data.jobs.map((job) => (
                <Row key={job.id} job={job} sourceTitle={titleOf(job.source)} onFailed={setFailure} />
              ))}
            </Tbody>
          </Table>
          <Pages pagination={data.pagination} onChange={setPage} label={text('imports.past')} />
        </Box>
      )}
    </Flex>
  );
};
