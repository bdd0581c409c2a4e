import { Field, Flex, Searchbar, SearchForm, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import type { Queue } from '../../../core/reviews';
import { useText } from '../shell/use-text';
import type { QueueChoice } from './choice';

interface Props {
  readonly choice: QueueChoice;
  readonly choices: Queue['choices'];
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}

const ALL = '';

const Select = ({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) => {
  const text = useText();
  return (
    <Field.Root minWidth="18rem">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        size="S"
        value={value}
        onChange={(chosen: string | number) => {
          onChange(String(chosen));
        }}
      >
        <SingleSelectOption value={ALL}>{text('reviews.filter.all')}</SingleSelectOption>
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

/** Which guides the queue shows: by language, field of work, reviewer, and part of the role. */
export const QueueFilters = ({ choice, choices, onChange }: Props) => {
  const text = useText();
  const [q, setQ] = useState(choice.q);
  useEffect(() => {
    setQ(choice.q);
  }, [choice.q]);
  return (
    <Flex gap={3} alignItems="flex-end" wrap="wrap">
      <SearchForm
        onSubmit={(event) => {
          event.preventDefault();
          onChange({ q: q.trim() });
        }}
      >
        <Searchbar
          name="q"
          size="S"
          value={q}
          placeholder={text('reviews.filter.search')}
          clearLabel={text('reviews.filter.clear')}
          onChange={(event) => {
            setQ(event.target.value);
          }}
          onClear={() => {
            onChange({ q: undefined });
          }}
        >
          {text('reviews.filter.search')}
        </Searchbar>
      </SearchForm>
      <Select
        label={text('reviews.filter.field')}
        value={choice.field}
        options={choices.fields.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChange={(field) => {
          onChange({ field });
        }}
      />
      {choices.locales.length > 1 && (
        <Select
          label={text('reviews.filter.locale')}
          value={choice.locale}
          options={choices.locales.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(locale) => {
            onChange({ locale });
          }}
        />
      )}
      <Select
        label={text('reviews.filter.reviewer')}
        value={choice.reviewer}
        options={choices.reviewers.map(({ documentId, name }) => ({ value: documentId, label: name }))}
        onChange={(reviewer) => {
          onChange({ reviewer });
        }}
      />
    </Flex>
  );
};
