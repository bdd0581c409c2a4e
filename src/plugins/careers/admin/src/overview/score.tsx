import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../shell/use-text';

/** How ready a draft is, 0 to 1. Rounded down: only what has nothing left to mend is at 100 %. */
export const Score = ({ score }: { readonly score: number }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const percent = Math.floor(score * 100);
  return (
    <Flex gap={2}>
      <Box width="6.4rem" height="0.6rem" background="neutral200" hasRadius overflow="hidden" aria-hidden>
        <Box width={`${percent}%`} height="100%" background={percent >= 90 ? 'success500' : 'primary500'} />
      </Box>
      <VisuallyHidden>{text('overview.list.readiness')}</VisuallyHidden>
      <Typography variant="pi" textColor="neutral600" minWidth="3.6rem" textAlign="right">
        {formatNumber(percent / 100, { style: 'percent' })}
      </Typography>
    </Flex>
  );
};
