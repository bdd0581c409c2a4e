import { useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Field,
  Flex,
  Loader,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { z } from 'zod';
import {
  refusalSchema,
  type PreviewAnswer,
  type Refusal,
  type ReviewedGuide,
  type ReviewPreview,
} from '../../../core/reviews';
import { useText } from '../shell/use-text';
import { useConfirmReviewsMutation, useGetReviewPreviewQuery } from './api';
import { Failure } from './failure';
import { LastReview } from './last-review';
import { MovementList } from './movement-list';
import { StateBadge } from './state-badge';

const NOBODY = '';

/** What a 409 says: nothing was confirmed, because the guides are no longer as they were shown. */
const conflictSchema = z.object({ status: z.literal(409), details: z.object({ refused: z.array(refusalSchema) }) });

const One = ({ guide }: { readonly guide: ReviewPreview }) => {
  const text = useText();
  const { role, state, lastReview, movements } = guide;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={2}>
        <Typography variant="delta" tag="h3">
          {role}
        </Typography>
        <StateBadge state={state} />
      </Flex>
      <LastReview lastReview={lastReview} />
      {movements.length > 0 ? (
        <>
          <Typography fontWeight="bold">
            {text(lastReview === null ? 'reviews.notice' : 'reviews.moved.title')}
          </Typography>
          <MovementList movements={movements} />
        </>
      ) : (
        <Typography>{text(lastReview === null ? 'reviews.notice.none' : 'reviews.moved.none')}</Typography>
      )}
    </Flex>
  );
};

const Many = ({ data }: { readonly data: PreviewAnswer }) => {
  const text = useText();
  const moved = data.guides.filter(({ movements }) => movements.length > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography>{text('reviews.many.summary', { count: data.guides.length, moved: moved.length })}</Typography>
      {data.unpublished.length > 0 && (
        <Typography textColor="neutral600">
          {text('reviews.many.unpublished', { count: data.unpublished.length })}
        </Typography>
      )}
      {moved.length > 0 && (
        <Box maxHeight="28rem" overflow="auto" tabIndex={0} role="group" aria-label={text('reviews.moved.title')}>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
            {moved.map(({ documentId, locale, role, movements }) => (
              <Flex key={`${documentId}:${locale}`} tag="li" direction="column" alignItems="stretch" gap={1}>
                <Typography fontWeight="bold">{role}</Typography>
                <MovementList movements={movements} />
              </Flex>
            ))}
          </Flex>
        </Box>
      )}
    </Flex>
  );
};

const RefusalNotice = ({ refused }: { readonly refused: readonly Refusal[] }) => {
  const text = useText();
  return (
    <Alert
      variant="warning"
      closeLabel={text('reviews.close')}
      title={text('reviews.refused', { count: refused.length })}
    >
      {refused
        .map(({ role, documentId, reason }) => text(`reviews.refused.${reason}`, { role: role ?? documentId }))
        .join(' ')}
    </Alert>
  );
};

interface Props {
  readonly guides: readonly ReviewedGuide[];
  readonly onClose: () => void;
  readonly onConfirmed?: () => void;
}

/**
 * Body and footer of the dialog in which guides are confirmed: what moved since the last time, whom the page names, and a
 * note. What an administrator has filled in stays when something fails.
 */
const ConfirmForm = ({ guides, onClose, onConfirmed }: Props) => {
  const text = useText();
  const intl = useIntl();
  const { toggleNotification } = useNotification();
  const { data, error, isFetching, refetch } = useGetReviewPreviewQuery(guides, { refetchOnMountOrArgChange: true });
  const [confirm, { isLoading }] = useConfirmReviewsMutation();
  const [reviewer, setReviewer] = useState<string>();
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const [hasFailed, setHasFailed] = useState(false);

  if (error) {
    return (
      <Modal.Body>
        <Failure onRetry={() => void refetch()} />
      </Modal.Body>
    );
  }
  if (!data) {
    return (
      <Modal.Body>
        <Flex justifyContent="center">
          <Loader>{text('shell.loading')}</Loader>
        </Flex>
      </Modal.Body>
    );
  }

  const named = reviewer ?? data.lastReviewer ?? NOBODY;
  const unchanged = data.guides.filter(({ movements }) => movements.length === 0);
  const [only] = guides.length === 1 ? data.guides : [];

  const send = async (chosen: readonly ReviewPreview[]) => {
    setHasFailed(false);
    setRefused([]);
    const answer = await confirm({
      guides: chosen.map(({ documentId, locale, publishedHash }) => ({ documentId, locale, publishedHash })),
      note,
      reviewer: named === NOBODY ? null : named,
    });
    if (!('error' in answer)) {
      const { confirmed, refused: left } = answer.data;
      toggleNotification({ type: 'success', message: text('reviews.confirmed', { count: confirmed.length }) });
      onConfirmed?.();
      if (left.length === 0) onClose();
      else setRefused(left);
      return;
    }
    const conflict = conflictSchema.safeParse(answer.error);
    if (conflict.success) setRefused(conflict.data.details.refused);
    else setHasFailed(true);
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {hasFailed && (
            <Alert
              variant="danger"
              title={text('reviews.failed')}
              closeLabel={text('reviews.close')}
              onClose={() => {
                setHasFailed(false);
              }}
            >
              {text('reviews.failed.hint')}
            </Alert>
          )}
          {refused.length > 0 && <RefusalNotice refused={refused} />}
          {only === undefined ? <Many data={data} /> : <One guide={only} />}
          <Field.Root name="reviewer" hint={text('reviews.reviewer.hint')}>
            <Field.Label>{text('reviews.reviewer')}</Field.Label>
            <SingleSelect
              value={named}
              onChange={(value: string | number) => {
                setReviewer(String(value));
              }}
            >
              <SingleSelectOption value={NOBODY}>{text('reviews.reviewer.none')}</SingleSelectOption>
              {data.contributors.map(({ documentId, name }) => (
                <SingleSelectOption key={documentId} value={documentId}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
          <Field.Root name="note" hint={text('reviews.note.hint')}>
            <Field.Label>{text('reviews.note')}</Field.Label>
            <Textarea
              value={note}
              maxLength={2000}
              onChange={(event: { readonly target: { readonly value: string } }) => {
                setNote(event.target.value);
              }}
            />
            <Field.Hint />
          </Field.Root>
          <Typography variant="pi" textColor="neutral600">
            {only === undefined
              ? text('reviews.many.effect')
              : text('reviews.one.effect', { date: intl.formatDate(only.nextDueAt, { dateStyle: 'medium' }) })}
          </Typography>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text('reviews.cancel')}
        </Button>
        <Flex gap={2}>
          {unchanged.length > 0 && unchanged.length < data.guides.length && (
            <Button variant="secondary" disabled={isFetching} loading={isLoading} onClick={() => void send(unchanged)}>
              {text('reviews.confirm.unchanged', { count: unchanged.length })}
            </Button>
          )}
          <Button
            disabled={isFetching || data.guides.length === 0}
            loading={isLoading}
            onClick={() => void send(data.guides)}
          >
            {only === undefined
              ? text('reviews.confirm.many', { count: data.guides.length })
              : text('reviews.confirm.one')}
          </Button>
        </Flex>
      </Modal.Footer>
    </>
  );
};

export default ConfirmForm;
