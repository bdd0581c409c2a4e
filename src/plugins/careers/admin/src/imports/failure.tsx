import { Alert, Box } from '@strapi/design-system';
import { useText } from '../shell/use-text';
import type { MessageKey } from '../translations';

/** What an error of the server's, or of the way to it, says; empty when it says nothing. */
export const messageIn = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
    ? error.message
    : '';

/** Why something was not done, in the server's words, and what to do now. What was chosen stays. */
export const Failure = ({
  title,
  error,
  hint,
  onClose,
}: {
  readonly title: MessageKey;
  readonly error: unknown;
  readonly hint: MessageKey;
  readonly onClose: () => void;
}) => {
  const text = useText();
  return (
    <Box role="alert">
      <Alert variant="danger" title={text(title)} closeLabel={text('imports.close')} onClose={onClose}>
        {[messageIn(error), text(hint)].filter((part) => part !== '').join(' ')}
      </Alert>
    </Box>
  );
};
