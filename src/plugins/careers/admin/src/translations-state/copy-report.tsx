import { Box, Button, Typography } from '@strapi/design-system';
import type { CopyAnswer } from '../../../core/translations';
import { useText } from '../shell/use-text';

/** What a copy did, and what could not come along. */
export const CopyReport = ({ answer, onClose }: { readonly answer: CopyAnswer; readonly onClose: () => void }) => {
  const text = useText();
  const { left } = answer;
  return (
    <Box role="status" padding={3} hasRadius background="success100" borderColor="success200" width="100%">
      <Typography textColor="success700">{text('translations.copied')}</Typography>
      {left.length === 0 ? null : (
        <Box paddingTop={2}>
          <Typography textColor="neutral800">{text('translations.left', { count: left.length })}</Typography>
          <Box tag="ul" paddingTop={1}>
            {left.map(({ type, documentId, name }) => (
              <Typography tag="li" variant="pi" key={`${type} ${documentId}`} textColor="neutral700">
                {name}
              </Typography>
            ))}
          </Box>
        </Box>
      )}
      <Box paddingTop={2}>
        <Button size="S" variant="tertiary" onClick={onClose}>
          {text('translations.close')}
        </Button>
      </Box>
    </Box>
  );
};
