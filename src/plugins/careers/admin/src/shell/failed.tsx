import { Box, Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { useText } from './use-text';

/** In place of what could not be loaded, with what the server said about it. */
export const Failed = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => {
  const text = useText();
  const said = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
  return (
    <Box role="alert">
      <EmptyStateLayout
        icon={<WarningCircle width="6rem" height="6rem" fill="danger600" />}
        content={[text('shell.error'), said].filter((part) => part !== '').join(' ')}
        action={
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {text('shell.retry')}
          </Button>
        }
      />
    </Box>
  );
};
