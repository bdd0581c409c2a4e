import { useState, type FormEvent } from 'react';
import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { OVERVIEW_FILTERS, type TranslationOverview } from '../../../core/translations';
import { useText } from '../shell/use-text';

interface FiltersProps {
  readonly overview: TranslationOverview;
  readonly question: Readonly<Record<string, string>>;
  readonly onChoose: (changes: Readonly<Record<string, string>>) => void;
}

const NAMES = ['q', 'locale', 'state', 'field'] as const;

/** Narrows the guides down by words, language, state and field. */
export const Filters = ({ overview, question, onChoose }: FiltersProps) => {
  const text = useText();
  const [typed, setTyped] = useState(question.q ?? '');
  const isFiltered = NAMES.some((name) => question[name] !== undefined);
  const selects = [
    {
      name: 'locale',
      label: text('translations.locale'),
      all: text('translations.anyLocale'),
      options: overview.locales.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      name: 'state',
      label: text('translations.stateLabel'),
      all: text('translations.anyState'),
      options: OVERVIEW_FILTERS.map((state) => ({ value: state, label: text(`translations.filter.${state}`) })),
    },
    {
      name: 'field',
      label: text('map.field'),
      all: text('map.allFields'),
      options: overview.fields.map(({ slug, name }) => ({ value: slug, label: name })),
    },
  ];
  return (
    <Flex
      tag="form"
      role="search"
      gap={4}
      alignItems="flex-end"
      wrap="wrap"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onChoose({ q: typed });
      }}
    >
      <Box minWidth="16rem">
        <Field.Root>
          <Field.Label>{text('translations.search')}</Field.Label>
          <TextInput
            value={typed}
            placeholder={text('map.findPlaceholder')}
            onChange={({ target }: { target: HTMLInputElement }) => {
              setTyped(target.value);
            }}
          />
        </Field.Root>
      </Box>
      {selects.map(({ name, label, all, options }) => (
        <Box key={name} minWidth="12rem">
          <Field.Root>
            <Field.Label>{label}</Field.Label>
            <SingleSelect
              value={question[name] ?? ''}
              onChange={(value: string | number) => {
                onChoose({ [name]: String(value) });
              }}
            >
              {[{ value: '', label: all }, ...options].map((option) => (
                <SingleSelectOption key={option.value} value={option.value}>
                  {option.label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
      ))}
      <Button type="submit" variant="secondary" size="L">
        {text('translations.apply')}
      </Button>
      {isFiltered ? (
        <Button
          variant="tertiary"
          size="L"
          onClick={() => {
            setTyped('');
            onChoose({ q: '', locale: '', state: '', field: '' });
          }}
        >
          {text('translations.clearFilters')}
        </Button>
      ) : null}
    </Flex>
  );
};
