import {
  Badge,
  Button,
  Checkbox,
  Link,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { QueueRow, ReviewPreview } from '../../../core/reviews';
import { useText } from '../shell/use-text';
import { StateBadge } from './state-badge';

export const keyOf = ({ documentId, locale }: { readonly documentId: string; readonly locale: string }): string =>
  `${documentId}:${locale}`;

const editAddress = ({ documentId, locale }: QueueRow): string =>
  `/content-manager/collection-types/plugin::careers.guide/${documentId}?${new URLSearchParams({
    'plugins[i18n][locale]': locale,
  }).toString()}`;

interface Props {
  readonly rows: readonly QueueRow[];
  /** What moved in them, as far as that is known yet. */
  readonly previews: ReadonlyMap<string, ReviewPreview>;
  readonly localeNames: ReadonlyMap<string, string>;
  readonly selected: ReadonlySet<string>;
  readonly mayConfirm: boolean;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
  readonly onConfirm: (row: QueueRow) => void;
}

const Moved = ({ preview }: { readonly preview: ReviewPreview | undefined }) => {
  const text = useText();
  if (preview === undefined) return <Typography textColor="neutral600">…</Typography>;
  const { length } = preview.movements;
  if (length === 0) return <Typography textColor="neutral600">{text('reviews.column.moved.none')}</Typography>;
  return (
    <Badge backgroundColor="warning100" textColor="neutral800">
      {text('reviews.column.moved.count', { count: length })}
    </Badge>
  );
};

export const QueueTable = ({ rows, previews, localeNames, selected, mayConfirm, onSelect, onConfirm }: Props) => {
  const text = useText();
  const intl = useIntl();
  const hasLocales = localeNames.size > 1;
  const day = (instant: string | null) => (instant === null ? '–' : intl.formatDate(instant, { dateStyle: 'medium' }));
  const areAll = rows.every((row) => selected.has(keyOf(row)));
  const columns = [
    'guide',
    ...(hasLocales ? ['locale' as const] : []),
    'field',
    'reviewer',
    'last',
    'due',
    'moved',
  ] as const;

  const toggle = (row: QueueRow) => {
    const next = new Set(selected);
    if (!next.delete(keyOf(row))) next.add(keyOf(row));
    onSelect(next);
  };

  return (
    <Table colCount={columns.length + (mayConfirm ? 2 : 0)} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {mayConfirm && (
            <Th>
              <Checkbox
                aria-label={text('reviews.select.all')}
                checked={areAll ? true : selected.size > 0 ? 'indeterminate' : false}
                onCheckedChange={() => {
                  onSelect(areAll ? new Set() : new Set(rows.map(keyOf)));
                }}
              />
            </Th>
          )}
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{text(`reviews.column.${column}`)}</Typography>
            </Th>
          ))}
          {mayConfirm && (
            <Th>
              <VisuallyHidden>{text('reviews.column.actions')}</VisuallyHidden>
            </Th>
          )}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={keyOf(row)}>
            {mayConfirm && (
              <Td>
                <Checkbox
                  aria-label={text('reviews.select.one', { role: row.role })}
                  checked={selected.has(keyOf(row))}
                  onCheckedChange={() => {
                    toggle(row);
                  }}
                />
              </Td>
            )}
            <Td>
              <Link tag={NavLink} to={editAddress(row)}>
                {row.role}
              </Link>
            </Td>
            {hasLocales && (
              <Td>
                <Typography textColor="neutral800">{localeNames.get(row.locale) ?? row.locale}</Typography>
              </Td>
            )}
            <Td>
              <Typography textColor="neutral800">{row.field?.name ?? '–'}</Typography>
            </Td>
            <Td>
              <Typography textColor="neutral800">{row.reviewer?.name ?? '–'}</Typography>
            </Td>
            <Td>
              <Typography textColor="neutral800">{day(row.reviewedAt)}</Typography>
            </Td>
            <Td>
              {row.dueAt !== null && <Typography textColor="neutral800">{day(row.dueAt)} </Typography>}
              <StateBadge state={row.state} />
            </Td>
            <Td>
              <Moved preview={previews.get(keyOf(row))} />
            </Td>
            {mayConfirm && (
              <Td>
                <Button
                  size="S"
                  variant="secondary"
                  aria-label={text('reviews.confirm.row', { role: row.role })}
                  onClick={() => {
                    onConfirm(row);
                  }}
                >
                  {text('reviews.confirm.short')}
                </Button>
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
