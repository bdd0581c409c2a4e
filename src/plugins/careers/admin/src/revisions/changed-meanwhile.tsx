import { useState } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { changedSections, compareGuides, type GuideComparison } from '../../../core/compare';
import type { StoredRevision } from '../../../core/revisions';
import { GuideDifferences, useComparisonWords } from '../comparison';
import { useText } from '../shell/use-text';
import { useGetStoredDraftQuery } from './api';
import type { ChangeMeanwhile, OpenDraft } from './use-change-meanwhile';

/** What was saved since the form was opened; undefined while it loads, null when the opened version was missed. */
const useChanges = (draft: OpenDraft, { loaded, stored }: ChangeMeanwhile): GuideComparison | null | undefined => {
  const before = useGetStoredDraftQuery({ ...draft, revision: loaded }).currentData;
  const after = useGetStoredDraftQuery({ ...draft, revision: stored.revision }).currentData;
  if (before === undefined || after === undefined) return undefined;
  if (before.revision !== loaded) return null;
  return changedSections(compareGuides({ before: before.guide, after: after.guide }));
};

const useSummary = ({ changedAt, changedBy, isOwn }: StoredRevision): string => {
  const text = useText();
  const intl = useIntl();
  const time = changedAt === null ? '' : intl.formatTime(changedAt);
  if (isOwn) return text('revisions.own', { time });
  return changedBy === null ? text('revisions.unknown', { time }) : text('revisions.by', { name: changedBy, time });
};

const Differences = ({ changes, onClose }: { readonly changes: GuideComparison; readonly onClose: () => void }) => {
  const text = useText();
  return (
    <Modal.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={text('revisions.close')}>
          <Modal.Title>{text('revisions.compareTitle')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral600">{text('revisions.legend')}</Typography>
            <GuideDifferences comparison={changes} />
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

const Sections = ({ changes }: { readonly changes: GuideComparison | null }) => {
  const { text, sectionName } = useComparisonWords();
  const say = useText();
  if (changes === null) return <Typography>{say('revisions.incomparable')}</Typography>;
  if (changes.length === 0) return <Typography>{say('revisions.same')}</Typography>;
  const sections = changes.map(({ section }) => sectionName(section)).join(', ');
  return <Typography>{text('revisions.sections', { sections })}</Typography>;
};

/** Says who saved the guide meanwhile and which sections, and lets the editor choose. */
const ChangedMeanwhile = ({ draft, change }: { readonly draft: OpenDraft; readonly change: ChangeMeanwhile }) => {
  const text = useText();
  const summary = useSummary(change.stored);
  const changes = useChanges(draft, change);
  const [isComparing, setComparing] = useState(false);
  const chosen = useForm('CareersRevision', (state) => (state.values as { revision?: unknown }).revision);
  const setValue = useForm('CareersRevision', (state) => state.onChange);
  const keepsMine = chosen === change.stored.revision;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" role="alert">
      <Box background="warning100" borderColor="warning200" hasRadius padding={3}>
        <Typography fontWeight="bold" textColor="neutral800">
          {summary}
        </Typography>
      </Box>
      {changes === undefined ? null : <Sections changes={changes} />}
      <Typography textColor="neutral600" variant="pi">
        {keepsMine ? text('revisions.overwriting') : text('revisions.safe')}
      </Typography>
      {changes && changes.length > 0 ? (
        <Button
          variant="secondary"
          onClick={() => {
            setComparing(true);
          }}
        >
          {text('revisions.compare')}
        </Button>
      ) : null}
      <Button
        variant="tertiary"
        title={text('revisions.reloadHint')}
        onClick={() => {
          window.location.reload();
        }}
      >
        {text('revisions.reload')}
      </Button>
      {keepsMine ? null : (
        <Button
          variant="danger-light"
          title={text('revisions.overwriteHint')}
          onClick={() => {
            setValue('revision', change.stored.revision);
          }}
        >
          {text('revisions.overwrite')}
        </Button>
      )}
      {isComparing && changes ? (
        <Differences
          changes={changes}
          onClose={() => {
            setComparing(false);
          }}
        />
      ) : null}
    </Flex>
  );
};

export default ChangedMeanwhile;
