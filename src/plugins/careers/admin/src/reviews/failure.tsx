import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../shell/use-text';

/** Something could not be loaded; offers to try again. */
export const Failure = ({ onRetry }: { readonly onRetry: () => void }) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} role="alert">
      <Typography textColor="danger600">{text('shell.error')}</Typography>
      <Button variant="secondary" onClick={onRetry}>
        {text('shell.retry')}
      </Button>
    </Flex>
  );
};
