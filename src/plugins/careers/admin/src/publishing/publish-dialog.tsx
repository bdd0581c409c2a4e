import { lazy, Suspense, useEffect, useRef } from 'react';
import { Box, Button, Flex, Link, LinkButton, Loader, Modal, Typography } from '@strapi/design-system';
import { CheckCircle, ExternalLink } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { Published } from '../../../core/publishing';
import type { ConflictDetails } from '../../../core/revisions';
import { useText } from '../shell/use-text';
import { useShowPublishedMutation } from './api';
import type { GuideContext } from './context';
import { PlanView, unmetIn } from './plan-view';
import { usePublishing, type Refusal } from './use-publishing';

const WhatChanged = lazy(() => import('../revisions/what-changed'));

const Done = ({ published }: { readonly published: Published }) => {
  const text = useText();
  const along = text('publishing.doneWith', { guides: published.guides, faqs: published.faqs }).trim();
  return (
    <Flex direction="column" alignItems="center" gap={4} padding={4} role="status">
      <CheckCircle width="4rem" height="4rem" fill="success600" aria-hidden />
      <Typography variant="beta" tag="p" textAlign="center">
        {text('publishing.done', { role: published.role })}
      </Typography>
      {along === '' ? null : (
        <Typography tag="p" textAlign="center" textColor="neutral600">
          {along}
        </Typography>
      )}
      {published.url === null ? null : (
        <Link href={published.url} isExternal endIcon={<ExternalLink />}>
          {published.url}
        </Link>
      )}
    </Flex>
  );
};

const Conflict = ({ details: { documentId, locale, loaded, stored } }: { readonly details: ConflictDetails }) => (
  <Suspense fallback={null}>
    <WhatChanged draft={{ documentId, locale }} loaded={loaded} stored={stored} />
  </Suspense>
);

const RefusalNote = ({ refusal }: { readonly refusal: Refusal }) => {
  const text = useText();
  const says = (): string => {
    if (refusal.kind === 'conflict') return text('publishing.conflict', { name: refusal.details.changedBy ?? 'none' });
    if (refusal.kind === 'refused') return text('publishing.refused', { message: refusal.message });
    return text(refusal.kind === 'invalid' ? 'publishing.invalid' : 'publishing.notSaved');
  };
  return (
    <>
      <Box role="alert" background="danger100" borderColor="danger200" hasRadius padding={4}>
        <Typography tag="p" textColor="danger700">
          {says()}
        </Typography>
      </Box>
      {refusal.kind === 'conflict' ? <Conflict details={refusal.details} /> : null}
    </>
  );
};

/** What stands in the dialog that publishes a guide: the plan, then what came of it. */
const PublishDialog = ({ context, onClose }: { readonly context: GuideContext; readonly onClose: () => void }) => {
  const text = useText();
  const navigate = useNavigate();
  const state = usePublishing(context);
  const { plan, chosen, published, refusal } = state;
  const main = useRef<HTMLButtonElement>(null);
  const isSettled = plan !== null || state.hasFailed;

  // Not before: a form that is read anew takes this dialog, and the link to the page, with it.
  const [showPublished] = useShowPublishedMutation();
  const isDone = useRef(false);
  isDone.current = published !== null;
  useEffect(
    () => () => {
      if (isDone.current) void showPublished(null);
    },
    [showPublished],
  );

  // The button that opened the dialog is gone, and what is to be done next has only just appeared.
  useEffect(() => {
    main.current?.focus();
  }, [isSettled, published]);

  const close = () => {
    onClose();
    if (state.createdId !== null) {
      const search = context.locale === undefined ? '' : `?plugins[i18n][locale]=${context.locale}`;
      navigate(`/content-manager/${context.collectionType}/${context.model}/${state.createdId}${search}`, {
        replace: true,
      });
    }
  };

  const lacksGuides = plan?.guides.some(({ documentId }) => !chosen.has(documentId)) ?? false;
  const isHeld = plan?.enforce === 'block' && (unmetIn(plan, 'block').length > 0 || lacksGuides);
  const along = chosen.size;

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5} aria-busy={state.isWorking}>
          {refusal === null ? null : <RefusalNote refusal={refusal} />}
          {published !== null ? <Done published={published} /> : null}
          {published === null && plan !== null ? (
            <PlanView
              plan={plan}
              chosen={chosen}
              hasUnsaved={state.isModified}
              lacksGuides={lacksGuides}
              onChange={state.choose}
              onLeave={close}
            />
          ) : null}
          {state.hasFailed ? (
            <Typography tag="p" role="alert" textColor="danger700">
              {text('publishing.failed')}
            </Typography>
          ) : null}
          {isSettled ? null : (
            <Flex justifyContent="center" padding={6}>
              <Loader>{text('publishing.checking')}</Loader>
            </Flex>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={close} {...((isHeld || published !== null) && { ref: main })}>
          {text(published === null ? 'publishing.cancel' : 'publishing.close')}
        </Button>
        {state.hasFailed || refusal?.kind === 'conflict' ? (
          <Button ref={main} onClick={() => void state.look()}>
            {text('publishing.again')}
          </Button>
        ) : null}
        {published?.url ? (
          <LinkButton href={published.url} isExternal endIcon={<ExternalLink />}>
            {text('publishing.openPage')}
          </LinkButton>
        ) : null}
        {published === null && plan !== null && refusal?.kind !== 'conflict' ? (
          <Button
            disabled={isHeld}
            loading={state.isWorking}
            onClick={() => void state.publish()}
            {...(!isHeld && { ref: main })}
          >
            {along > 0 ? text('publishing.publishAll', { count: along }) : text('publishing.publish')}
          </Button>
        ) : null}
      </Modal.Footer>
    </>
  );
};

export default PublishDialog;
