import {
  Badge,
  Box,
  Button,
  EmptyStateLayout,
  Flex,
  Link,
  ProgressBar,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { LINK_STATES, linkQuerySchema, type LinkRow, type LinkRun, type LinkState } from '../../../core/taxonomy';
import { useMay } from '../shell/use-may';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { useLinkReportQuery, useStartLinkCheckMutation } from './api';
import { EntryLink } from './entry-link';
import { useExplain, Waiting } from './states';
import { Filter, SearchField, TableFoot } from './table-parts';
import { useTableParams } from './use-table';

const POLL_MS = 2000;
const MOST_USES = 3;
/** The state says all. */
const SPEAKING: readonly LinkState[] = ['ok', 'private', 'invalid'];

const COLOURS: Readonly<Record<LinkState, readonly [string, string]>> = {
  ok: ['success100', 'success700'],
  moved: ['warning100', 'neutral800'],
  blocked: ['neutral150', 'neutral800'],
  failing: ['warning100', 'neutral800'],
  broken: ['danger100', 'danger700'],
  private: ['danger100', 'danger700'],
  invalid: ['danger100', 'danger700'],
};

const Found = ({ row }: { readonly row: LinkRow }) => {
  const text = useText();
  const [backgroundColor, textColor] = row.state === null ? ['neutral150', 'neutral800'] : COLOURS[row.state];
  const notes = [
    ...(row.movedTo === null ? [] : [text('taxonomy.links.moved-to', { url: row.movedTo })]),
    ...(row.state === null || SPEAKING.includes(row.state)
      ? []
      : [row.reason ?? (row.httpStatus === null ? '' : String(row.httpStatus))]),
    ...(row.failures > 1 ? [text('taxonomy.links.failures', { count: row.failures })] : []),
  ].filter((note) => note !== '');
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="26rem">
      <Badge backgroundColor={backgroundColor} textColor={textColor}>
        {text(`taxonomy.link.${row.state ?? 'unchecked'}`)}
      </Badge>
      {notes.map((note) => (
        <Typography
          key={note}
          variant="pi"
          textColor="neutral600"
          style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}
        >
          {note}
        </Typography>
      ))}
    </Flex>
  );
};

const Uses = ({ row: { uses } }: { readonly row: LinkRow }) => {
  const text = useText();
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
      {uses.slice(0, MOST_USES).map((use) => (
        <li key={`${use.documentId} ${use.locale ?? ''}`}>
          <EntryLink type={use.type} documentId={use.documentId} locale={use.locale}>
            {use.locale === null ? use.name : `${use.name} (${use.locale})`}
          </EntryLink>
          {use.isPublished ? null : (
            <Typography variant="pi" textColor="neutral600">{` ${text('taxonomy.links.unpublished')}`}</Typography>
          )}
        </li>
      ))}
      {uses.length > MOST_USES ? (
        <li>
          <Typography variant="pi" textColor="neutral600">
            {text('taxonomy.links.more', { count: uses.length - MOST_USES })}
          </Typography>
        </li>
      ) : null}
    </Flex>
  );
};

const Progress = ({ run }: { readonly run: LinkRun }) => {
  const text = useText();
  const words = text('taxonomy.links.progress', { done: run.done, total: run.total });
  return (
    <Flex gap={3} paddingBottom={4} role="status">
      <Typography textColor="neutral800">{words}</Typography>
      <ProgressBar value={run.total === 0 ? 0 : (100 * run.done) / run.total} aria-label={words} />
    </Flex>
  );
};

const PARAMS = ['q', 'show', 'state', 'page', 'pageSize'] as const;

