import { useState } from 'react';
import { Alert, Box, Button, Flex, Radio, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { ConceptKind, ConceptRow, MergePreview } from '../../../core/taxonomy';
import { OpenDialog } from '../shell/open-dialog';
import { useText } from '../shell/use-text';
import { useMergeConceptsMutation, useMergePreviewQuery } from './api';
import { ChangedGuides, countLive, groupByDocument } from './changed-guides';
import { useExplain, Waiting } from './states';

const Gains = ({ preview }: { readonly preview: MergePreview }) => {
  const text = useText();
  const links = Object.entries(preview.otherLinks).map(([place, count]) => `${place} (${count})`);
  const lines = [
    ...(preview.newAliases.length > 0
      ? [text('taxonomy.merge.aliases', { names: preview.newAliases.join(', ') })]
      : []),
    ...(preview.newLocales.length > 0
      ? [text('taxonomy.merge.locales', { locales: preview.newLocales.join(', ') })]
      : []),
    ...(preview.newExternalIds > 0 ? [text('taxonomy.merge.ids', { count: preview.newExternalIds })] : []),
    ...(links.length > 0 ? [text('taxonomy.merge.links', { links: links.join(', ') })] : []),
  ];
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {lines.map((line) => (
        <Typography key={line} textColor="neutral800">
          {line}
        </Typography>
      ))}
    </Flex>
  );
};

const Preview = ({ preview }: { readonly preview: MergePreview }) => {
  const text = useText();
  const values = { guides: groupByDocument(preview.guides).length, live: countLive(preview.guides) };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="delta" tag="h3">
        {text('taxonomy.merge.summary', values)}
      </Typography>
      <Gains preview={preview} />
      {preview.guides.length > 0 ? <ChangedGuides guides={preview.guides} /> : null}
      <Typography variant="pi" textColor="neutral600">
        {text('taxonomy.merge.note')}
      </Typography>
    </Flex>
  );
};

/** Makes one of several skills or certifications, after showing all that changes. */
export const MergeDialog = ({
  kind,
  concepts,
  onClose,
  onMerged,
}: {
  readonly kind: ConceptKind;
  /** The one that is likely to stay first. */
  readonly concepts: readonly ConceptRow[];
  readonly onClose: () => void;
  readonly onMerged: () => void;
}) => {
  const text = useText();
  const explain = useExplain();
  const { toggleNotification } = useNotification();
  const [winner, setWinner] = useState(concepts[0]?.documentId ?? '');
  const losers = concepts.map(({ documentId }) => documentId).filter((documentId) => documentId !== winner);
  const request = { kind, winner, losers };
  const { currentData: preview, error, isFetching, refetch } = useMergePreviewQuery(request);
  const [merge, { isLoading, error: refused }] = useMergeConceptsMutation();

  const confirm = async () => {
    if (preview === undefined) return;
    const result = await merge({ ...request, seen: preview.fingerprint });
    if ('error' in result) {
      void refetch();
      return;
    }
    toggleNotification({ type: 'success', message: text('taxonomy.merge.done', { guides: result.data.guides }) });
    onMerged();
  };

  return (
    <OpenDialog
      title={text('taxonomy.merge.title')}
      closeLabel={text('taxonomy.close')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {text('taxonomy.cancel')}
          </Button>
          <Button onClick={() => void confirm()} loading={isLoading} disabled={preview === undefined || isFetching}>
            {text('taxonomy.merge.confirm')}
          </Button>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography id="merge-keep" fontWeight="semiBold">
          {text('taxonomy.merge.keep')}
        </Typography>
        <Radio.Group value={winner} onValueChange={setWinner} aria-labelledby="merge-keep">
          {concepts.map(({ documentId, name, guides }) => (
            <Radio.Item key={documentId} value={documentId}>
              {`${name} (${text('taxonomy.merge.used', { guides })})`}
            </Radio.Item>
          ))}
        </Radio.Group>
        {refused === undefined ? null : (
          <Alert variant="danger" closeLabel={text('taxonomy.close')} role="alert">
            {explain(refused)}
          </Alert>
        )}
        <Box aria-live="polite" aria-busy={isFetching}>
          {error !== undefined && !isFetching ? (
            <Alert variant="danger" closeLabel={text('taxonomy.close')} role="alert">
              {explain(error)}
            </Alert>
          ) : preview === undefined ? (
            <Waiting />
          ) : (
            <Preview preview={preview} />
          )}
        </Box>
      </Flex>
    </OpenDialog>
  );
};
