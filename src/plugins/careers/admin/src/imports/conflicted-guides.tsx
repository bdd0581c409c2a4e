import { useState } from 'react';
import {
  Badge,
  Flex,
  LinkButton,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { useLanguageName } from '../translations-state/use-language-name';
import { conflictsAddress } from './addresses';
import { useConflictedGuidesQuery, useImportSourcesQuery } from './api';
import { Pages } from './pages';

const PAGE_SIZE = 10;

/** Guides in which a newer edition and an editor say different things; nothing while there are none. */
export const ConflictedGuides = () => {
  const text = useText();
  const languageName = useLanguageName();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useConflictedGuidesQuery(
    { page, pageSize: PAGE_SIZE },
    { refetchOnMountOrArgChange: true },
  );
  const { data: sources = [] } = useImportSourcesQuery(undefined);
  const titleOf = (name: string) => sources.find((source) => source.name === name)?.title ?? name;
  if (error !== undefined) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.guides.length === 0) return null;
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-labelledby="imports-conflicts">
      <Flex gap={3}>
        <Typography variant="beta" tag="h2" id="imports-conflicts">
          {text('imports.conflicts')}
        </Typography>
        <Badge backgroundColor="warning100" textColor="neutral800">
          {String(data.pagination.total)}
        </Badge>
      </Flex>
      <Typography textColor="neutral600">{text('imports.conflicts.about')}</Typography>
      <div>
        <Table colCount={4} rowCount={data.guides.length + 1}>
          <Thead>
            <Tr>
              {(['guide', 'sources', 'count'] as const).map((column) => (
                <Th key={column}>
                  <Typography variant="sigma">{text(`imports.conflicts.column.${column}`)}</Typography>
                </Th>
              ))}
              <Th>
                <VisuallyHidden>{text('imports.conflicts.settle')}</VisuallyHidden>
              </Th>
            </Tr>
          </Thead>
          <Tbody>
            {data.guides.map(({ documentId, locale, role, conflicts, sources: names }) => (
              <Tr key={`${documentId} ${locale}`}>
                <Td>
                  <Typography textColor="neutral800" fontWeight="semiBold">
                    {role}
                  </Typography>{' '}
                  <Typography textColor="neutral600">{languageName(locale)}</Typography>
                </Td>
                <Td>
                  <Typography textColor="neutral800">{names.map(titleOf).join(', ')}</Typography>
                </Td>
                <Td>
                  <Typography textColor="neutral800">{String(conflicts)}</Typography>
                </Td>
                <Td>
                  <LinkButton
                    tag={NavLink}
                    size="S"
                    variant="secondary"
                    to={conflictsAddress({ documentId, locale })}
                    aria-label={text('imports.conflicts.settle.guide', { role })}
                  >
                    {text('imports.conflicts.settle')}
                  </LinkButton>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
        <Pages pagination={data.pagination} onChange={setPage} label={text('imports.conflicts')} />
      </div>
    </Flex>
  );
};
