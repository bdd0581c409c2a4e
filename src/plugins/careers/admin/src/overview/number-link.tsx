import { Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';

interface NumberLinkProps {
  readonly value: number;
  readonly to: string;
  /** What it counts, where the column's heading alone does not say it. */
  readonly label: string;
}

/** A number of a table with the list behind it. */
export const NumberLink = ({ value, to, label }: NumberLinkProps) => {
  const { formatNumber } = useIntl();
  const shown = formatNumber(value);
  if (value === 0) return <Typography textColor="neutral600">{shown}</Typography>;
  return (
    <Link tag={NavLink} to={to} aria-label={`${label}: ${shown}`}>
      {shown}
    </Link>
  );
};
