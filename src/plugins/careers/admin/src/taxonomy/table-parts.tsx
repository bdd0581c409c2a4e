import { useEffect, useRef, useState } from 'react';
import {
  Box,
  Flex,
  IconButton,
  Searchbar,
  SingleSelect,
  SingleSelectOption,
  Th,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { Pagination as Pager, useDebounce } from '@strapi/strapi/admin';
import type { Pagination } from '../../../core/taxonomy';
import { useText } from '../shell/use-text';

/** Asks again when the typing pauses. */
const PAUSE_MS = 300;
/** How much of the arrow is seen of a column that is not sorted by. */
const UNSORTED = 0.4;

/** A search that follows the typing. */
export const SearchField = ({
  label,
  value,
  onSearch,
}: {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (q: string) => void;
}) => {
  const text = useText();
  const [typed, setTyped] = useState(value);
  const settled = useDebounce(typed, PAUSE_MS);
  const latest = useRef({ typed, value, onSearch });
  useEffect(() => {
    latest.current = { typed, value, onSearch };
  });
  // Only when the typing has paused: not when the address changes for another reason.
  useEffect(() => {
    const now = latest.current;
    if (settled !== now.value && settled === now.typed) now.onSearch(settled);
  }, [settled]);
  useEffect(() => {
    if (value === '') setTyped('');
  }, [value]);
  return (
    <Box minWidth="36rem">
      <Searchbar
        name="q"
        size="S"
        value={typed}
        placeholder={label}
        clearLabel={text('taxonomy.clear')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onClear={() => {
          setTyped('');
          onSearch('');
        }}
      >
        {label}
      </Searchbar>
    </Box>
  );
};

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** One filter above a table; empty means all. */
export const Filter = ({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly FilterOption[];
  readonly onChange: (value: string) => void;
}) => {
  const text = useText();
  return (
    <Box minWidth="15rem">
      <SingleSelect
        size="S"
        aria-label={label}
        placeholder={label}
        clearLabel={text('taxonomy.clear')}
        value={value ?? null}
        onChange={(chosen) => {
          onChange(String(chosen));
        }}
        onClear={() => {
          onChange('');
        }}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
};

export interface Sorting {
  readonly by: string;
  readonly isDescending: boolean;
  readonly onSort: (by: string, order: 'asc' | 'desc') => void;
}

/** The head of a column, with a button where it can be sorted by. */
export const ColumnHead = ({
  label,
  name,
  sorting,
}: {
  readonly label: string;
  readonly name?: string;
  readonly sorting: Sorting;
}) => {
  const text = useText();
  const isSorted = name !== undefined && sorting.by === name;
  const direction = sorting.isDescending ? 'descending' : 'ascending';
  return (
    <Th role="columnheader" aria-sort={isSorted ? direction : undefined}>
      <Flex gap={1}>
        <Typography variant="sigma" textColor="neutral600">
          {label}
        </Typography>
        {name === undefined ? null : (
          <IconButton
            variant="ghost"
            size="XS"
            label={text('taxonomy.sort', { column: label })}
            onClick={() => {
              sorting.onSort(name, isSorted && !sorting.isDescending ? 'desc' : 'asc');
            }}
          >
            {isSorted && sorting.isDescending ? (
              <CaretDown />
            ) : (
              <CaretUp style={{ opacity: isSorted ? 1 : UNSORTED }} />
            )}
          </IconButton>
        )}
      </Flex>
    </Th>
  );
};

/** A head for a column without words of its own. */
export const HiddenHead = ({ label }: { readonly label: string }) => (
  <Th>
    <VisuallyHidden>{label}</VisuallyHidden>
  </Th>
);

/** Below a table: how many a page, and which page. */
export const TableFoot = ({ pagination }: { readonly pagination: Pagination }) => (
  <Box paddingTop={4}>
    <Pager.Root pageCount={pagination.pageCount} total={pagination.total} defaultPageSize={pagination.pageSize}>
      <Pager.PageSize options={['20', '50', '100']} />
      <Pager.Links />
    </Pager.Root>
  </Box>
);
