import type { ReactNode } from 'react';
import { Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useText } from '../shell/use-text';
import type { MessageKey } from '../translations';
import type { Values } from './form';

/** What every part of the form is given. */
export interface FormPart {
  readonly values: Values;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
  /** What to say of a setting that cannot be stored as it is. */
  readonly faultOf: (name: string) => string | undefined;
  /** Where the config file fixes a setting; nothing when it does not. */
  readonly fixedBy: (name: string) => string | undefined;
  /** The administrator may look only. */
  readonly isReadOnly: boolean;
}

interface FrameProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly form: FormPart;
  readonly isRequired?: boolean;
  readonly children: (isDisabled: boolean) => ReactNode;
}

/** A setting with its name, what is wrong with it, and where it is fixed. */
export const Setting = ({ name, label, hint, form, isRequired = false, children }: FrameProps) => {
  const text = useText();
  const fixedBy = form.fixedBy(name);
  const fault = form.faultOf(name);
  return (
    <Field.Root
      name={name}
      id={name}
      required={isRequired}
      {...(fault !== undefined && { error: fault })}
      hint={fixedBy === undefined ? hint : text('settings.fixed', { file: fixedBy, name: `careers.config.${name}` })}
    >
      <Field.Label>{label}</Field.Label>
      {children(fixedBy !== undefined || form.isReadOnly)}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};

export const TextSetting = ({
  placeholder,
  ...frame
}: Omit<FrameProps, 'children'> & { readonly placeholder?: string }) => (
  <Setting {...frame}>
    {(isDisabled) => (
      <TextInput
        name={frame.name}
        value={frame.form.values[frame.name] ?? ''}
        placeholder={placeholder}
        disabled={isDisabled}
        onChange={(event: { readonly target: { readonly value: string } }) => {
          frame.form.change({ [frame.name]: event.target.value });
        }}
      />
    )}
  </Setting>
);

/** A part of the page with a title and a sentence on what it is for. */
export const Group = ({
  title,
  about,
  children,
}: {
  readonly title: MessageKey;
  readonly about?: MessageKey;
  readonly children: ReactNode;
}) => {
  const text = useText();
  return (
    <Box
      tag="section"
      aria-label={text(title)}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      paddingTop={6}
      paddingBottom={6}
      paddingLeft={7}
      paddingRight={7}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography variant="delta" tag="h2">
            {text(title)}
          </Typography>
          {about !== undefined && <Typography textColor="neutral600">{text(about)}</Typography>}
        </Flex>
        {children}
      </Flex>
    </Box>
  );
};
