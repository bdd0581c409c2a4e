import type { ReactNode } from 'react';
import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { z } from 'zod';
import { compareText } from '../../../core/compare';
import type { conflictSchema } from '../../../core/imports/record-report';
import { TextDifference } from '../comparison';
import { useText } from '../shell/use-text';
import { useWordsOfValues } from './words-of-values';

export type ShownConflict = z.infer<typeof conflictSchema>;

const Frame = styled.section`
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.warning200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Side = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Box width="100%" background="neutral100" hasRadius padding={3} style={{ overflowWrap: 'anywhere' }}>
    <Typography variant="pi" tag="h4" fontWeight="bold" textColor="neutral600">
      {title}
    </Typography>
    <Box paddingTop={1}>{children}</Box>
  </Box>
);

interface Props {
  readonly conflict: ShownConflict;
  readonly headingId: string;
  /** One below the other, where there is little room. */
  readonly isNarrow?: boolean;
  /** Buttons. */
  readonly children?: ReactNode;
}

/** As imported, what the editor made of it, and what the newer edition says; the last two with what differs from the first. */
export const ConflictCard = ({ conflict, headingId, isNarrow = false, children }: Props) => {
  const text = useText();
  const { pathName, textOf } = useWordsOfValues();
  const { field, base, mine, theirs } = conflict;
  const before = textOf(field, base.value);
  const own = textOf(field, mine);
  const fresh = textOf(field, theirs.value);
  const nothing = (words: 'imports.conflict.removed' | 'imports.conflict.gone' | 'imports.conflict.absent') => (
    <Typography textColor="neutral600">{text(words)}</Typography>
  );
  const differing = (value: string) =>
    before === '' ? (
      <Typography style={{ whiteSpace: 'pre-line' }}>{value}</Typography>
    ) : (
      <TextDifference lines={compareText(before, value)} />
    );
  const width = isNarrow ? 12 : 4;
  return (
    <Frame aria-labelledby={headingId}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography id={headingId} tag="h3" variant="omega" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
          {pathName(field)}
        </Typography>
        <Grid.Root gap={3}>
          <Grid.Item col={width} s={12} xs={12} alignItems="stretch">
            <Side title={text('imports.conflict.base', { edition: base.edition })}>
              {before === '' ? (
                nothing('imports.conflict.absent')
              ) : (
                <Typography style={{ whiteSpace: 'pre-line' }}>{before}</Typography>
              )}
            </Side>
          </Grid.Item>
          <Grid.Item col={width} s={12} xs={12} alignItems="stretch">
            <Side title={text('imports.conflict.mine')}>
              {own === '' ? nothing('imports.conflict.removed') : differing(own)}
            </Side>
          </Grid.Item>
          <Grid.Item col={width} s={12} xs={12} alignItems="stretch">
            <Side title={text('imports.conflict.theirs', { edition: theirs.edition })}>
              {fresh === '' ? nothing('imports.conflict.gone') : differing(fresh)}
            </Side>
          </Grid.Item>
        </Grid.Root>
        {children}
      </Flex>
    </Frame>
  );
};
