import { useEffect, useState } from 'react';
import { Badge, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { ProvenanceOfSource, SourcedField } from '../../../core/imports/conflicts';
import { PanelError, PanelLoading } from '../guide-panels/panel-frame';
import { useText } from '../shell/use-text';
import { useGuideProvenanceQuery, useImportConflictsQuery } from './api';
import { ConflictSettling } from './conflict-settling';
import { useWordsOfValues } from './words-of-values';

interface Props {
  readonly documentId: string;
  readonly locale: string;
  /** Changes with each save. */
  readonly savedAt: string;
}

const FieldLine = ({ field, latest }: { readonly field: SourcedField; readonly latest: string }) => {
  const text = useText();
  const { pathName } = useWordsOfValues();
  const older = field.editions.filter((edition) => edition !== latest);
  return (
    <Flex tag="li" gap={2} wrap="wrap">
      <Typography variant="pi">{pathName(field.field)}</Typography>
      {older.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {text('imports.panel.also', { editions: older.join(', ') })}
        </Typography>
      )}
      {field.isModified && (
        <Badge backgroundColor="primary100" textColor="primary700">
          {text('imports.panel.modified')}
        </Badge>
      )}
    </Flex>
  );
};

/** A source of the guide: its edition and licence, the fields that it has filled, and what it has no longer. */
const Source = ({ source }: { readonly source: ProvenanceOfSource }) => {
  const text = useText();
  const intl = useIntl();
  const { pathName } = useWordsOfValues();
  const [latest] = source.editions;
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={2}>
      {latest !== undefined && (
        <div>
          <Link href={latest.url} isExternal>
            {latest.title}
          </Link>
          <Typography variant="pi" tag="p" textColor="neutral600">
            {[source.record, latest.license, intl.formatDate(latest.importedAt, { dateStyle: 'medium' })]
              .filter((part) => part !== '')
              .join(' · ')}
          </Typography>
        </div>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {source.fields.map((field) => (
          <FieldLine key={field.field} field={field} latest={latest?.edition ?? ''} />
        ))}
      </Flex>
      {source.removedIn !== null && (
        <Typography variant="pi" textColor="neutral800">
          {text('imports.panel.record-removed', { edition: source.removedIn })}
        </Typography>
      )}
      {source.removed.length > 0 && (
        <div>
          <Typography variant="pi" fontWeight="bold" tag="h3">
            {text('imports.panel.removed')}
          </Typography>
          <ul>
            {source.removed.map(({ field, label, removedIn }) => (
              <Typography key={`${field} ${label}`} tag="li" variant="pi" style={{ overflowWrap: 'anywhere' }}>
                {`${pathName(field)}: ${label} `}
                <Typography variant="pi" textColor="neutral600">
                  {text('imports.panel.removed.in', { edition: removedIn })}
                </Typography>
              </Typography>
            ))}
          </ul>
        </div>
      )}
    </Flex>
  );
};

const Settle = ({ documentId, locale, count }: Omit<Props, 'savedAt'> & { readonly count: number }) => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const isModified = useForm('CareersImportPanel', ({ modified }) => modified);
  // After the last one the dialog stays, to say so.
  if (count === 0 && !isOpen) return null;
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      {count > 0 && (
        <Modal.Trigger>
          <Button variant="secondary" size="S" fullWidth>
            {text('imports.panel.settle', { count })}
          </Button>
        </Modal.Trigger>
      )}
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={text('imports.close')}>
          <Modal.Title>{text('imports.conflicts')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <ConflictSettling
            documentId={documentId}
            locale={locale}
            {...(isModified && { reasonAgainst: text('imports.panel.save-first') })}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

/** Beside the form of a guide: what waits to be settled, and where its values are from. */
const ImportPanelContent = ({ documentId, locale, savedAt }: Props) => {
  const text = useText();
  const version = { documentId, locale };
  const provenance = useGuideProvenanceQuery(version, { refetchOnMountOrArgChange: true });
  const conflicts = useImportConflictsQuery(version, { refetchOnMountOrArgChange: true });
  const { refetch } = provenance;
  const { refetch: refetchConflicts } = conflicts;
  useEffect(() => {
    if (savedAt === '') return;
    void refetch();
    void refetchConflicts();
  }, [savedAt, refetch, refetchConflicts]);
  if (provenance.isError || conflicts.isError) {
    return (
      <PanelError
        onRetry={() => {
          void refetch();
          void refetchConflicts();
        }}
      />
    );
  }
  if (!provenance.currentData || !conflicts.currentData) return <PanelLoading />;
  const { sources } = provenance.currentData;
  const count = conflicts.currentData.conflicts.length;
  if (sources.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('imports.panel.none')}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Settle documentId={documentId} locale={locale} count={count} />
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {sources.map((source) => (
          <Source key={`${source.source} ${source.record}`} source={source} />
        ))}
      </Flex>
    </Flex>
  );
};

export default ImportPanelContent;
