import { useState } from 'react';
import { Accordion, Box, Grid } from '@strapi/design-system';
import { HEADED_SECTIONS } from '../../../core/model/vocabulary';
import type { SettingsAnswer } from '../../../core/settings';
import { LanguageChoice } from '../shell/language-choice';
import { useText } from '../shell/use-text';
import { Group, TextSetting, type FormPart } from './setting';

interface Props {
  readonly form: FormPart;
  readonly answer: SettingsAnswer;
}

/** What stands over the sections of a page, by language. */
export const HeadingsGroup = ({ form, answer: { locales, usualHeadings } }: Props) => {
  const text = useText();
  const standard = locales.find(({ isDefault }) => isDefault) ?? locales[0];
  const [locale, setLocale] = useState(standard?.code ?? 'en');
  const changed = HEADED_SECTIONS.filter((section) => (form.values[`headings.${locale}.${section}`] ?? '') !== '');
  return (
    <Group title="settings.headings" about="settings.headings.about">
      {locales.length > 1 && (
        <Box maxWidth="24rem">
          <LanguageChoice
            label={text('settings.headings.locale')}
            locales={locales}
            value={locale}
            onChange={setLocale}
          />
        </Box>
      )}
      <Accordion.Root>
        <Accordion.Item value="headings">
          <Accordion.Header>
            <Accordion.Trigger>
              {text('settings.headings.all', { count: HEADED_SECTIONS.length, changed: changed.length })}
            </Accordion.Trigger>
          </Accordion.Header>
          <Accordion.Content>
            <Grid.Root gap={4} padding={4}>
              {HEADED_SECTIONS.map((section) => (
                <Grid.Item key={`${locale}.${section}`} col={6} s={12} direction="column" alignItems="stretch">
                  <TextSetting
                    form={form}
                    name={`headings.${locale}.${section}`}
                    label={text(`settings.section.${section}`)}
                    placeholder={usualHeadings[locale]?.[section] ?? ''}
                  />
                </Grid.Item>
              ))}
            </Grid.Root>
          </Accordion.Content>
        </Accordion.Item>
      </Accordion.Root>
    </Group>
  );
};
