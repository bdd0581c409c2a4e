import { Box, Field, Grid, Link, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import type { Twin } from '../../../core/compose';
import { useText } from '../shell/use-text';
import { useComposeCheckQuery } from './api';
import { removeText, setText } from './draft';
import type { TextKey } from './guide-fields';
import { guideAddress } from './guide-address';
import { LinesLink } from './lines-link';
import { useReview } from './review-context';

const PAUSE_MS = 300;

/** Guides that may be about the same occupation, each with a way to it. */
const Twins = ({ twins }: { readonly twins: readonly Twin[] }) => {
  const text = useText();
  if (twins.length === 0) return null;
  return (
    <Box
      role="status"
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={4}
      marginTop={4}
      data-testid="twins"
    >
      <Typography fontWeight="semiBold" tag="p" textColor="neutral800">
        {text('compose.twins', { count: twins.length })}
      </Typography>
      <Box tag="ul" paddingTop={2}>
        {twins.map(({ documentId, locale, role, by }) => (
          <li key={documentId}>
            <Link tag={RouterLink} to={guideAddress({ documentId, locale })} target="_blank">
              {role}
            </Link>
            <Typography textColor="neutral800"> · {text(`compose.twins.${by}`)}</Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
};

const NamedText = ({
  name,
  hint,
  required = false,
  placeholder,
}: {
  readonly name: TextKey & ('role' | 'title' | 'slug');
  readonly hint?: string;
  readonly required?: boolean;
  readonly placeholder?: string;
}) => {
  const text = useText();
  const { draft, change } = useReview();
  return (
    <Field.Root name={`guide-${name}`} required={required} hint={hint} width="100%">
      <Field.Label action={draft.lines[name]?.[0] && <LinesLink lines={draft.lines[name][0]} />}>
        {text(`compose.field.${name}`)}
      </Field.Label>
      <TextInput
        value={draft.texts[name] ?? ''}
        placeholder={placeholder}
        onChange={({ target }: { target: HTMLInputElement }) => {
          change(setText(name, target.value));
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
};

/** What the guide is about: role, title, address, language and field of work. */
export const AboutGuide = () => {
  const text = useText();
  const { draft, change, start } = useReview();
  const { role = '', title = '', slug = '', locale = '', field = '' } = draft.texts;
  const asked = useDebounce(JSON.stringify({ locale, role: role.trim(), title: title.trim() }), PAUSE_MS);
  const request = JSON.parse(asked) as { locale: string; role: string; title: string };
  const { data } = useComposeCheckQuery(request, { skip: request.role === '' || request.locale === '' });
  const knowsField = field === '' || start.fields.some(({ name }) => name === field);
  const knowsLocale = locale === '' || start.locales.some(({ code }) => code === locale);
  return (
    <Box tag="section" aria-labelledby="compose-about" background="neutral0" padding={5} hasRadius shadow="tableShadow">
      <Typography variant="delta" tag="h2" id="compose-about">
        {text('compose.about')}
      </Typography>
      <Twins twins={data?.twins ?? []} />
      <Grid.Root gap={4} paddingTop={4}>
        <Grid.Item col={6} s={12} alignItems="flex-start">
          <NamedText name="role" required />
        </Grid.Item>
        <Grid.Item col={6} s={12} alignItems="flex-start">
          <Field.Root name="guide-field" width="100%">
            <Field.Label>{text('compose.field.field')}</Field.Label>
            <SingleSelect
              value={field}
              placeholder={text('compose.field.field-none')}
              clearLabel={text('compose.clear')}
              onClear={() => {
                change(removeText('field'));
              }}
              onChange={(name) => {
                change(setText('field', String(name)));
              }}
            >
              {start.fields.map(({ documentId, name }) => (
                <SingleSelectOption key={documentId} value={name}>
                  {name}
                </SingleSelectOption>
              ))}
              {!knowsField && (
                <SingleSelectOption value={field}>
                  {text('compose.field.field-new', { name: field })}
                </SingleSelectOption>
              )}
            </SingleSelect>
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={6} s={12} alignItems="flex-start">
          <NamedText name="title" placeholder={text('compose.field.title-usual')} />
        </Grid.Item>
        <Grid.Item col={6} s={12} alignItems="flex-start">
          <Field.Root
            name="guide-locale"
            width="100%"
            error={knowsLocale ? undefined : text('compose.field.locale-unknown', { locale })}
          >
            <Field.Label>{text('compose.field.locale')}</Field.Label>
            <SingleSelect
              value={knowsLocale ? locale : ''}
              onChange={(code) => {
                change(setText('locale', String(code)));
              }}
            >
              {start.locales.map(({ code, name }) => (
                <SingleSelectOption key={code} value={code}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={12} alignItems="flex-start">
          <NamedText
            name="slug"
            placeholder={data?.slug}
            hint={slug === '' ? text('compose.field.slug-hint') : undefined}
          />
        </Grid.Item>
      </Grid.Root>
    </Box>
  );
};
