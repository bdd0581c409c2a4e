import { Badge, Box, Button, Checkbox, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ConceptKind, ConceptRow } from '../../../core/taxonomy';
import { useText } from '../shell/use-text';
import { EntryLink } from './entry-link';
import { useLabel } from './states';
import { ColumnHead, HiddenHead, type Sorting } from './table-parts';

export interface Selection {
  readonly chosen: ReadonlyMap<string, ConceptRow>;
  readonly toggle: (rows: readonly ConceptRow[], isChosen: boolean) => void;
}

const LIFECYCLE_COLOURS = {
  active: ['success100', 'success700'],
  beta: ['secondary100', 'secondary700'],
  retiring: ['warning100', 'neutral800'],
  retired: ['neutral150', 'neutral800'],
} as const;

const Lifecycle = ({ row: { lifecycle, retiresAt, replacedBy } }: { readonly row: ConceptRow }) => {
  const text = useText();
  const label = useLabel();
  if (lifecycle === null) return <Typography textColor="neutral800">—</Typography>;
  const [backgroundColor, textColor] = LIFECYCLE_COLOURS[lifecycle];
  const notes = [
    ...(retiresAt ? [text('taxonomy.retires', { date: retiresAt })] : []),
    ...(replacedBy ? [text('taxonomy.replaced-by', { name: replacedBy.name })] : []),
  ];
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Badge backgroundColor={backgroundColor} textColor={textColor}>
        {label('lifecycle', lifecycle)}
      </Badge>
      {notes.map((note) => (
        <Typography key={note} variant="pi" textColor="neutral600">
          {note}
        </Typography>
      ))}
    </Flex>
  );
};

/** Name, and below it what else it is called. */
export const ConceptName = ({ kind, row }: { readonly kind: ConceptKind; readonly row: ConceptRow }) => {
  const others = [row.acronym, ...row.aliases].filter((name) => name !== null && name !== '').join(', ');
  return (
    <Box maxWidth="34rem">
      <EntryLink type={kind} documentId={row.documentId}>
        {row.name}
      </EntryLink>
      {others === '' ? null : (
        <Typography tag="p" variant="pi" textColor="neutral600" ellipsis>
          {others}
        </Typography>
      )}
    </Box>
  );
};

/** Skills or certifications, to choose from and sort. */
export const ConceptTable = ({
  kind,
  rows,
  sorting,
  selection,
  onRetire,
}: {
  readonly kind: ConceptKind;
  readonly rows: readonly ConceptRow[];
  readonly sorting: Sorting;
  /** Absent where there is nothing to be done with what is chosen. */
  readonly selection: Selection | undefined;
  readonly onRetire: ((row: ConceptRow) => void) | undefined;
}) => {
  const text = useText();
  const label = useLabel();
  const isSkill = kind === 'skill';
  const chosenHere = rows.filter(({ documentId }) => selection?.chosen.has(documentId)).length;
  const isAll = rows.length > 0 && chosenHere === rows.length;
  const cell = (value: string | number) => <Typography textColor="neutral800">{value}</Typography>;
  return (
    <Table colCount={7} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {selection ? (
            <Th>
              <Checkbox
                aria-label={text('taxonomy.select.all')}
                checked={isAll ? true : chosenHere > 0 ? 'indeterminate' : false}
                onCheckedChange={() => {
                  selection.toggle(rows, !isAll);
                }}
              />
            </Th>
          ) : null}
          <ColumnHead label={text('taxonomy.column.name')} name="name" sorting={sorting} />
          <ColumnHead
            label={text(isSkill ? 'taxonomy.column.nature' : 'taxonomy.column.kind')}
            name="kind"
            sorting={sorting}
          />
          <ColumnHead label={text(isSkill ? 'taxonomy.column.reuse' : 'taxonomy.column.issuer')} sorting={sorting} />
          {isSkill ? null : <ColumnHead label={text('taxonomy.column.lifecycle')} sorting={sorting} />}
          <ColumnHead label={text('taxonomy.column.aliases')} name="aliases" sorting={sorting} />
          <ColumnHead label={text('taxonomy.column.guides')} name="guides" sorting={sorting} />
          {onRetire ? <HiddenHead label={text('taxonomy.column.actions')} /> : null}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={row.documentId}>
            {selection ? (
              <Td>
                <Checkbox
                  aria-label={text('taxonomy.select.one', { name: row.name })}
                  checked={selection.chosen.has(row.documentId)}
                  onCheckedChange={(checked) => {
                    selection.toggle([row], checked === true);
                  }}
                />
              </Td>
            ) : null}
            <Td>
              <ConceptName kind={kind} row={row} />
            </Td>
            <Td>{cell(isSkill ? label('nature', row.nature) : label('kind', row.kind))}</Td>
            <Td>{cell(isSkill ? label('reuse', row.reuse) : (row.issuer ?? '—'))}</Td>
            {isSkill ? null : (
              <Td>
                <Lifecycle row={row} />
              </Td>
            )}
            <Td>{cell(row.aliases.length)}</Td>
            <Td>{cell(text('taxonomy.guides.count', { guides: row.guides, live: row.liveGuides }))}</Td>
            {onRetire ? (
              <Td>
                {row.lifecycle === 'retired' && row.guides === 0 ? null : (
                  <Button
                    variant="tertiary"
                    size="S"
                    aria-label={text('taxonomy.retire.title', { name: row.name })}
                    onClick={() => {
                      onRetire(row);
                    }}
                  >
                    {text('taxonomy.retire')}
                  </Button>
                )}
              </Td>
            ) : null}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
