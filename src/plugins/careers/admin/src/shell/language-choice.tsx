import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props {
  readonly label: string;
  readonly locales: readonly { readonly code: string; readonly name: string }[];
  /** A code. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** One of the site's languages. */
export const LanguageChoice = ({ label, locales, value, onChange }: Props) => (
  <Field.Root name="locale">
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value}
      onChange={(code) => {
        onChange(String(code));
      }}
    >
      {locales.map(({ code, name }) => (
        <SingleSelectOption key={code} value={code}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);
