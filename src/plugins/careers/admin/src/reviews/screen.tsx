import { useState } from 'react';
import { Badge, Box, Button, EmptyStateLayout, Flex, Modal, Tabs, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination, useAuth } from '@strapi/strapi/admin';
import { actionId } from '../../../core/permissions';
import { REVIEW_STATES, type Queue, type ReviewedGuide } from '../../../core/reviews';
import { useText } from '../shell/use-text';
import { useGetReviewPreviewQuery, useGetReviewQueueQuery } from './api';
import { toQuery, useQueueChoice } from './choice';
import ConfirmForm from './confirm-form';
import { Failure } from './failure';
import { QueueFilters } from './queue-filters';
import { keyOf, QueueTable } from './queue-table';

const EVERY = 'all';
/** For longer pages nobody waits for what moved in each guide; the dialog says it. */
const MOST_PREVIEWED = 100;

const referenceTo = ({ documentId, locale }: ReviewedGuide): ReviewedGuide => ({ documentId, locale });

/** The guides of the queue with a bar for those that are chosen, and the dialog in which they are confirmed. */
const Guides = ({ queue }: { readonly queue: Queue }) => {
  const text = useText();
  const { results, choices } = queue;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [confirming, setConfirming] = useState<readonly ReviewedGuide[]>();
  const mayConfirm = useAuth('CareersReviews', ({ permissions }) =>
    permissions.some(({ action }) => action === actionId('review.confirm')),
  );
  const { data: previewed } = useGetReviewPreviewQuery(results.map(referenceTo), {
    skip: results.length === 0 || results.length > MOST_PREVIEWED,
  });
  const chosen = results.filter((row) => selected.has(keyOf(row)));
  const close = () => {
    setConfirming(undefined);
  };

  if (results.length === 0) {
    return (
      <EmptyStateLayout shadow="tableShadow" icon={<EmptyDocuments width="16rem" />} content={text('reviews.empty')} />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {mayConfirm && chosen.length > 0 && (
        <Flex gap={3}>
          <Typography textColor="neutral800">{text('reviews.selected', { count: chosen.length })}</Typography>
          <Button
            startIcon={<Check />}
            size="S"
            onClick={() => {
              setConfirming(chosen.map(referenceTo));
            }}
          >
            {text('reviews.confirm')}
          </Button>
        </Flex>
      )}
      <QueueTable
        rows={results}
        previews={new Map((previewed?.guides ?? []).map((guide) => [keyOf(guide), guide]))}
        localeNames={new Map(choices.locales.map(({ code, name }) => [code, name]))}
        selected={selected}
        mayConfirm={mayConfirm}
        onSelect={setSelected}
        onConfirm={(row) => {
          setConfirming([referenceTo(row)]);
        }}
      />
      <Modal.Root open={confirming !== undefined} onOpenChange={close}>
        <Modal.Content>
          <Modal.Header closeLabel={text('reviews.close')}>
            <Modal.Title>{text('reviews.confirm')}</Modal.Title>
          </Modal.Header>
          {confirming && (
            <ConfirmForm
              guides={confirming}
              onClose={close}
              onConfirmed={() => {
                setSelected(new Set());
              }}
            />
          )}
        </Modal.Content>
      </Modal.Root>
    </Flex>
  );
};

/** The published guides by how urgently somebody should look at them again. */
const ReviewsScreen = () => {
  const text = useText();
  const { choice, change } = useQueueChoice();
  const { data, currentData, error, refetch } = useGetReviewQueueQuery(toQuery(choice), {
    refetchOnMountOrArgChange: true,
  });
  const tab = choice.state ?? EVERY;

  const content = () => {
    if (error) return <Failure onRetry={() => void refetch()} />;
    if (!currentData) return <Page.Loading>{text('shell.loading')}</Page.Loading>;
    const { pageCount, total } = currentData.pagination;
    return (
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
        <Guides key={JSON.stringify(choice)} queue={currentData} />
        {total > 0 && (
          <Pagination.Root pageCount={pageCount} total={total} defaultPageSize={choice.pageSize}>
            <Pagination.PageSize options={['25', '50', '100', '300']} />
            <Pagination.Links />
          </Pagination.Root>
        )}
      </Flex>
    );
  };

  return (
    <Page.Main>
      <Page.Title>{text('reviews.title')}</Page.Title>
      <Layouts.Header title={text('reviews.title')} subtitle={text('reviews.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          <QueueFilters
            choice={choice}
            choices={data?.choices ?? { fields: [], locales: [], reviewers: [] }}
            onChange={change}
          />
          <Tabs.Root
            variant="simple"
            value={tab}
            onValueChange={(state) => {
              change({ state: state === EVERY ? undefined : state });
            }}
          >
            <Tabs.List aria-label={text('reviews.states')}>
              {[EVERY, ...REVIEW_STATES].map((state) => {
                const known = REVIEW_STATES.find((one) => one === state);
                const counts = data?.counts;
                const count =
                  counts && (known ? counts[known] : Object.values(counts).reduce((sum, one) => sum + one, 0));
                return (
                  <Tabs.Trigger key={state} value={state}>
                    {text(known ? `reviews.state.${known}` : 'reviews.state.all')}{' '}
                    {count !== undefined && <Badge>{String(count)}</Badge>}
                  </Tabs.Trigger>
                );
              })}
            </Tabs.List>
            {[EVERY, ...REVIEW_STATES].map((state) => (
              <Tabs.Content key={state} value={state}>
                {state === tab && <Box>{content()}</Box>}
              </Tabs.Content>
            ))}
          </Tabs.Root>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default ReviewsScreen;
