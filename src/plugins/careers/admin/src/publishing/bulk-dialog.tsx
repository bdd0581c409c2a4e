import { useEffect, useRef } from 'react';
import { Badge, Box, Button, Flex, LinkButton, Loader, Modal, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { BulkEntry, BulkPublishRequest } from '../../../core/publishing';
import { useFindingTexts } from '../readiness/use-finding-texts';
import { useText } from '../shell/use-text';
import { usePublishGuidesMutation, useShowPublishedMutation } from './api';

const LABELS = {
  published: 'publishing.bulkPublished',
  held: 'publishing.bulkHeld',
  forbidden: 'publishing.bulkForbidden',
  missing: 'publishing.bulkMissing',
  failed: 'publishing.bulkFailed',
} as const;

const Entry = ({ entry }: { readonly entry: BulkEntry }) => {
  const text = useText();
  const textsOf = useFindingTexts();
  const { documentId, locale, role, outcome, url, blockers, message } = entry;
  const isDone = outcome === 'published';
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1} paddingTop={3} paddingBottom={3}>
      <Flex justifyContent="space-between" gap={3}>
        <Link
          to={`/content-manager/collection-types/plugin::careers.guide/${documentId}?plugins[i18n][locale]=${locale}`}
          aria-label={text('publishing.editGuide', { role })}
        >
          <Typography fontWeight="semiBold" textColor="neutral800">
            {role || documentId}
          </Typography>
        </Link>
        <Flex gap={2}>
          <Badge backgroundColor={isDone ? 'success100' : 'danger100'} textColor={isDone ? 'success700' : 'danger700'}>
            {text(LABELS[outcome])}
          </Badge>
          {url === null ? null : (
            <LinkButton size="S" variant="tertiary" href={url} isExternal endIcon={<ExternalLink />}>
              {text('publishing.openPage')}
            </LinkButton>
          )}
        </Flex>
      </Flex>
      {blockers.map((finding) => (
        <Typography key={finding.rule} tag="p" variant="pi" textColor="neutral600">
          {`${textsOf(finding).label}: ${textsOf(finding).fix}`}
        </Typography>
      ))}
      {message === null ? null : (
        <Typography tag="p" variant="pi" textColor="danger700">
          {message}
        </Typography>
      )}
    </Flex>
  );
};

/** What stands in the dialog that publishes a selection: the question, then a report on each guide. */
const BulkDialog = ({
  guides,
  onClose,
}: {
  readonly guides: BulkPublishRequest['guides'];
  readonly onClose: () => void;
}) => {
  const text = useText();
  const [publish, { data: report, isLoading, isError }] = usePublishGuidesMutation();
  const [showPublished] = useShowPublishedMutation();
  const entries = report?.entries ?? [];

  // Not before: a list that is read anew forgets its selection, and this dialog with it.
  const isDone = useRef(false);
  isDone.current = report !== undefined;
  useEffect(
    () => () => {
      if (isDone.current) void showPublished(null);
    },
    [showPublished],
  );
  return (
    <>
      <Modal.Body>
        {report === undefined && !isLoading ? (
          <Typography tag="p">{text('publishing.bulkQuestion', { count: guides.length })}</Typography>
        ) : null}
        {isLoading ? (
          <Flex justifyContent="center" padding={6}>
            <Loader>{text('publishing.bulkWorking')}</Loader>
          </Flex>
        ) : null}
        {isError ? (
          <Typography tag="p" role="alert" textColor="danger700">
            {text('shell.error')}
          </Typography>
        ) : null}
        {report === undefined ? null : (
          <Box role="status">
            <Typography tag="p" variant="delta">
              {text('publishing.bulkReport', {
                published: entries.filter(({ outcome }) => outcome === 'published').length,
                count: entries.length,
              })}
            </Typography>
            <Flex tag="ul" direction="column" alignItems="stretch">
              {entries.map((entry) => (
                <Entry key={`${entry.documentId} ${entry.locale}`} entry={entry} />
              ))}
            </Flex>
          </Box>
        )}
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text(report === undefined ? 'publishing.cancel' : 'publishing.close')}
        </Button>
        {report === undefined ? (
          <Button loading={isLoading} onClick={() => void publish({ guides: [...guides] })}>
            {text('publishing.publish')}
          </Button>
        ) : null}
      </Modal.Footer>
    </>
  );
};

export default BulkDialog;
