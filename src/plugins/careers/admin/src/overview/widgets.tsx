import type { ReactElement, ReactNode } from 'react';
import { Box, Flex } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { DUE_SOON_DAYS, type Overview } from '../../../core/overview';
import { useText } from '../shell/use-text';
import { guideListAddress, reviewsAddress } from './addresses';
import { useGetOverviewQuery } from './api';
import { DraftRows } from './draft-rows';
import { Figure } from './figure';
import { ReviewRows } from './review-rows';

/** Both widgets ask the same question, which is sent once. */
const withOverview = (Shown: (props: { readonly overview: Overview }) => ReactElement) => {
  const CareersWidget = () => {
    const text = useText();
    const { data, error, isLoading } = useGetOverviewQuery({}, { refetchOnMountOrArgChange: true });
    if (isLoading) return <Widget.Loading>{text('shell.loading')}</Widget.Loading>;
    if (error !== undefined || data === undefined) return <Widget.Error>{text('shell.error')}</Widget.Error>;
    return (
      <Box width="100%" data-careers-widget>
        <Shown overview={data} />
      </Box>
    );
  };
  return CareersWidget;
};

const Figures = ({ children }: { readonly children: ReactNode }) => (
  <Flex gap={6} alignItems="flex-start" paddingBottom={3} wrap="wrap">
    {children}
  </Flex>
);

/** On Strapi's home page: what there is to review, the most urgent first. */
export const ReviewWidget = withOverview(({ overview: { reviews, locale } }) => {
  const text = useText();
  if (reviews.first.length === 0) return <Widget.NoData>{text('overview.reviews.none')}</Widget.NoData>;
  return (
    <>
      <Figures>
        <Figure
          value={reviews.overdue}
          label={text('overview.reviews.overdue')}
          tone="danger600"
          to={reviewsAddress({ locale, state: 'overdue' })}
        />
        <Figure
          value={reviews.dueSoon}
          label={text('overview.reviews.due-soon', { days: DUE_SOON_DAYS })}
          tone="warning700"
          to={reviewsAddress({ locale, state: 'due-soon' })}
        />
        <Figure
          value={reviews.neverReviewed}
          label={text('overview.reviews.never')}
          to={reviewsAddress({ locale, state: 'never-reviewed' })}
        />
      </Figures>
      <ReviewRows guides={reviews.first} locale={locale} />
    </>
  );
});

/** On Strapi's home page: drafts that could be published now or soon. */
export const DraftWidget = withOverview(({ overview: { readiness, locale } }) => {
  const text = useText();
  const { ready, almostReady, first } = readiness;
  if (first.length === 0) return <Widget.NoData>{text('overview.drafts.none-near')}</Widget.NoData>;
  return (
    <>
      <Figures>
        <Figure
          value={ready}
          label={text('overview.drafts.ready')}
          tone="success600"
          to={guideListAddress({ list: 'ready', locale })}
        />
        <Figure
          value={almostReady}
          label={text('overview.drafts.almost-ready')}
          tone="primary600"
          to={guideListAddress({ list: 'almost-ready', locale })}
        />
      </Figures>
      <DraftRows drafts={first} locale={locale} />
    </>
  );
});
