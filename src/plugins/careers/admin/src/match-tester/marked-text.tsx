import { useMemo } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { TestedTerm } from '../../../core/match-tester';
import { useText } from '../shell/use-text';
import { segmentsOf } from './segments';

/** As long as a name may be. */
const LONGEST_NAME = 255;

const Page = styled.div`
  max-height: 60rem;
  overflow-y: auto;
  padding: 1.6rem 1.6rem 4rem;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1.4rem;
  line-height: 1.9;
  color: ${({ theme }) => theme.colors.neutral800};
`;

/** Kinds differ in the line below, too: not by colour alone. */
const Mark = styled.span<{ $isSkill: boolean }>`
  position: relative;
  cursor: pointer;
  border-radius: 2px;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme, $isSkill }) => ($isSkill ? theme.colors.primary100 : theme.colors.success100)};
  border-bottom: ${({ theme, $isSkill }) =>
    $isSkill ? `2px solid ${theme.colors.primary600}` : `3px double ${theme.colors.success600}`};

  &[aria-pressed='true'] {
    background: ${({ theme, $isSkill }) => ($isSkill ? theme.colors.primary200 : theme.colors.success200)};
  }

  &:hover::after,
  &:focus-visible::after {
    content: attr(data-names);
    position: absolute;
    z-index: 1;
    top: 100%;
    left: 0;
    width: max-content;
    max-width: 32rem;
    padding: 0.2rem 0.8rem;
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral900};
    color: ${({ theme }) => theme.colors.neutral0};
    font-size: 1.2rem;
    line-height: 1.6;
    pointer-events: none;
  }
`;

interface Props {
  readonly text: string;
  readonly terms: readonly TestedTerm[];
  readonly chosen: string | undefined;
  readonly onChoose: (documentId: string) => void;
  /** Words that were selected with mouse or keys. */
  readonly onSelect: (words: string) => void;
}

const selected = (): string => (window.getSelection()?.toString() ?? '').replace(/\s+/g, ' ').trim();

/** The text as it was tried; what is read as something is marked with what it is read as. */
export const MarkedText = ({ text: given, terms, chosen, onChoose, onSelect }: Props) => {
  const text = useText();
  const segments = useMemo(() => segmentsOf(given, terms), [given, terms]);
  const takeSelection = () => {
    const words = selected();
    if (words !== '' && words.length <= LONGEST_NAME) onSelect(words);
  };
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <Box paddingTop={4} paddingLeft={4} paddingRight={4}>
        <Typography variant="delta" tag="h2">
          {text('tester.marked')}
        </Typography>
        <Typography tag="p" textColor="neutral600" paddingTop={1}>
          {text('tester.marked.hint')}
        </Typography>
      </Box>
      <Page
        tabIndex={0}
        role="region"
        aria-label={text('tester.marked')}
        onMouseUp={takeSelection}
        onKeyUp={takeSelection}
      >
        {segments.map(({ start, text: words, terms: meant }) => {
          const [first] = meant;
          if (first === undefined) return words;
          const names = meant.map(({ name }) => name).join(', ');
          const choose = () => {
            onChoose(first.documentId);
          };
          return (
            <Mark
              key={start}
              role="button"
              tabIndex={0}
              $isSkill={meant.some(({ kind }) => kind === 'skill')}
              data-names={names}
              aria-label={text('tester.mark', { text: words, name: names })}
              aria-pressed={meant.some(({ documentId }) => documentId === chosen)}
              onClick={choose}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                choose();
              }}
            >
              {words}
            </Mark>
          );
        })}
      </Page>
    </Box>
  );
};
