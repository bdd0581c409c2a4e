import { Box, Typography } from '@strapi/design-system';
import { diffWordsWithSpace } from 'diff';
import { styled } from 'styled-components';
import { useText } from '../shell/use-text';
import { shorten } from './shorten';

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration: underline;
`;
const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
  text-decoration: line-through;
`;

/** What has changed in the source since it was translated: taken out struck through, put in underlined. */
const Difference = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const text = useText();
  const parts = diffWordsWithSpace(before, after);
  const placeOf = (index: number) => (index === 0 ? 'first' : index === parts.length - 1 ? 'last' : 'middle');
  return (
    <Box
      padding={3}
      hasRadius
      background="neutral100"
      borderColor="neutral200"
      overflow="auto"
      maxHeight="20rem"
      role="region"
      aria-label={text('translations.change')}
      tabIndex={0}
    >
      <Typography variant="pi" textColor="neutral800" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {parts.map(({ value, added, removed }, index) => {
          if (added) return <Added key={index}>{value}</Added>;
          return removed ? (
            <Removed key={index}>{value}</Removed>
          ) : (
            <span key={index}>{shorten(value, placeOf(index))}</span>
          );
        })}
      </Typography>
    </Box>
  );
};

export default Difference;
