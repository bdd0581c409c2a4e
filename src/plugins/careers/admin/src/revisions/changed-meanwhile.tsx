import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { GuideComparison } from '../../../core/compare';
import type { StoredRevision } from '../../../core/revisions';
import { DifferencesDialog, useComparisonWords } from '../comparison';
import { useText } from '../shell/use-text';
import type { ChangeMeanwhile, OpenDraft } from './use-change-meanwhile';
import { useChangesSince } from './what-changed';

const useSummary = ({ changedAt, changedBy, isOwn }: StoredRevision): string => {
  const text = useText();
  const intl = useIntl();
  const time = changedAt === null ? '' : intl.formatTime(changedAt);
  if (isOwn) return text('revisions.own', { time });
  return changedBy === null ? text('revisions.unknown', { time }) : text('revisions.by', { name: changedBy, time });
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
  const changes = useChangesSince({ draft, loaded: change.loaded, stored: change.stored.revision });
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
        <DifferencesDialog
          title={text('revisions.compareTitle')}
          closeLabel={text('revisions.close')}
          legend={text('revisions.legend')}
          comparison={changes}
          onClose={() => {
            setComparing(false);
          }}
        />
      ) : null}
    </Flex>
  );
};

export default ChangedMeanwhile;
