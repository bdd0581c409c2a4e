import { Badge, Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { TranslationOverview } from '../../../core/translations';
import { useText } from '../shell/use-text';
import { guideAddress } from './guide-address';

type Guide = TranslationOverview['guides'][number];
type Cell = Guide['translations'][number];

const useCellText = () => {
  const text = useText();
  return ({ kind, counts }: Cell): string => {
    if (counts === null) return kind === 'started' ? '' : text(`translations.cell.${kind}`);
    const { outdated, missing, copied } = counts;
    const parts = [
      ...(outdated > 0 ? [text('translations.cell.outdated', { count: outdated })] : []),
      ...(missing + copied > 0 ? [text('translations.cell.missing', { count: missing + copied })] : []),
    ];
    return parts.length === 0 ? text('translations.cell.complete') : parts.join(' · ');
  };
};

const looksOf = ({ kind, counts }: Cell) => {
  if (kind === 'source') return { textColor: 'neutral600', backgroundColor: 'neutral150' } as const;
  if (counts === null) return { textColor: 'neutral700', backgroundColor: 'neutral100' } as const;
  if (counts.outdated > 0) return { textColor: 'neutral800', backgroundColor: 'warning100' } as const;
  if (counts.missing + counts.copied > 0) return { textColor: 'danger700', backgroundColor: 'danger100' } as const;
  return { textColor: 'success700', backgroundColor: 'success100' } as const;
};

/** Guides against languages; each cell leads to the guide in that language. */
export const Matrix = ({ overview }: { readonly overview: TranslationOverview }) => {
  const text = useText();
  const cellText = useCellText();
  const nameOf = (code: string) => overview.locales.find((locale) => locale.code === code)?.name ?? code;
  return (
    <Table colCount={overview.locales.length + 1} rowCount={overview.guides.length + 1}>
      <Thead>
        <Tr>
          <Th>
            <Typography variant="sigma">{text('translations.guide')}</Typography>
          </Th>
          {overview.locales.map(({ code, name }) => (
            <Th key={code}>
              <Typography variant="sigma">{name}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {overview.guides.map(({ documentId, role, translations }) => (
          <Tr key={documentId}>
            <Td>
              <Typography fontWeight="bold">{role}</Typography>
            </Td>
            {translations.map((cell) => (
              <Td key={cell.locale}>
                <Link
                  tag={RouterLink}
                  to={guideAddress(documentId, cell.locale)}
                  aria-label={`${role}, ${nameOf(cell.locale)}: ${cellText(cell)}`}
                >
                  <Flex>
                    <Badge {...looksOf(cell)}>{cellText(cell)}</Badge>
                  </Flex>
                </Link>
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
