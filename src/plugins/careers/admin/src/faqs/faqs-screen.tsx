import {
  Box,
  EmptyStateLayout,
  Flex,
  LinkButton,
  Table,
  Tabs,
  Tbody,
  Td,
  Thead,
  Tr,
  Typography,
  Badge,
  Button,
} from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { faqQuerySchema, USES, type FaqRow } from '../../../core/taxonomy';
import { useMay } from '../shell/use-may';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { EntryLink, entryPath } from '../taxonomy/entry-link';
import { useExplain, Waiting } from '../taxonomy/states';
import { ColumnHead, Filter, SearchField, TableFoot } from '../taxonomy/table-parts';
import { useContentAllowed } from '../shell/allowed';
import { asNumber, useTableParams } from '../taxonomy/use-table';
import { useDistinguishFaqsMutation, useFaqTableQuery, useNearQuestionsQuery } from './api';

const PARAMS = ['q', 'locale', 'use', 'sort', 'order', 'page', 'pageSize'] as const;

const Status = ({ isPublished }: Pick<FaqRow, 'isPublished'>) => {
  const text = useText();
  return (
    <Badge
      backgroundColor={isPublished ? 'success100' : 'secondary100'}
      textColor={isPublished ? 'success700' : 'secondary700'}
    >
      {text(isPublished ? 'taxonomy.status.published' : 'taxonomy.status.draft')}
    </Badge>
  );
};

