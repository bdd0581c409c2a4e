import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

export type Tone = 'danger600' | 'warning700' | 'success600' | 'primary600' | 'neutral800';

interface FigureProps {
  readonly value: number;
  readonly label: string;
  /** Colour of the number, unless it is 0. */
  readonly tone?: Tone;
  /** The list behind it; nothing leads to the list of nothing. */
  readonly to?: string | undefined;
}

const FigureLink = styled(NavLink)`
  text-decoration: none;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:hover span,
  &:focus-visible span {
    text-decoration: underline;
  }
`;

/** A number with what it counts, both of which lead to what was counted. */
export const Figure = ({ value, label, tone = 'neutral800', to }: FigureProps) => {
  const { formatNumber } = useIntl();
  const shown = (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="alpha" textColor={value === 0 ? 'neutral600' : tone}>
        {formatNumber(value)}
      </Typography>
      <Typography variant="pi" textColor={to !== undefined && value > 0 ? 'primary600' : 'neutral600'}>
        {label}
      </Typography>
    </Flex>
  );
  return to === undefined || value === 0 ? shown : <FigureLink to={to}>{shown}</FigureLink>;
};
