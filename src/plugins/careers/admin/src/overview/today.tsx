import type { ReactNode } from 'react';
import { Badge, Box, Flex, Grid, Link, Typography } from '@strapi/design-system';
import { ArrowRight, CheckCircle, Clock, Pencil, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { DUE_SOON_DAYS, type Overview, type ReviewState } from '../../../core/overview';
import { useAllowed } from '../shell/allowed';
import { useText } from '../shell/use-text';
import { ADDRESSES, guideListAddress, reviewsAddress } from './addresses';
import { Card } from './card';
import { DraftRows } from './draft-rows';
import { Figure } from './figure';
import { findFaults } from './faults';
import { useLanguageName } from './language-name';
import { ReviewRows } from './review-rows';
import { RowLink } from './row-link';

interface Props {
  readonly overview: Overview;
}

const Quiet = ({ children }: { readonly children: string }) => (
  <Flex gap={2} alignItems="flex-start">
    <CheckCircle fill="success600" aria-hidden />
    <Typography textColor="neutral600">{children}</Typography>
  </Flex>
);

const Figures = ({ children }: { readonly children: ReactNode }) => (
  <Flex gap={6} alignItems="flex-start" paddingBottom={3} wrap="wrap">
    {children}
  </Flex>
);

const ReviewCard = ({ overview: { reviews, locale, fields } }: Props) => {
  const text = useText();
  const canOpen = useAllowed()('review.read');
  const listOf = (state: ReviewState) => (canOpen ? reviewsAddress({ locale, state }) : undefined);
  const isAnyPublic = fields.some(({ published, modified }) => published + modified > 0);
  return (
    <Card
      title={text('overview.reviews.title')}
      icon={<Clock aria-hidden />}
      footer={
        canOpen && (
          <Link tag={NavLink} to={ADDRESSES.reviews} endIcon={<ArrowRight />}>
            {text('overview.reviews.open')}
          </Link>
        )
      }
    >
      <Figures>
        <Figure
          value={reviews.overdue}
          label={text('overview.reviews.overdue')}
          tone="danger600"
          to={listOf('overdue')}
        />
        <Figure
          value={reviews.dueSoon}
          label={text('overview.reviews.due-soon', { days: DUE_SOON_DAYS })}
          tone="warning700"
          to={listOf('due-soon')}
        />
        <Figure value={reviews.neverReviewed} label={text('overview.reviews.never')} to={listOf('never-reviewed')} />
      </Figures>
      {reviews.first.length > 0 && <ReviewRows guides={reviews.first} locale={locale} />}
      {reviews.first.length === 0 && isAnyPublic && <Quiet>{text('overview.reviews.none')}</Quiet>}
      {!isAnyPublic && <Typography textColor="neutral600">{text('overview.reviews.nothing-public')}</Typography>}
    </Card>
  );
};

const DraftCard = ({ overview: { readiness, locale } }: Props) => {
  const text = useText();
  const { ready, almostReady, inTheWorks, notAssessed, first } = readiness;
  const waiting = ready + almostReady + inTheWorks + notAssessed;
  return (
    <Card title={text('overview.drafts.title')} icon={<Pencil aria-hidden />}>
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
        <Figure
          value={inTheWorks}
          label={text('overview.drafts.in-the-works')}
          to={guideListAddress({ list: 'in-the-works', locale })}
        />
      </Figures>
      {first.length > 0 && <DraftRows drafts={first} locale={locale} />}
      {waiting === 0 && <Quiet>{text('overview.drafts.none')}</Quiet>}
      {inTheWorks > 0 && first.length === 0 && (
        <Typography textColor="neutral600">{text('overview.drafts.none-near')}</Typography>
      )}
      {notAssessed > 0 && (
        <Box paddingTop={2}>
          <Typography variant="pi" textColor="neutral600">
            {text('overview.drafts.not-assessed', { count: notAssessed })}
          </Typography>
        </Box>
      )}
    </Card>
  );
};

const MendCard = ({ overview }: Props) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const faults = findFaults(overview, { text, languageName: useLanguageName(), isAllowed: useAllowed() });
  return (
    <Card title={text('overview.mend.title')} icon={<WarningCircle aria-hidden />}>
      {faults.length === 0 ? (
        <Quiet>{text('overview.mend.none')}</Quiet>
      ) : (
        <Box tag="ul">
          {faults.map(({ label, count, to }) => (
            <RowLink key={label} to={to} label={label}>
              <Badge>{formatNumber(count)}</Badge>
            </RowLink>
          ))}
        </Box>
      )}
    </Card>
  );
};

/** What an editor should do today. */
export const Today = ({ overview }: Props) => (
  <Grid.Root gap={4}>
    {[ReviewCard, DraftCard, MendCard].map((Part, index) => (
      <Grid.Item key={index} col={4} s={12} xs={12} alignItems="stretch">
        <Part overview={overview} />
      </Grid.Item>
    ))}
  </Grid.Root>
);