const FaqList = () => {
  const text = useText();
  const { values, given, set, clear } = useTableParams(PARAMS);
  const query = faqQuerySchema.safeParse(given).data ?? faqQuerySchema.parse({});
  const { data, error, isFetching, refetch } = useFaqTableQuery(query);
  const sorting = {
    by: query.sort,
    isDescending: query.order === 'desc',
    onSort: (sort: string, order: 'asc' | 'desc') => {
      set({ sort, order });
    },
  };
  if (data === undefined)
    return error === undefined ? <Waiting /> : <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <Flex gap={2} wrap="wrap" paddingBottom={4}>
        <SearchField
          label={text('faqs.search')}
          value={values.q ?? ''}
          onSearch={(q) => {
            set({ q });
          }}
        />
        {data.locales.length > 1 ? (
          <Filter
            label={text('faqs.filter.locale')}
            value={query.locale}
            options={data.locales.map((value) => ({ value, label: value }))}
            onChange={(locale) => {
              set({ locale });
            }}
          />
        ) : null}
        <Filter
          label={text('taxonomy.filter.use')}
          value={query.use}
          options={USES.map((value) => ({ value, label: text(`taxonomy.use.${value}`) }))}
          onChange={(use) => {
            set({ use });
          }}
        />
      </Flex>
      <Box aria-busy={isFetching}>
        {data.rows.length === 0 ? (
          <EmptyStateLayout
            content={text('taxonomy.none')}
            action={
              <Button
                variant="secondary"
                onClick={() => {
                  clear(['q', 'locale', 'use']);
                }}
              >
                {text('taxonomy.none.action')}
              </Button>
            }
          />
        ) : (
          <Table colCount={5} rowCount={data.rows.length + 1}>
            <Thead>
              <Tr>
                <ColumnHead label={text('faqs.column.question')} name="question" sorting={sorting} />
                <ColumnHead label={text('faqs.column.topic')} sorting={sorting} />
                <ColumnHead label={text('faqs.column.locale')} sorting={sorting} />
                <ColumnHead label={text('faqs.column.status')} sorting={sorting} />
                <ColumnHead label={text('taxonomy.column.guides')} name="guides" sorting={sorting} />
              </Tr>
            </Thead>
            <Tbody>
              {data.rows.map((row) => (
                <Tr key={`${row.documentId} ${row.locale}`}>
                  <Td>
                    <Box maxWidth="56rem" style={{ whiteSpace: 'normal' }}>
                      <EntryLink type="faq" documentId={row.documentId} locale={row.locale}>
                        {row.question}
                      </EntryLink>
                    </Box>
                  </Td>
                  <Td>
                    <Typography textColor="neutral800">{row.topic ?? '—'}</Typography>
                  </Td>
                  <Td>
                    <Typography textColor="neutral800">{row.locale}</Typography>
                  </Td>
                  <Td>
                    <Status isPublished={row.isPublished} />
                  </Td>
                  <Td>
                    <Typography textColor="neutral800">
                      {text('taxonomy.guides.count', { guides: row.guides, live: row.liveGuides })}
                    </Typography>
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
        <TableFoot pagination={data.pagination} />
      </Box>
    </>
  );
};

const NearQuestions = () => {
  const text = useText();
  const explain = useExplain();
  const { toggleNotification } = useNotification();
  const { values } = useTableParams(['page', 'pageSize']);
  const at = { page: asNumber(values.page, 1), pageSize: Math.min(asNumber(values.pageSize, 20), 50) };
  const { data, error, refetch } = useNearQuestionsQuery(at);
  const [distinguish, { isLoading }] = useDistinguishFaqsMutation();
  const mayUpdate = useMay('taxonomy.update');
  const mayUpdateFaq = useContentAllowed()('update', 'faq');
  if (data === undefined)
    return error === undefined ? <Waiting /> : <Failed error={error} onRetry={() => void refetch()} />;
  if (data.rows.length === 0) return <EmptyStateLayout content={text('faqs.duplicates.none')} />;
  const setApart = async (faqs: readonly FaqRow[]) => {
    const result = await distinguish({ documentIds: faqs.map(({ documentId }) => documentId) });
    toggleNotification(
      'error' in result
        ? { type: 'danger', message: explain(result.error) }
        : { type: 'success', message: text('taxonomy.duplicates.distinguished') },
    );
  };
  return (
    <>
      <Box paddingBottom={4}>
        <Typography textColor="neutral600">{text('faqs.duplicates.intro')}</Typography>
      </Box>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {data.rows.map(({ faqs }) => (
          <Box
            tag="li"
            key={faqs.map(({ documentId }) => documentId).join()}
            background="neutral0"
            padding={4}
            hasRadius
            shadow="tableShadow"
          >
            <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
              <Flex direction="column" alignItems="stretch" gap={2} flex="1">
                {faqs.map((faq) => (
                  <Flex key={faq.documentId} justifyContent="space-between" gap={4}>
                    <EntryLink type="faq" documentId={faq.documentId} locale={faq.locale}>
                      {faq.question}
                    </EntryLink>
                    <Typography textColor="neutral600">{text('faqs.panel.used', { guides: faq.guides })}</Typography>
                  </Flex>
                ))}
              </Flex>
              {mayUpdate && mayUpdateFaq ? (
                <Button
                  variant="tertiary"
                  disabled={isLoading}
                  aria-label={`${text('taxonomy.duplicates.distinct')}: ${faqs.map(({ question }) => question).join(', ')}`}
                  onClick={() => void setApart(faqs)}
                >
                  {text('taxonomy.duplicates.distinct')}
                </Button>
              ) : null}
            </Flex>
          </Box>
        ))}
      </Flex>
      <TableFoot pagination={data.pagination} />
    </>
  );
};

/** All FAQs: how often each is used, and which ask nearly the same. */
const FaqsScreen = () => {
  const text = useText();
  const { values, set } = useTableParams(['tab']);
  const mayCreate = useContentAllowed()('create', 'faq');
  const { data } = useFaqTableQuery({ pageSize: 1 });
  const { data: near } = useNearQuestionsQuery({ page: 1, pageSize: 1 });
  const count = near?.pagination.total ?? 0;
  return (
    <Page.Main>
      <Page.Title>{text('faqs.title')}</Page.Title>
      <Layouts.Header
        title={text('faqs.title')}
        subtitle={data ? text('faqs.subtitle', { total: data.pagination.total }) : undefined}
        primaryAction={
          mayCreate ? (
            <LinkButton tag={Link} to={entryPath({ type: 'faq' })} startIcon={<Plus />}>
              {text('faqs.create')}
            </LinkButton>
          ) : undefined
        }
      />
      <Layouts.Content>
        <Tabs.Root
          variant="simple"
          value={values.tab === 'duplicates' ? 'duplicates' : 'all'}
          onValueChange={(tab) => {
            set({ tab });
          }}
        >
          <Tabs.List aria-label={text('faqs.title')}>
            <Tabs.Trigger value="all">{text('taxonomy.tab.all')}</Tabs.Trigger>
            <Tabs.Trigger value="duplicates">
              {count > 0 ? `${text('faqs.tab.duplicates')} (${count})` : text('faqs.tab.duplicates')}
            </Tabs.Trigger>
          </Tabs.List>
          <Box paddingTop={6}>
            <Tabs.Content value="all">
              <FaqList />
            </Tabs.Content>
            <Tabs.Content value="duplicates">
              <NearQuestions />
            </Tabs.Content>
          </Box>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

export default FaqsScreen;
