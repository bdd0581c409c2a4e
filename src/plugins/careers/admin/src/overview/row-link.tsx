import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

const Row = styled(NavLink)`
  display: block;
  text-decoration: none;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

const OneLine = styled(Typography)`
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

interface RowLinkProps {
  readonly to: string;
  readonly label: string;
  /** At the end of the row. */
  readonly children: ReactNode;
  /** Cuts a long label rather than breaking it into lines. */
  readonly isOneLine?: boolean;
}

/** A row of a list that leads somewhere as a whole. */
export const RowLink = ({ to, label, children, isOneLine = false }: RowLinkProps) => (
  <Box tag="li">
    <Row to={to}>
      <Flex justifyContent="space-between" gap={3} paddingTop={2} paddingBottom={2} paddingLeft={1} paddingRight={1}>
        {isOneLine ? (
          <OneLine textColor="neutral800" title={label}>
            {label}
          </OneLine>
        ) : (
          <Typography textColor="neutral800">{label}</Typography>
        )}
        <Flex shrink={0} gap={2}>
          {children}
        </Flex>
      </Flex>
    </Row>
  </Box>
);
