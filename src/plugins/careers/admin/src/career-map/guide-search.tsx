import { useDeferredValue, useRef, useState } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import type { FoundGuide } from '../../../core/career-map';
import { useText } from '../shell/use-text';
import { useSearchMapGuidesQuery } from './api';

interface GuideSearchProps {
  readonly label: string;
  readonly placeholder: string;
  readonly locale: string;
  readonly onPick: (guide: FoundGuide) => void;
  /** Why a guide cannot be picked; it is shown, but not offered. */
  readonly reasonAgainst?: (guide: FoundGuide) => string | undefined;
}

/** A box to find a guide by a part of its role, among any number of guides. */
export const GuideSearch = ({ label, placeholder, locale, onPick, reasonAgainst }: GuideSearchProps) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed);
  // The box tells of one choice twice, since it holds no value: the second time counts once something else was typed.
  const picked = useRef<string | null>(null);
  const { data = [], isFetching, isError } = useSearchMapGuidesQuery({ q, locale });
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <Combobox
        placeholder={placeholder}
        autocomplete="none"
        // Never holds a value: what was picked is shown elsewhere.
        value=""
        textValue={typed}
        onTextValueChange={setTyped}
        onInputChange={({ currentTarget }) => {
          picked.current = null;
          setTyped(currentTarget.value);
        }}
        loading={isFetching}
        loadingMessage={text('shell.loading')}
        noOptionsMessage={() => (isError ? text('shell.error') : text('map.noneFound'))}
        onChange={(documentId) => {
          const guide = data.find((one) => one.documentId === documentId);
          if (guide === undefined || picked.current === documentId) return;
          picked.current = documentId;
          setTyped('');
          onPick(guide);
        }}
        onClear={() => {
          setTyped('');
        }}
        clearLabel={text('map.clear')}
      >
        {data.map((guide) => {
          const reason = reasonAgainst?.(guide);
          const detail = reason ?? guide.field;
          return (
            <ComboboxOption
              key={guide.documentId}
              value={guide.documentId}
              textValue={guide.role}
              disabled={reason !== undefined}
            >
              {detail === null ? guide.role : `${guide.role} · ${detail}`}
            </ComboboxOption>
          );
        })}
      </Combobox>
    </Field.Root>
  );
};
