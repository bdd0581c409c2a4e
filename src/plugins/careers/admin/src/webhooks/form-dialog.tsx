import { useState } from 'react';
import { Alert, Box, Button, Checkbox, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { z } from 'zod';
import { OUTBOX_EVENTS, SUBJECT_TYPES, type OutboxEventName } from '../../../core/outbox';
import { webhookInputSchema, type Webhook, type WebhookInput } from '../../../core/webhooks';
import { useText } from '../shell/use-text';

const refusalSchema = z.object({
  details: z.object({ errors: z.array(z.object({ path: z.array(z.string()) })) }),
});

const BLANK: WebhookInput = { name: '', url: '', events: [], enabled: true };

type Fault = 'name' | 'url' | 'other';

/** Which field the server, or the schema that it shares with this form, finds fault with. */
const faultIn = (paths: readonly (readonly PropertyKey[])[]): Fault => {
  const [field] = paths.map(([first]) => first);
  return field === 'name' || field === 'url' ? field : 'other';
};

interface Props {
  /** The one that is changed; a new one when absent. */
  readonly webhook?: Webhook;
  /** @returns what went wrong; nothing when it is saved */
  readonly onSave: (input: WebhookInput) => Promise<unknown>;
  readonly onClose: () => void;
}

const EventChoice = ({
  chosen,
  onChange,
}: {
  readonly chosen: readonly OutboxEventName[];
  readonly onChange: (chosen: OutboxEventName[]) => void;
}) => {
  const text = useText();
  return (
    <Box tag="fieldset" borderWidth={0} padding={0}>
      <Typography tag="legend" variant="pi" fontWeight="bold" textColor="neutral800">
        {text('webhooks.events')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1} paddingBottom={3}>
        {text('webhooks.events.hint')}
      </Typography>
      <Box style={{ columns: 2 }}>
        {SUBJECT_TYPES.map((type) => (
          <Box key={type} paddingBottom={3} style={{ breakInside: 'avoid' }}>
            {OUTBOX_EVENTS.filter((event) => event.startsWith(`${type}.`)).map((event) => (
              <Box key={event} paddingBottom={1}>
                <Checkbox
                  checked={chosen.includes(event)}
                  onCheckedChange={(isChosen) => {
                    onChange(isChosen === true ? [...chosen, event] : chosen.filter((other) => other !== event));
                  }}
                >
                  {event}
                </Checkbox>
              </Box>
            ))}
          </Box>
        ))}
      </Box>
    </Box>
  );
};

/** Sets up an endpoint, or changes one. */
export const FormDialog = ({ webhook, onSave, onClose }: Props) => {
  const text = useText();
  const [input, setInput] = useState<WebhookInput>(() => {
    const { name, url, events, enabled } = webhook ?? BLANK;
    return { name, url, events, enabled };
  });
  const [fault, setFault] = useState<Fault>();
  const [isBusy, setBusy] = useState(false);
  const change = (changes: Partial<WebhookInput>) => {
    setFault(undefined);
    setInput((known) => ({ ...known, ...changes }));
  };

  const save = async () => {
    const checked = webhookInputSchema.safeParse(input);
    if (!checked.success) {
      setFault(faultIn(checked.error.issues.map(({ path }) => path)));
      return;
    }
    setBusy(true);
    const error = await onSave(checked.data);
    setBusy(false);
    if (error === undefined) return;
    const refusal = refusalSchema.safeParse(error);
    setFault(refusal.success ? faultIn(refusal.data.details.errors.map(({ path }) => path)) : 'other');
  };

  const textField = (name: 'name' | 'url', more: { readonly type?: 'url'; readonly autoFocus?: boolean } = {}) => (
    <Field.Root
      name={name}
      required
      hint={text(`webhooks.${name}.hint`)}
      {...(fault === name && { error: text(`webhooks.fault.${name}`) })}
    >
      <Field.Label>{text(`webhooks.${name}`)}</Field.Label>
      <TextInput
        name={name}
        value={input[name]}
        {...more}
        onChange={({ target }: { readonly target: { readonly value: string } }) => {
          change({ [name]: target.value });
        }}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );

  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Modal.Header closeLabel={text('webhooks.close')}>
            <Modal.Title>{text(webhook ? 'webhooks.edit.title' : 'webhooks.create.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <div role="alert">
                {fault === 'other' && (
                  <Alert variant="danger" title={text('webhooks.failed')} closeLabel={text('webhooks.close')}>
                    {text('webhooks.failed.hint')}
                  </Alert>
                )}
              </div>
              {textField('name', { autoFocus: true })}
              {textField('url', { type: 'url' })}
              <Checkbox
                checked={input.enabled}
                onCheckedChange={(enabled) => {
                  change({ enabled: enabled === true });
                }}
              >
                {text('webhooks.enabled')}
              </Checkbox>
              <EventChoice
                chosen={input.events}
                onChange={(events) => {
                  change({ events });
                }}
              />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {text('webhooks.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {text('webhooks.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
