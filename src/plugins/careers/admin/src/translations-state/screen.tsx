import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, Pagination } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../shell/use-text';
import { useTranslationOverviewQuery } from './api';
import { Filters } from './filters';
import { Matrix } from './matrix';
import { Totals } from './totals';

const POLL_MS = 2000;
const KNOWN = ['page', 'pageSize', 'q', 'field', 'locale', 'state'];

/** Which guides are missing or outdated in which languages. */
const TranslationsScreen = () => {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const question = Object.fromEntries([...params].filter(([name, value]) => KNOWN.includes(name) && value !== ''));
  const { data, isError, isFetching, refetch } = useTranslationOverviewQuery(question, {
    refetchOnMountOrArgChange: true,
  });
  // The server is still looking through translations that it had not seen.
  useTranslationOverviewQuery(question, { pollingInterval: POLL_MS, skip: (data?.pending ?? 0) === 0 });

  const choose = (changes: Readonly<Record<string, string>>): void => {
    const { page: _page, ...rest } = question;
    const next = { ...rest, ...changes };
    setParams(Object.entries(next).filter(([, value]) => value !== ''));
  };

  if (isError && data === undefined) {
    return (
      <Layouts.Content>
        <EmptyStateLayout
          content={text('shell.error')}
          action={<Button onClick={() => void refetch()}>{text('shell.retry')}</Button>}
        />
      </Layouts.Content>
    );
  }
  if (data === undefined) return <Page.Loading />;
  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{text('translations.title')}</Page.Title>
      <Layouts.Header title={text('translations.title')} subtitle={text('translations.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={6}>
          {data.locales.length < 2 ? (
            <EmptyStateLayout content={text('translations.oneLanguage')} />
          ) : (
            <>
              <Totals overview={data} onChoose={choose} />
              {data.pending > 0 ? (
                <Typography role="status" textColor="neutral600">
                  {text('translations.pending', { count: data.pending })}
                </Typography>
              ) : null}
              <Filters overview={data} question={question} onChoose={choose} />
              {data.guides.length === 0 ? (
                <EmptyStateLayout content={text('translations.none')} />
              ) : (
                <Matrix overview={data} />
              )}
              <Box>
                <Pagination.Root
                  pageCount={data.pagination.pageCount}
                  total={data.pagination.total}
                  defaultPageSize={25}
                >
                  <Pagination.PageSize options={['25', '50', '100']} />
                  <Pagination.Links />
                </Pagination.Root>
              </Box>
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default TranslationsScreen;
