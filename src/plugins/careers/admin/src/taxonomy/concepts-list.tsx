import { useState } from 'react';
import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import {
  CERTIFICATION_KINDS,
  CERTIFICATION_LIFECYCLES,
  SKILL_NATURES,
  SKILL_REUSE_LEVELS,
} from '../../../core/model/vocabulary';
import { conceptQuerySchema, USES, type ConceptKind, type ConceptRow } from '../../../core/taxonomy';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { useConceptsQuery } from './api';
import { BulkEditDialog } from './bulk-edit-dialog';
import { ConceptTable } from './concept-table';
import { MergeDialog } from './merge-dialog';
import { RetireDialog } from './retire-dialog';
import { useLabel, Waiting } from './states';
import { Filter, SearchField, TableFoot } from './table-parts';
import { useTableParams } from './use-table';

const FILTERS = {
  skill: [
    ['nature', SKILL_NATURES],
    ['reuse', SKILL_REUSE_LEVELS],
  ],
  certification: [
    ['kind', CERTIFICATION_KINDS],
    ['lifecycle', CERTIFICATION_LIFECYCLES],
  ],
} as const;
const FILTER_NAMES = ['nature', 'reuse', 'kind', 'lifecycle', 'use'] as const;
const PARAMS = ['q', ...FILTER_NAMES, 'sort', 'order', 'page', 'pageSize'] as const;

export interface Rights {
  readonly mayUpdate: boolean;
  readonly mayMerge: boolean;
  readonly mayRetire: boolean;
}

const useSelection = () => {
  const [chosen, setChosen] = useState<ReadonlyMap<string, ConceptRow>>(new Map());
  return {
    chosen,
    toggle: (rows: readonly ConceptRow[], isChosen: boolean) => {
      setChosen((before) => {
        const now = new Map(before);
        for (const row of rows) {
          if (isChosen) now.set(row.documentId, row);
          else now.delete(row.documentId);
        }
        return now;
      });
    },
    clear: () => {
      setChosen(new Map());
    },
  };
};

type OpenDialog = 'merge' | 'edit' | undefined;

/** The table of skills or certifications, with what can be done to those that are chosen. */
export const ConceptsList = ({ kind, rights }: { readonly kind: ConceptKind; readonly rights: Rights }) => {
  const text = useText();
  const label = useLabel();
  const { values, given, set, clear } = useTableParams(PARAMS);
  // An address that says something else than the table knows is answered with the whole table.
  const query = conceptQuerySchema.safeParse(given).data ?? conceptQuerySchema.parse({});
  const { data, error, isFetching, refetch } = useConceptsQuery({ kind, query });
  const selection = useSelection();
  const [dialog, setDialog] = useState<OpenDialog>();
  const [retiring, setRetiring] = useState<ConceptRow>();
  const chosen = [...selection.chosen.values()];
  const isFiltered = query.q !== '' || FILTER_NAMES.some((name) => query[name] !== undefined);
  const close = () => {
    setDialog(undefined);
  };
  const finish = () => {
    close();
    selection.clear();
  };
  const sorting = {
    by: query.sort,
    isDescending: query.order === 'desc',
    onSort: (sort: string, order: 'asc' | 'desc') => {
      set({ sort, order });
    },
  };

  return (
    <>
      <Flex gap={2} wrap="wrap" paddingBottom={4}>
        <SearchField
          label={text('taxonomy.search')}
          value={values.q ?? ''}
          onSearch={(q) => {
            set({ q });
          }}
        />
        {FILTERS[kind].map(([name, options]) => (
          <Filter
            key={name}
            label={text(`taxonomy.filter.${name}`)}
            value={query[name]}
            options={options.map((value) => ({ value, label: label(name, value) }))}
            onChange={(value) => {
              set({ [name]: value });
            }}
          />
        ))}
        <Filter
          label={text('taxonomy.filter.use')}
          value={query.use}
          options={USES.map((value) => ({ value, label: text(`taxonomy.use.${value}`) }))}
          onChange={(use) => {
            set({ use });
          }}
        />
      </Flex>
      {chosen.length > 0 ? (
        <Flex gap={2} paddingBottom={4} role="region" aria-label={text('taxonomy.selected', { count: chosen.length })}>
          <Typography textColor="neutral800">{text('taxonomy.selected', { count: chosen.length })}</Typography>
          {rights.mayMerge ? (
            <Button
              size="S"
              disabled={chosen.length < 2}
              onClick={() => {
                setDialog('merge');
              }}
            >
              {text('taxonomy.merge')}
            </Button>
          ) : null}
          {rights.mayUpdate ? (
            <Button
              size="S"
              variant="secondary"
              onClick={() => {
                setDialog('edit');
              }}
            >
              {text('taxonomy.edit')}
            </Button>
          ) : null}
          <Button size="S" variant="tertiary" onClick={selection.clear}>
            {text('taxonomy.unselect')}
          </Button>
        </Flex>
      ) : null}
      {data === undefined ? (
        error === undefined ? (
          <Waiting />
        ) : (
          <Failed error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <Box aria-busy={isFetching}>
          {data.rows.length === 0 ? (
            <EmptyStateLayout
              content={text('taxonomy.none')}
              action={
                isFiltered ? (
                  <Button
                    variant="secondary"
                    onClick={() => {
                      clear(['q', ...FILTER_NAMES]);
                    }}
                  >
                    {text('taxonomy.none.action')}
                  </Button>
                ) : undefined
              }
            />
          ) : (
            <ConceptTable
              kind={kind}
              rows={data.rows}
              sorting={sorting}
              selection={rights.mayUpdate || rights.mayMerge ? selection : undefined}
              onRetire={kind === 'certification' && rights.mayRetire ? setRetiring : undefined}
            />
          )}
          <TableFoot pagination={data.pagination} />
        </Box>
      )}
      {dialog === 'merge' ? (
        <MergeDialog
          kind={kind}
          concepts={chosen.sort((one, other) => other.guides - one.guides)}
          onClose={close}
          onMerged={finish}
        />
      ) : null}
      {dialog === 'edit' ? <BulkEditDialog kind={kind} concepts={chosen} onClose={close} onSaved={finish} /> : null}
      {retiring ? (
        <RetireDialog
          certification={retiring}
          onClose={() => {
            setRetiring(undefined);
          }}
        />
      ) : null}
    </>
  );
};
