import {
  Checkbox,
  Field,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import { useText } from '../shell/use-text';
import type { FieldSpec } from './guide-fields';

interface Props {
  readonly spec: FieldSpec;
  /** Unique on the screen. */
  readonly name: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One field of an entry, with the input that suits it. */
export const FieldInput = ({ spec, name, value, onChange }: Props) => {
  const text = useText();
  const label = text(`compose.field.${spec.key}`);
  if (spec.kind === 'flag') {
    return (
      <Field.Root name={name}>
        <Checkbox
          checked={value === true}
          onCheckedChange={(checked) => {
            onChange(checked === true);
          }}
        >
          {label}
        </Checkbox>
      </Field.Root>
    );
  }
  return (
    <Field.Root name={name} width="100%">
      <Field.Label>{label}</Field.Label>
      {spec.kind === 'choice' && (
        <SingleSelect
          value={textOf(value)}
          clearLabel={text('compose.clear')}
          onClear={() => {
            onChange(undefined);
          }}
          onChange={(chosen) => {
            onChange(chosen);
          }}
        >
          {spec.choices.map((choice) => (
            <SingleSelectOption key={choice} value={choice}>
              {text(`compose.choice.${choice}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
      {spec.kind === 'number' && (
        <NumberInput
          value={typeof value === 'number' ? value : undefined}
          onValueChange={(number) => {
            onChange(number);
          }}
        />
      )}
      {spec.kind === 'long' && (
        <Textarea
          value={textOf(value)}
          rows={4}
          onChange={({ target }: { target: HTMLTextAreaElement }) => {
            onChange(target.value);
          }}
        />
      )}
      {spec.kind === 'text' && (
        <TextInput
          value={textOf(value)}
          onChange={({ target }: { target: HTMLInputElement }) => {
            onChange(target.value);
          }}
        />
      )}
    </Field.Root>
  );
};
