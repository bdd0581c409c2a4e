import { useState } from 'react';
import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { OpenDialog } from '../shell/open-dialog';
import { useText } from '../shell/use-text';

/** Shows a secret, once: nobody can look it up later. */
export const SecretDialog = ({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) => {
  const text = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      // The browser does not let us: it is selected, for the administrator to copy.
      document.querySelector<HTMLInputElement>('input[name="secret"]')?.select();
    }
  };
  return (
    <OpenDialog
      title={text('webhooks.secret.title')}
      closeLabel={text('webhooks.close')}
      onClose={onClose}
      footer={
        <>
          <span />
          <Button onClick={onClose}>{text('webhooks.secret.done')}</Button>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>{text('webhooks.secret.hint')}</Typography>
        <Field.Root name="secret">
          <Field.Label>{text('webhooks.secret')}</Field.Label>
          <TextInput name="secret" value={secret} readOnly />
        </Field.Root>
        <Flex gap={3}>
          <Button
            variant="secondary"
            startIcon={isCopied ? <Check /> : <Duplicate />}
            onClick={() => {
              void copy();
            }}
          >
            {text('webhooks.secret.copy')}
          </Button>
          <Typography role="status" textColor="success700">
            {isCopied ? text('webhooks.secret.copied') : ''}
          </Typography>
        </Flex>
      </Flex>
    </OpenDialog>
  );
};