/** What is known of the addresses of certifications and sources, and a button to look again. */
const LinksScreen = () => {
  const text = useText();
  const intl = useIntl();
  const explain = useExplain();
  const { toggleNotification } = useNotification();
  const { values, given, set } = useTableParams(PARAMS);
  const query = linkQuerySchema.safeParse(given).data ?? linkQuerySchema.parse({});
  const mayCheck = useMay('taxonomy.check-links');
  const [start, { isLoading }] = useStartLinkCheckMutation();
  const first = useLinkReportQuery(query);
  const isRunning = first.data?.run.isRunning === true;
  const { data, error, refetch } = useLinkReportQuery(query, { pollingInterval: isRunning ? POLL_MS : 0 });
  const time = (at: string) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });

  const check = async () => {
    const result = await start(undefined);
    toggleNotification(
      'error' in result
        ? { type: 'danger', message: explain(result.error) }
        : { type: 'info', message: text('taxonomy.links.started') },
    );
  };
  const finishedAt = data?.run.finishedAt;
  const isNarrowed = query.q !== '' || query.state !== undefined || query.show === 'all';

  return (
    <Page.Main>
      <Page.Title>{text('taxonomy.links')}</Page.Title>
      <Layouts.Header
        title={text('taxonomy.links')}
        subtitle={text('taxonomy.links.subtitle')}
        primaryAction={
          mayCheck ? (
            <Button
              startIcon={<ArrowClockwise />}
              loading={isLoading}
              disabled={isRunning}
              onClick={() => void check()}
            >
              {text('taxonomy.links.check')}
            </Button>
          ) : undefined
        }
      />
      <Layouts.Content>
        {data === undefined ? (
          error === undefined ? (
            <Waiting />
          ) : (
            <Failed error={error} onRetry={() => void refetch()} />
          )
        ) : (
          <>
            {isRunning ? <Progress run={data.run} /> : null}
            <Flex gap={2} wrap="wrap" paddingBottom={4}>
              <SearchField
                label={text('taxonomy.links.search')}
                value={values.q ?? ''}
                onSearch={(q) => {
                  set({ q });
                }}
              />
              <Filter
                label={text('taxonomy.links.show')}
                value={query.state ?? query.show}
                options={[
                  { value: 'problems', label: text('taxonomy.links.show.problems') },
                  { value: 'all', label: text('taxonomy.links.show.all') },
                  ...LINK_STATES.map((state) => ({
                    value: state,
                    label: `${text(`taxonomy.link.${state}`)} (${data.counts[state] ?? 0})`,
                  })),
                ]}
                onChange={(value) => {
                  const isState = LINK_STATES.some((state) => state === value);
                  set(isState ? { state: value, show: '' } : { state: '', show: value });
                }}
              />
              <Typography textColor="neutral600">
                {[
                  finishedAt ? text('taxonomy.links.last', { date: time(finishedAt) }) : text('taxonomy.links.never'),
                  ...(data.isWeekly ? [text('taxonomy.links.weekly')] : []),
                ].join('. ')}
              </Typography>
            </Flex>
            {data.rows.length === 0 ? (
              <EmptyStateLayout content={text(isNarrowed ? 'taxonomy.links.none.search' : 'taxonomy.links.none')} />
            ) : (
              <Table colCount={4} rowCount={data.rows.length + 1}>
                <Thead>
                  <Tr>
                    {(['url', 'state', 'uses', 'checked'] as const).map((name) => (
                      <Th key={name}>
                        <Typography variant="sigma" textColor="neutral600">
                          {text(`taxonomy.links.column.${name}`)}
                        </Typography>
                      </Th>
                    ))}
                  </Tr>
                </Thead>
                <Tbody>
                  {data.rows.map((row) => (
                    <Tr key={row.url}>
                      <Td>
                        <Box maxWidth="38rem" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
                          {/^https?:/i.test(row.url) ? (
                            <Link href={row.url} isExternal>
                              {row.url}
                            </Link>
                          ) : (
                            <Typography textColor="neutral800">{row.url}</Typography>
                          )}
                        </Box>
                      </Td>
                      <Td>
                        <Found row={row} />
                      </Td>
                      <Td>
                        <Uses row={row} />
                      </Td>
                      <Td>
                        <Typography textColor="neutral800">
                          {row.checkedAt === null ? '—' : time(row.checkedAt)}
                        </Typography>
                      </Td>
                    </Tr>
                  ))}
                </Tbody>
              </Table>
            )}
            <TableFoot pagination={data.pagination} />
          </>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default LinksScreen;
