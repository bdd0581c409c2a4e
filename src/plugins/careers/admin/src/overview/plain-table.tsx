import type { ReactNode } from 'react';
import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

export interface PlainColumn {
  readonly id: string;
  readonly label: string;
}

interface PlainTableProps {
  readonly label: string;
  readonly columns: readonly PlainColumn[];
  /** Each with a cell for every column, by its id. */
  readonly rows: readonly { readonly id: string; readonly cells: Readonly<Record<string, ReactNode>> }[];
}

/** A table of words and numbers, under headings that screen readers name. */
export const PlainTable = ({ label, columns, rows }: PlainTableProps) => (
  <Box maxWidth="100%" overflow="auto">
    <Table colCount={columns.length} rowCount={rows.length + 1} aria-label={label}>
      <Thead>
        <Tr>
          {columns.map(({ id, label: heading }) => (
            <Th key={id}>
              <Typography variant="sigma" textColor="neutral600">
                {heading}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map(({ id, cells }) => (
          <Tr key={id}>
            {columns.map((column) => (
              <Td key={column.id}>{cells[column.id]}</Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  </Box>
);
