import { Box, Field, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import type { KeptFiles, ListedSource } from '../../../core/imports/job-requests';
import { useText } from '../shell/use-text';
import { useImportLocalesQuery } from './api';
import { takesLocale } from './templates';

/** What the files do not tell themselves. */
export interface Told {
  readonly edition: string;
  /** Empty: as the files say. */
  readonly locale: string;
}

/** Whether the files are none of a source, and an edition has to be given. */
export const readSource = (kept: KeptFiles, source: string) => {
  const found = kept.sources.find(({ name }) => name === source);
  return { isOther: found === undefined, edition: found?.edition ?? null };
};

interface Props {
  readonly kept: KeptFiles;
  readonly source: ListedSource;
  readonly sources: readonly ListedSource[];
  readonly told: Told;
  readonly onTell: (told: Told) => void;
}

/** Which edition it is, and in which language; and a warning when the files look like those of another source. */
export const AboutFiles = ({ kept, source, sources, told, onTell }: Props) => {
  const text = useText();
  const { data: locales = [] } = useImportLocalesQuery(undefined, { skip: !takesLocale(source.name) });
  const { isOther, edition } = readSource(kept, source.name);
  const seen = kept.sources.map(({ name }) => sources.find((each) => each.name === name)?.title ?? name);
  if (isOther) {
    return (
      <Box role="alert" background="warning100" borderColor="warning200" hasRadius padding={4}>
        <Typography tag="p" fontWeight="bold" textColor="neutral800">
          {text('imports.files.other', { source: source.title })}
        </Typography>
        <Typography tag="p" textColor="neutral800">
          {seen.length > 0 ? text('imports.files.other.seen', { sources: seen.join(', ') }) : source.takes}
        </Typography>
      </Box>
    );
  }
  return (
    <Flex gap={6} alignItems="flex-start" wrap="wrap">
      {edition === null ? (
        <Field.Root name="edition" required hint={text('imports.edition.hint')}>
          <Field.Label>{text('imports.edition')}</Field.Label>
          <TextInput
            value={told.edition}
            onChange={({ target }: { target: HTMLInputElement }) => {
              onTell({ ...told, edition: target.value });
            }}
          />
          <Field.Hint />
        </Field.Root>
      ) : (
        // The team's own content has none.
        edition !== '' && (
          <Typography textColor="neutral800">
            {text('imports.edition.found', { source: source.title, edition })}
          </Typography>
        )
      )}
      {takesLocale(source.name) && (
        <Field.Root name="import-locale" hint={text('imports.locale.hint')}>
          <Field.Label>{text('imports.locale')}</Field.Label>
          <SingleSelect
            value={told.locale}
            placeholder={text('imports.locale.files')}
            clearLabel={text('imports.clear')}
            onClear={() => {
              onTell({ ...told, locale: '' });
            }}
            onChange={(locale) => {
              onTell({ ...told, locale: String(locale) });
            }}
          >
            {locales.map(({ code, name }) => (
              <SingleSelectOption key={code} value={code}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
      )}
    </Flex>
  );
};
