import { useState } from 'react';
import { Box, Button, Checkbox, Flex, Loader, Searchbar, SearchForm, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { Occupations } from '../../../core/imports/job-requests';
import { useText } from '../shell/use-text';
import { useImportOccupationsQuery, useLazyImportOccupationsQuery } from './api';
import { Failure } from './failure';
import { Pages } from './pages';

/** Titles by the ids of their records; or all of the files. */
export type Picked = ReadonlyMap<string, string> | 'all';

type Occupation = Occupations['occupations'][number];

const PAUSE_MS = 250;
const PAGE_SIZE = 25;
/** The most that the server gives at a time. */
const WHOLE_PAGE = 100;

const Row = styled.li`
  padding-block: 0.8rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

interface Props {
  readonly folder: string;
  readonly source: string;
  readonly locale: string;
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
}

/** A list to search and to tick occupations in. */
export const OccupationPicker = ({ folder, source, locale, picked, onPick }: Props) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(1);
  const [isCollecting, setCollecting] = useState(false);
  const q = useDebounce(typed.trim(), PAUSE_MS);
  const about = { folder, source, q, ...(locale !== '' && { locale }) };
  const { data, error, isFetching, refetch } = useImportOccupationsQuery({ ...about, page, pageSize: PAGE_SIZE });
  const [ask] = useLazyImportOccupationsQuery();
  const titles: ReadonlyMap<string, string> = picked === 'all' ? new Map() : picked;

  const add = (occupations: readonly Occupation[]): void => {
    onPick(new Map([...titles, ...occupations.map(({ record, title }) => [record, title] as const)]));
  };
  const toggle = ({ record, title }: Occupation): void => {
    const next = new Map(titles);
    if (!next.delete(record)) next.set(record, title);
    onPick(next);
  };
  const addFound = async (): Promise<void> => {
    if (q === '') {
      onPick('all');
      return;
    }
    setCollecting(true);
    const found: Occupation[] = [];
    for (let at = 1, pages = 1; at <= pages; at += 1) {
      const answer = await ask({ ...about, page: at, pageSize: WHOLE_PAGE }, true);
      if (answer.data === undefined) break;
      found.push(...answer.data.occupations);
      pages = answer.data.pagination.pageCount;
    }
    setCollecting(false);
    add(found);
  };

  const total = data?.pagination.total ?? 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <SearchForm
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Searchbar
          name="occupation"
          value={typed}
          placeholder={text('imports.pick.placeholder')}
          clearLabel={text('imports.clear')}
          onClear={() => {
            setTyped('');
          }}
          onChange={({ target }) => {
            setTyped(target.value);
            setPage(1);
          }}
        >
          {text('imports.pick.search')}
        </Searchbar>
      </SearchForm>
      <Flex gap={4} wrap="wrap" justifyContent="space-between">
        <Typography role="status" fontWeight="semiBold">
          {picked === 'all' ? text('imports.pick.all') : text('imports.pick.count', { count: titles.size, total })}
        </Typography>
        <Flex gap={2}>
          {total > 0 && (
            <Button size="S" variant="secondary" loading={isCollecting} onClick={() => void addFound()}>
              {text(q === '' ? 'imports.pick.everything' : 'imports.pick.found', { count: total })}
            </Button>
          )}
          <Button
            size="S"
            variant="tertiary"
            disabled={picked !== 'all' && titles.size === 0}
            onClick={() => {
              onPick(new Map());
            }}
          >
            {text('imports.pick.none')}
          </Button>
        </Flex>
      </Flex>
      {error !== undefined && (
        <Failure
          title="imports.pick.failed"
          error={error}
          hint="imports.pick.failed.hint"
          onClose={() => void refetch()}
        />
      )}
      {data === undefined && error === undefined && <Loader>{text('imports.files.reading')}</Loader>}
      {data?.occupations.length === 0 && <Typography textColor="neutral600">{text('imports.pick.nothing')}</Typography>}
      {data !== undefined && (
        <Box aria-busy={isFetching}>
          <ul aria-label={text('imports.pick.list')}>
            {data.occupations.map((occupation) => (
              <Row key={occupation.record}>
                <Checkbox
                  checked={picked === 'all' || titles.has(occupation.record)}
                  disabled={picked === 'all'}
                  onCheckedChange={() => {
                    toggle(occupation);
                  }}
                >
                  <Flex gap={3} wrap="wrap">
                    <Typography textColor="neutral800">{occupation.title}</Typography>
                    <Typography variant="pi" textColor="neutral600">
                      {occupation.codes[0] ?? ''}
                    </Typography>
                  </Flex>
                </Checkbox>
              </Row>
            ))}
          </ul>
          <Pages pagination={data.pagination} onChange={setPage} label={text('imports.pick.list')} />
        </Box>
      )}
    </Flex>
  );
};
