import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ReviewPreview } from '../../../core/reviews';
import { useText } from '../shell/use-text';

/** When a guide was last confirmed and by whom, in a sentence. */
export const LastReview = ({ lastReview }: Pick<ReviewPreview, 'lastReview'>) => {
  const text = useText();
  const intl = useIntl();
  if (lastReview === null) return <Typography textColor="neutral600">{text('reviews.last.never')}</Typography>;
  const { reviewedAt, reviewer, confirmedBy, note } = lastReview;
  const date = intl.formatDate(reviewedAt, { dateStyle: 'medium' });
  const who = confirmedBy ?? reviewer;
  return (
    <>
      <Typography textColor="neutral800">
        {who === null ? text('reviews.last.on', { date }) : text('reviews.last.by', { date, name: who })}
      </Typography>
      {confirmedBy !== null && reviewer !== null && reviewer !== confirmedBy && (
        <Typography variant="pi" textColor="neutral600">
          {text('reviews.last.named', { name: reviewer })}
        </Typography>
      )}
      {note !== null && (
        <Typography variant="pi" textColor="neutral600">
          {text('reviews.last.note', { note })}
        </Typography>
      )}
    </>
  );
};
