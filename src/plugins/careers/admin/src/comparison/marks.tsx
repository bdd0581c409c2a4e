import { Badge, Typography } from '@strapi/design-system';
import { css, styled } from 'styled-components';
import { useText } from '../shell/use-text';

export type Mark = 'added' | 'removed' | 'changed' | 'moved';

const COLOURS = {
  added: { background: 'success100', text: 'success700' },
  removed: { background: 'danger100', text: 'danger700' },
  changed: { background: 'primary100', text: 'primary700' },
  moved: { background: 'neutral150', text: 'neutral800' },
} as const;

/** "Added", "Removed", ... in a colour of its own. */
export const ChangeBadge = ({ change }: { readonly change: Mark }) => {
  const text = useText();
  const { background, text: colour } = COLOURS[change];
  return (
    <Badge backgroundColor={background} textColor={colour}>
      {text(`compare.change.${change}`)}
    </Badge>
  );
};

const tint = css`
  padding-inline: 1px;
  border-radius: 2px;
`;

/** Colour is not all that tells them apart: what went is struck through, what came is underlined. */
export const Inserted = styled.ins`
  ${tint}
  color: ${({ theme }) => theme.colors.success700};
  background: ${({ theme }) => theme.colors.success100};
  text-decoration: underline;
  text-decoration-thickness: 1px;
  text-underline-offset: 3px;
`;

export const Deleted = styled.del`
  ${tint}
  color: ${({ theme }) => theme.colors.danger700};
  background: ${({ theme }) => theme.colors.danger100};
  text-decoration: line-through;
`;

export const Quiet = ({ children }: { readonly children: string }) => (
  <Typography variant="pi" textColor="neutral600">
    {children}
  </Typography>
);
