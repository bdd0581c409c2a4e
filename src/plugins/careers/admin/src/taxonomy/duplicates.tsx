import { useState } from 'react';
import { Badge, Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { ConceptKind, ConceptRow, DuplicateGroup } from '../../../core/taxonomy';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { useConceptDuplicatesQuery, useDistinguishConceptsMutation } from './api';
import { ConceptName } from './concept-table';
import { MergeDialog } from './merge-dialog';
import { useExplain, useLabel, Waiting } from './states';
import { TableFoot } from './table-parts';
import { asNumber, useTableParams } from './use-table';

const Group = ({
  kind,
  group,
  mayMerge,
  mayUpdate,
  onMerge,
}: {
  readonly kind: ConceptKind;
  readonly group: DuplicateGroup;
  readonly mayMerge: boolean;
  readonly mayUpdate: boolean;
  readonly onMerge: (concepts: readonly ConceptRow[]) => void;
}) => {
  const text = useText();
  const label = useLabel();
  const explain = useExplain();
  const { toggleNotification } = useNotification();
  const [distinguish, { isLoading }] = useDistinguishConceptsMutation();
  const names = group.concepts.map(({ name }) => name).join(', ');

  const setApart = async () => {
    const result = await distinguish({ kind, documentIds: group.concepts.map(({ documentId }) => documentId) });
    toggleNotification(
      'error' in result
        ? { type: 'danger', message: explain(result.error) }
        : { type: 'success', message: text('taxonomy.duplicates.distinguished') },
    );
  };

  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="stretch" gap={3} flex="1">
          <Flex gap={2}>
            {group.reasons.map((reason) => (
              <Badge key={reason}>{text(`taxonomy.reason.${reason}`)}</Badge>
            ))}
          </Flex>
          {group.concepts.map((row) => (
            <Flex key={row.documentId} gap={4} justifyContent="space-between" alignItems="flex-start">
              <ConceptName kind={kind} row={row} />
              <Typography textColor="neutral600">
                {[
                  kind === 'skill' ? label('nature', row.nature) : label('kind', row.kind),
                  text('taxonomy.merge.used', { guides: row.guides }),
                ].join(' · ')}
              </Typography>
            </Flex>
          ))}
        </Flex>
        <Flex gap={2}>
          {mayUpdate ? (
            <Button
              variant="tertiary"
              loading={isLoading}
              aria-label={`${text('taxonomy.duplicates.distinct')}: ${names}`}
              onClick={() => void setApart()}
            >
              {text('taxonomy.duplicates.distinct')}
            </Button>
          ) : null}
          {mayMerge ? (
            <Button
              aria-label={`${text('taxonomy.merge')}: ${names}`}
              onClick={() => {
                onMerge(group.concepts);
              }}
            >
              {text('taxonomy.merge')}
            </Button>
          ) : null}
        </Flex>
      </Flex>
    </Box>
  );
};

/** What is probably one thing entered twice, to be merged or set apart. */
export const Duplicates = ({
  kind,
  mayMerge,
  mayUpdate,
}: {
  readonly kind: ConceptKind;
  readonly mayMerge: boolean;
  readonly mayUpdate: boolean;
}) => {
  const text = useText();
  const { values } = useTableParams(['page', 'pageSize']);
  const at = { page: asNumber(values.page, 1), pageSize: Math.min(asNumber(values.pageSize, 20), 50) };
  const { data, error, refetch } = useConceptDuplicatesQuery({ kind, ...at });
  const [merging, setMerging] = useState<readonly ConceptRow[]>();
  if (data === undefined)
    return error === undefined ? <Waiting /> : <Failed error={error} onRetry={() => void refetch()} />;
  if (data.rows.length === 0) return <EmptyStateLayout content={text('taxonomy.duplicates.none')} />;
  return (
    <>
      <Box paddingBottom={4}>
        <Typography textColor="neutral600">{text('taxonomy.duplicates.intro')}</Typography>
      </Box>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {data.rows.map((group) => (
          <Group
            key={group.concepts.map(({ documentId }) => documentId).join()}
            kind={kind}
            group={group}
            mayMerge={mayMerge}
            mayUpdate={mayUpdate}
            onMerge={setMerging}
          />
        ))}
      </Flex>
      <TableFoot pagination={data.pagination} />
      {merging ? (
        <MergeDialog
          kind={kind}
          concepts={merging}
          onClose={() => {
            setMerging(undefined);
          }}
          onMerged={() => {
            setMerging(undefined);
          }}
        />
      ) : null}
    </>
  );
};
