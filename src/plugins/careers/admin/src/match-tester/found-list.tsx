import { useEffect, useRef } from 'react';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { NameOrder, TestedTerm } from '../../../core/match-tester';
import { useContentAllowed } from '../shell/allowed';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';
import { FoundTerm } from './found-term';

const Head = styled.button`
  display: flex;
  width: 100%;
  gap: 0.8rem;
  align-items: center;
  justify-content: space-between;
  padding: 1.2rem 1.6rem;
  text-align: start;
  cursor: pointer;
  background: transparent;
  border: 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};

  &:hover,
  &[aria-expanded='true'] {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

interface Props {
  readonly terms: readonly TestedTerm[];
  readonly chosen: string | undefined;
  readonly isChanging: boolean;
  readonly onChoose: (documentId: string | undefined) => void;
  readonly onSetName: (order: Omit<NameOrder, 'locale'>, name: string) => void;
}

/** All that was found, one entry a line; the chosen one is unfolded. */
export const FoundList = ({ terms, chosen, isChanging, onChoose, onSetName }: Props) => {
  const text = useText();
  const mayChange = useMay('taxonomy.update');
  const mayDo = useContentAllowed();
  const open = useRef<HTMLLIElement>(null);
  useEffect(() => {
    open.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <Box padding={4}>
        <Typography variant="delta" tag="h2">
          {text('tester.found', { count: terms.length })}
        </Typography>
      </Box>
      <Box
        tag="ul"
        aria-label={text('tester.found', { count: terms.length })}
        style={{ maxHeight: '64rem', overflowY: 'auto' }}
      >
        {terms.map((term) => {
          const { documentId, kind, name, evidence } = term;
          const isOpen = documentId === chosen;
          return (
            <li key={documentId} ref={isOpen ? open : undefined}>
              <Head
                type="button"
                aria-expanded={isOpen}
                onClick={() => {
                  onChoose(isOpen ? undefined : documentId);
                }}
              >
                <Typography fontWeight="semiBold" textColor="neutral800">
                  {name}
                </Typography>
                <Flex gap={2}>
                  <Badge backgroundColor={kind === 'skill' ? 'primary100' : 'success100'} textColor="neutral800">
                    {text(`tester.kind.${kind}`)}
                  </Badge>
                  <Typography textColor="neutral600">{text('tester.times', { count: evidence.length })}</Typography>
                </Flex>
              </Head>
              {isOpen ? (
                <FoundTerm
                  term={term}
                  mayUpdate={mayChange && mayDo('update', kind)}
                  isChanging={isChanging}
                  onSetName={onSetName}
                />
              ) : null}
            </li>
          );
        })}
      </Box>
    </Box>
  );
};
