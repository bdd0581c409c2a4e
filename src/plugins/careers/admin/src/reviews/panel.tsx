import { useState } from 'react';
import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useText } from '../shell/use-text';
import { useGetReviewPreviewQuery } from './api';
import ConfirmForm from './confirm-form';
import { Failure } from './failure';
import { LastReview } from './last-review';
import { MovementList } from './movement-list';
import { StateBadge } from './state-badge';

interface Props {
  readonly documentId: string;
  readonly locale: string;
  readonly mayConfirm: boolean;
}

/** What stands in the side panel of a guide that readers can see. */
const ReviewPanelContent = ({ documentId, locale, mayConfirm }: Props) => {
  const text = useText();
  const intl = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  const guides = [{ documentId, locale }];
  const { data, error, refetch } = useGetReviewPreviewQuery(guides, { refetchOnMountOrArgChange: true });
  if (error) return <Failure onRetry={() => void refetch()} />;
  if (!data) return <Loader small>{text('shell.loading')}</Loader>;
  const guide = data.guides[0];
  if (!guide) return <Typography textColor="neutral600">{text('reviews.unpublished')}</Typography>;
  const { lastReview, movements, state } = guide;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <StateBadge state={state} />
        <LastReview lastReview={lastReview} />
        {lastReview?.dueAt && (
          <Typography variant="pi" textColor="neutral600">
            {text('reviews.next', { date: intl.formatDate(lastReview.dueAt, { dateStyle: 'medium' }) })}
          </Typography>
        )}
      </Flex>
      {movements.length > 0 ? (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {text(lastReview === null ? 'reviews.notice' : 'reviews.moved.title')}
          </Typography>
          <MovementList movements={movements} />
        </Flex>
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {text(lastReview === null ? 'reviews.notice.none' : 'reviews.moved.none')}
        </Typography>
      )}
      {mayConfirm && (
        <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
          <Modal.Trigger>
            <Button variant="secondary" startIcon={<Check />} fullWidth>
              {text('reviews.confirm')}
            </Button>
          </Modal.Trigger>
          <Modal.Content>
            <Modal.Header closeLabel={text('reviews.close')}>
              <Modal.Title>{text('reviews.confirm')}</Modal.Title>
            </Modal.Header>
            <ConfirmForm
              guides={guides}
              onClose={() => {
                setIsOpen(false);
              }}
            />
          </Modal.Content>
        </Modal.Root>
      )}
    </Flex>
  );
};

export default ReviewPanelContent;
