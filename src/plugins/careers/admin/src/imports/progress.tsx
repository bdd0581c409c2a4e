import { ProgressBar } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Strapi's bar is made for dark grounds: there what is done is white. */
const Bar = styled(ProgressBar)`
  inline-size: 100%;
  background: ${({ theme }) => theme.colors.neutral200};

  && > * {
    background: ${({ theme }) => theme.colors.primary600};
  }
`;

/** @param percent between 0 and 100; Strapi's bar shows it, but does not tell it to whoever listens */
export const Progress = ({ percent, label }: { readonly percent: number; readonly label: string }) => (
  <Bar value={percent} aria-valuenow={Math.round(percent)} aria-label={label} />
);
