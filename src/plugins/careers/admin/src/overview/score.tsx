import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../shell/use-text';

/** How ready a draft is, 0 to 1. Rounded down: only what has nothing left to mend is at 100 %. */
export const Score = ({ score, role }: { readonly score: number; readonly role: string }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const percent = Math.floor(score * 100);
  return (
    <Flex gap={2}>
      <Box width="6.4rem">
        <ProgressBar size="S" value={percent} aria-label={text('overview.drafts.score', { role })} />
      </Box>
      <Typography variant="pi" textColor="neutral600" minWidth="4rem" textAlign="right">
        {formatNumber(percent / 100, { style: 'percent' })}
      </Typography>
    </Flex>
  );
};
