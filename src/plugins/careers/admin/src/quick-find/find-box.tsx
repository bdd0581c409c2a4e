import { useRef, useState } from 'react';
import { Box, Field, TextInput, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useText } from '../shell/use-text';
import { EntryLink } from '../taxonomy/entry-link';
import { useQuickFindQuery } from './api';
import { useFindShortcut } from './use-find-shortcut';

const PAUSE_MS = 200;

const Results = ({ q }: { readonly q: string }) => {
  const text = useText();
  const { data, error } = useQuickFindQuery({ q });
  if (error !== undefined || data === undefined || data.length === 0) {
    const said = error !== undefined ? 'shell.error' : data === undefined ? 'shell.loading' : 'find.none';
    return (
      <Typography tag="p" role="status" textColor="neutral600" paddingTop={2}>
        {text(said)}
      </Typography>
    );
  }
  return (
    <Box tag="ul" paddingTop={2} aria-label={text('find.results')}>
      {data.map(({ type, documentId, title, locale }) => (
        <Box tag="li" key={`${type} ${documentId}`} paddingTop={1} paddingBottom={1}>
          <EntryLink type={type} documentId={documentId} locale={locale}>
            {title}
          </EntryLink>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {text(`find.type.${type}`)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

/** Finds published entries by some letters, and leads to their forms in the content manager. */
export const FindBox = () => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const q = useDebounce(typed, PAUSE_MS).trim();
  const box = useRef<HTMLInputElement>(null);
  useFindShortcut(box);
  return (
    <Box tag="search" padding={4}>
      <Field.Root name="careers-find" hint={text('find.hint')}>
        <Field.Label>{text('find.label')}</Field.Label>
        <TextInput
          ref={box}
          size="S"
          value={typed}
          maxLength={200}
          autoComplete="off"
          aria-keyshortcuts="/"
          onChange={({ target }: { target: HTMLInputElement }) => {
            setTyped(target.value);
          }}
          onKeyDown={({ key }: { key: string }) => {
            if (key === 'Escape') setTyped('');
          }}
        />
        <Field.Hint />
      </Field.Root>
      {q === '' || typed.trim() === '' ? null : <Results q={q} />}
    </Box>
  );
};
