import { useEffect, useId, type ReactNode } from 'react';
import { Box, Flex, LinkButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { Overview } from '../../../core/overview';
import { useAllowed, useContentAllowed } from '../shell/allowed';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { ADDRESSES } from './addresses';
import { useGetOverviewQuery } from './api';
import { HowThingsStand } from './how-things-stand';
import { useLanguageName } from './language-name';
import { NothingYet } from './nothing-yet';
import { LocaleChoice, useShownLocale } from './shown-locale';
import { Today } from './today';

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const heading = useId();
  return (
    <Box tag="section" aria-labelledby={heading}>
      <Box paddingBottom={4}>
        <Typography variant="beta" tag="h2" id={heading}>
          {title}
        </Typography>
      </Box>
      {children}
    </Box>
  );
};

/** The server assesses what changed, a batch at a time: how long to wait before the figures are asked for again. */
const ASSESSING_MS = 3000;

const countOf = ({ locale, locales }: Overview): number => {
  const shown = locales.find(({ code }) => code === locale);
  return shown === undefined ? 0 : shown.draft + shown.modified + shown.published;
};

const Loaded = ({ overview, canCompose }: { readonly overview: Overview; readonly canCompose: boolean }) => {
  const text = useText();
  if (countOf(overview) === 0) return <NothingYet overview={overview} canCompose={canCompose} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={8} paddingBottom={8}>
      <Part title={text('overview.today')}>
        <Today overview={overview} />
      </Part>
      <Part title={text('overview.state')}>
        <HowThingsStand overview={overview} />
      </Part>
    </Flex>
  );
};

/** The careers home: what to do today, then how things stand. */
const OverviewScreen = () => {
  const text = useText();
  const languageName = useLanguageName();
  const [locale, setLocale] = useShownLocale();
  const isAllowed = useAllowed();
  const isContentAllowed = useContentAllowed();
  const canCompose = isAllowed('guide.compose') && isContentAllowed('create', 'guide');
  const { data, error, isLoading, isFetching, refetch } = useGetOverviewQuery(locale === undefined ? {} : { locale }, {
    refetchOnMountOrArgChange: true,
  });
  const isAssessing = (data?.readiness.notAssessed ?? 0) > 0;
  useEffect(() => {
    if (!isAssessing || isFetching) return undefined;
    const timer = setTimeout(() => void refetch(), ASSESSING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isAssessing, isFetching, refetch]);
  if (isLoading) return <Page.Loading>{text('shell.loading')}</Page.Loading>;
  const overview = error === undefined ? data : undefined;
  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{text('overview.title')}</Page.Title>
      <Layouts.Header
        title={text('overview.title')}
        subtitle={
          overview && text('overview.subtitle', { count: countOf(overview), language: languageName(overview.locale) })
        }
        primaryAction={
          <Flex gap={2}>
            {overview && <LocaleChoice {...overview} onChange={setLocale} />}
            {canCompose && (
              <LinkButton tag={NavLink} to={ADDRESSES.newGuide} startIcon={<Plus />}>
                {text('overview.new-guide')}
              </LinkButton>
            )}
          </Flex>
        }
      />
      <Layouts.Content>
        {overview === undefined ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <Loaded overview={overview} canCompose={canCompose} />
        )}
        <VisuallyHidden aria-live="polite">{isFetching ? text('overview.refreshing') : ''}</VisuallyHidden>
      </Layouts.Content>
    </Page.Main>
  );
};

export default OverviewScreen;
