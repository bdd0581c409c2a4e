import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ReviewsOverview } from '../../../core/overview';
import { useText } from '../shell/use-text';
import { guideAddress } from './addresses';
import { RowLink } from './row-link';

type DueGuide = ReviewsOverview['first'][number];

const TONES = { overdue: 'danger600', 'due-soon': 'neutral800', 'never-reviewed': 'neutral600' } as const;

const DueDate = ({ state, dueAt }: Pick<DueGuide, 'state' | 'dueAt'>) => {
  const text = useText();
  const { formatDate } = useIntl();
  const date = dueAt === null ? '' : formatDate(dueAt, { day: 'numeric', month: 'short', year: 'numeric' });
  const words = {
    overdue: () => text('overview.reviews.was-due', { date }),
    'due-soon': () => text('overview.reviews.is-due', { date }),
    'never-reviewed': () => text('overview.reviews.never-one'),
  } as const;
  return (
    <Typography variant="pi" textColor={TONES[state]}>
      {words[state]()}
    </Typography>
  );
};

/** The most urgent guides to review, each leading to its form. */
export const ReviewRows = ({ guides, locale }: { readonly guides: readonly DueGuide[]; readonly locale: string }) => (
  <Box tag="ul">
    {guides.map(({ documentId, role, state, dueAt }) => (
      <RowLink key={documentId} to={guideAddress({ documentId, locale })} label={role} isOneLine>
        <DueDate state={state} dueAt={dueAt} />
      </RowLink>
    ))}
  </Box>
);
