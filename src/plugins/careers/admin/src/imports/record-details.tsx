import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { RecordReport, RejectedRecord, TakenRecord } from '../../../core/imports/record-report';
import { guideAddress } from '../compose/guide-address';
import { useText } from '../shell/use-text';
import { ChangeList } from './change-list';
import { ConflictCard } from './conflict-card';
import { ConflictSettling } from './conflict-settling';

const Rejected = ({ record: { rejection } }: { readonly record: RejectedRecord }) => {
  const text = useText();
  const { file, row, column, found, allowed, reason } = rejection;
  const places = [
    file,
    row !== undefined && text('imports.rejected.row', { row }),
    column !== undefined && text('imports.rejected.column', { column }),
  ].filter((part) => typeof part === 'string' && part !== '');
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography fontWeight="semiBold">{reason}</Typography>
      <Typography textColor="neutral600">{places.join(', ')}</Typography>
      {found !== undefined && (
        <Typography textColor="neutral600">{text('imports.rejected.found', { found })}</Typography>
      )}
      {allowed !== undefined && (
        <Typography textColor="neutral600">{text('imports.rejected.allowed', { allowed })}</Typography>
      )}
    </Flex>
  );
};

const Conflicts = ({ record, isDryRun }: { readonly record: TakenRecord; readonly isDryRun: boolean }) => {
  const text = useText();
  const { conflicts, guide, locale } = record;
  if (conflicts.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography textColor="neutral800">
        {text(isDryRun ? 'imports.conflicts.dry' : 'imports.conflicts.run', { count: conflicts.length })}
      </Typography>
      {isDryRun || guide === null ? (
        conflicts.map((conflict, place) => (
          <ConflictCard
            key={conflict.id}
            conflict={conflict}
            headingId={`careers-dry-conflict-${record.record}-${place}`}
          />
        ))
      ) : (
        <ConflictSettling documentId={guide.documentId} locale={locale} />
      )}
    </Flex>
  );
};

const Taken = ({ record, isDryRun }: { readonly record: TakenRecord; readonly isDryRun: boolean }) => {
  const text = useText();
  const { guide, changes, written, flagged, left, locale } = record;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {guide !== null && (
        <div>
          <Link tag={NavLink} to={guideAddress({ documentId: guide.documentId, locale })}>
            {text('imports.open-guide')}
          </Link>
        </div>
      )}
      <Conflicts record={record} isDryRun={isDryRun} />
      {changes !== undefined && changes.length > 0 && <ChangeList changes={changes} />}
      {changes === undefined && (
        <Typography textColor="neutral800">{text('imports.pieces', { written, flagged, left })}</Typography>
      )}
      {changes?.length === 0 && <Typography textColor="neutral600">{text('imports.no-changes')}</Typography>}
    </Flex>
  );
};

/** All that a report tells of one record. */
export const RecordDetails = ({ record, isDryRun }: { readonly record: RecordReport; readonly isDryRun: boolean }) =>
  record.status === 'rejected' ? <Rejected record={record} /> : <Taken record={record} isDryRun={isDryRun} />;
