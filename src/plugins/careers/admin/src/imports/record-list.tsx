import { useState } from 'react';
import { Accordion, Badge, Box, Flex, Loader, Tabs, Typography } from '@strapi/design-system';
import { isOver, type ImportJob } from '../../../core/imports/job';
import { RECORD_STATUSES, type RecordReport, type RecordStatus } from '../../../core/imports/record-report';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { useImportEntriesQuery } from './api';
import { isDryRun } from './job-state';
import { Pages } from './pages';
import { RecordDetails } from './record-details';
import { StatusBadge } from './status-badge';

const PAGE_SIZE = 20;
const LOOK_MS = 3000;
const EVERY = 'all';

const summaryOf = (record: RecordReport) =>
  record.status === 'rejected'
    ? undefined
    : { count: record.changes?.length ?? record.written, conflicts: record.conflicts.length };

const OneRecord = ({
  record,
  value,
  isDry,
  isOpen,
}: {
  readonly record: RecordReport;
  readonly value: string;
  readonly isDry: boolean;
  readonly isOpen: boolean;
}) => {
  const text = useText();
  const summary = summaryOf(record);
  return (
    <Accordion.Item value={value}>
      <Accordion.Header>
        <Accordion.Trigger>{record.title || record.record || text('imports.unnamed')}</Accordion.Trigger>
        <Accordion.Actions>
          {summary !== undefined && (
            <Typography variant="pi" textColor="neutral600" paddingRight={2} style={{ whiteSpace: 'nowrap' }}>
              {text('imports.record.summary', summary)}
            </Typography>
          )}
          <StatusBadge status={record.status} isDryRun={isDry} />
        </Accordion.Actions>
      </Accordion.Header>
      <Accordion.Content>
        <Box padding={4}>
          <Typography variant="pi" textColor="neutral600" tag="p" paddingBottom={3}>
            {[record.record, record.edition, record.locale].filter((part) => part !== '').join(' · ')}
          </Typography>
          {isOpen && <RecordDetails record={record} isDryRun={isDry} />}
        </Box>
      </Accordion.Content>
    </Accordion.Item>
  );
};

const Records = ({ job, status }: { readonly job: ImportJob; readonly status: RecordStatus | undefined }) => {
  const text = useText();
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState('');
  const { data, error, refetch } = useImportEntriesQuery(
    { id: job.id, page, pageSize: PAGE_SIZE, ...(status && { status }) },
    { refetchOnMountOrArgChange: true, pollingInterval: isOver(job.state) ? 0 : LOOK_MS },
  );
  if (error !== undefined && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader>{text('shell.loading')}</Loader>;
  if (data.entries.length === 0) {
    return <Typography textColor="neutral600">{text('imports.records.none')}</Typography>;
  }
  return (
    <div>
      <Accordion.Root value={open} onValueChange={setOpen} collapsible>
        {data.entries.map((record, place) => {
          const value = `${page} ${place}`;
          return <OneRecord key={value} value={value} record={record} isDry={isDryRun(job)} isOpen={open === value} />;
        })}
      </Accordion.Root>
      <Pages pagination={data.pagination} onChange={setPage} label={text('imports.records')} />
    </div>
  );
};

/** What became of each record, or would become of it, by status. */
export const RecordList = ({ job }: { readonly job: ImportJob }) => {
  const text = useText();
  const [tab, setTab] = useState<string>(EVERY);
  const { totals } = job;
  const all = RECORD_STATUSES.reduce((sum, status) => sum + totals[status], 0);
  const offered = RECORD_STATUSES.filter((status) => totals[status] > 0);
  return (
    <Tabs.Root variant="simple" value={tab} onValueChange={setTab}>
      <Tabs.List aria-label={text('imports.records')}>
        <Tabs.Trigger value={EVERY}>
          {text('imports.records.all')} <Badge>{String(all)}</Badge>
        </Tabs.Trigger>
        {offered.map((status) => (
          <Tabs.Trigger key={status} value={status}>
            {text(isDryRun(job) ? `imports.would.${status}` : `imports.status.${status}`)}{' '}
            <Badge>{String(totals[status])}</Badge>
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {[EVERY, ...offered].map((each) => (
        <Tabs.Content key={each} value={each}>
          <Flex direction="column" alignItems="stretch" paddingTop={4}>
            {each === tab && <Records job={job} status={offered.find((status) => status === each)} />}
          </Flex>
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
};
