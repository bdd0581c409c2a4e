import { Box, EmptyStateLayout, Link, Loader } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination } from '@strapi/strapi/admin';
import { NavLink, useSearchParams } from 'react-router-dom';
import { GUIDE_LISTS, type GuideListName } from '../../../core/overview';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { ADDRESSES } from './addresses';
import { useGetGuideListQuery } from './api';
import { GuideTable } from './guide-table';
import { useLanguageName } from './language-name';

const DEFAULT_PAGE_SIZE = '20';

const isList = (name: string | null): name is GuideListName => GUIDE_LISTS.some((list) => list === name);

/** What the address asks for: `?list=missing-translation&locale=en&translation=fr&page=2`. */
const useQuestion = () => {
  const [search] = useSearchParams();
  const list = search.get('list');
  const locale = search.get('locale');
  const translation = search.get('translation');
  return {
    list: isList(list) ? list : 'almost-ready',
    page: Number(search.get('page') ?? 1),
    pageSize: Number(search.get('pageSize') ?? DEFAULT_PAGE_SIZE),
    ...(locale !== null && { locale }),
    ...(translation !== null && { translation }),
  } as const;
};

/** The guides behind a figure of the careers home. */
const GuideListScreen = () => {
  const text = useText();
  const languageName = useLanguageName();
  const question = useQuestion();
  const { data, error, isFetching, refetch } = useGetGuideListQuery(question, { refetchOnMountOrArgChange: true });
  const { list, translation } = question;
  const title = text(`overview.list.${list}`, { language: translation === undefined ? '' : languageName(translation) });
  const found = error === undefined ? data : undefined;
  const home = found === undefined ? ADDRESSES.home : `${ADDRESSES.home}?locale=${encodeURIComponent(found.locale)}`;
  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={
          found && text('overview.list.count', { count: found.pagination.total, language: languageName(found.locale) })
        }
        navigationAction={
          <Link tag={NavLink} to={home} startIcon={<ArrowLeft />}>
            {text('overview.list.back')}
          </Link>
        }
      />
      <Layouts.Content>
        {error !== undefined && <Failed error={error} onRetry={() => void refetch()} />}
        {error === undefined && found === undefined && <Loader>{text('shell.loading')}</Loader>}
        {found?.guides.length === 0 && (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" aria-hidden />}
            content={text('overview.list.empty')}
            hasRadius
            shadow="tableShadow"
          />
        )}
        {found !== undefined && found.guides.length > 0 && (
          <>
            <GuideTable found={found} list={list} title={title} />
            <Box paddingTop={4}>
              <Pagination.Root {...found.pagination} defaultPageSize={Number(DEFAULT_PAGE_SIZE)}>
                <Pagination.PageSize options={['20', '50', '100']} />
                <Pagination.Links />
              </Pagination.Root>
            </Box>
          </>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default GuideListScreen;
