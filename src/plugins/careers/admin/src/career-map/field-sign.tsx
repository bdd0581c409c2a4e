import { Box } from '@strapi/design-system';
import { useTheme } from 'styled-components';
import type { MapField } from '../../../core/career-map';
import { fieldStyles } from './field-style';

/** A field's colour and line, beside its name. */
export const FieldSign = ({ fields, slug }: { readonly fields: readonly MapField[]; readonly slug: string | null }) => {
  const { colors } = useTheme();
  const { colour, line } = fieldStyles(fields)(slug);
  return <Box aria-hidden height="16px" style={{ borderLeft: `6px ${line} ${colors[colour]}` }} />;
};
