import { useState } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useText } from '../shell/use-text';
import { useTesterGuidesQuery } from './api';

/** One published guide, or none: then the ten that fit best are shown. */
export const GuideChoice = ({
  locale,
  guide,
  onChoose,
}: {
  readonly locale: string;
  readonly guide: string | undefined;
  readonly onChoose: (slug: string | undefined) => void;
}) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const q = useDebounce(typed, 200);
  const { data = [], isFetching, isError } = useTesterGuidesQuery({ q, locale });
  return (
    <Field.Root>
      <Field.Label>{text('tester.guide')}</Field.Label>
      <Combobox
        value={guide ?? ''}
        placeholder={text('tester.guide.best')}
        loading={isFetching}
        loadingMessage={text('shell.loading')}
        clearLabel={text('tester.clear')}
        noOptionsMessage={() => text(isError ? 'shell.error' : 'tester.guide.none')}
        autocomplete={{ type: 'list', filter: 'contains' }}
        onInputChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onChange={(chosen) => {
          onChoose(typeof chosen === 'string' && chosen !== '' ? chosen : undefined);
        }}
        onClear={() => {
          setTyped('');
          onChoose(undefined);
        }}
      >
        {data.map(({ slug, title }) => (
          <ComboboxOption key={slug} value={slug} textValue={title}>
            {title}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};
