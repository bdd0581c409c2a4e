import { useEffect, useState } from 'react';
import { Box, Button, Flex, Grid, Radio, Typography } from '@strapi/design-system';
import {
  guideFromTemplate,
  TEMPLATE_FIELDS,
  TEMPLATES,
  type Composed,
  type Start,
  type TemplateName,
} from '../../../core/compose';
import type { GuideContent } from '../../../core/model/guide-content';
import { useText } from '../shell/use-text';
import { RoleAndLocale } from './role-and-locale';

const NOTHING_NAMED = { skill: [], certification: [], field: [], contributor: [] };

const Listed = ({ title, words }: { readonly title: string; readonly words: readonly string[] }) => (
  <Box paddingTop={4}>
    <Typography variant="sigma" tag="h3" textColor="neutral600">
      {title}
    </Typography>
    <Box tag="ul" paddingTop={2} paddingLeft={4} style={{ listStyle: 'disc' }}>
      {words.map((each) => (
        <li key={each}>
          <Typography>{each}</Typography>
        </li>
      ))}
    </Box>
  </Box>
);

interface Props {
  readonly start: Start;
  readonly onComposed: (composed: Composed) => void;
}

/** Begins a guide with what guides of a field of work usually have. */
export const TemplateStart = ({ start, onComposed }: Props) => {
  const text = useText();
  const [template, setTemplate] = useState<TemplateName>('general');
  const [role, setRole] = useState('');
  const [locale, setLocale] = useState(
    start.locales.find(({ isDefault }) => isDefault)?.code ?? start.locales[0]?.code ?? 'en',
  );
  const [guide, setGuide] = useState<GuideContent>();
  const shownRole = role.trim() === '' ? text('compose.template.some-role') : role.trim();

  useEffect(() => {
    let isCurrent = true;
    void guideFromTemplate({ template, role: shownRole, locale }).then((made) => {
      if (isCurrent) setGuide(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [template, shownRole, locale]);

  const use = async (): Promise<void> => {
    const made = await guideFromTemplate({ template, role: role.trim(), locale });
    const field = start.fields.find(({ name }) => name === TEMPLATE_FIELDS[template]);
    if (field === undefined) onComposed({ guide: made, names: NOTHING_NAMED });
    else {
      const { documentId, name } = field;
      onComposed({
        guide: { ...made, field: name },
        names: { ...NOTHING_NAMED, field: [{ name, known: { documentId, name, others: [] } }] },
      });
    }
  };

  return (
    <Grid.Root gap={6}>
      <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
        <Box background="neutral0" padding={6} hasRadius shadow="tableShadow">
          <Typography variant="delta" tag="h2" id="template-choice">
            {text('compose.template.choose')}
          </Typography>
          <Box paddingTop={4} paddingBottom={6}>
            <Radio.Group
              aria-labelledby="template-choice"
              value={template}
              onValueChange={(chosen) => {
                setTemplate(TEMPLATES.find((name) => name === chosen) ?? 'general');
              }}
            >
              {TEMPLATES.map((name) => (
                <Box key={name} paddingBottom={2}>
                  <Radio.Item value={name}>{text(`compose.template.${name}`)}</Radio.Item>
                  <Typography variant="pi" textColor="neutral600" tag="p" paddingLeft={7}>
                    {text(`compose.template.${name}.hint`)}
                  </Typography>
                </Box>
              ))}
            </Radio.Group>
          </Box>
          <RoleAndLocale start={start} role={role} locale={locale} onRole={setRole} onLocale={setLocale} />
          <Flex paddingTop={4} justifyContent="flex-end">
            <Button disabled={role.trim() === ''} onClick={() => void use()}>
              {text('compose.template.use')}
            </Button>
          </Flex>
        </Box>
      </Grid.Item>
      <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
        <Box
          tag="section"
          aria-label={text('compose.template.brings')}
          background="neutral0"
          padding={6}
          hasRadius
          shadow="tableShadow"
        >
          <Typography variant="delta" tag="h2">
            {text('compose.template.brings')}
          </Typography>
          <Typography textColor="neutral600" tag="p" paddingTop={1}>
            {text('compose.template.prompts')}
          </Typography>
          {guide && (
            <>
              <Listed title={text('compose.section.skills')} words={(guide.skills ?? []).map(({ label }) => label)} />
              <Listed title={text('compose.section.steps')} words={(guide.steps ?? []).map(({ title }) => title)} />
              {guide.legalRequirements && (
                <Listed
                  title={text('compose.section.legalRequirements')}
                  words={guide.legalRequirements.map(({ title }) => title)}
                />
              )}
              <Listed title={text('compose.section.faqs')} words={(guide.faqs ?? []).map(({ question }) => question)} />
              <Listed
                title={text('compose.template.to-write')}
                words={[
                  ...(guide.overview ? [`${text('compose.section.overview')}: ${guide.overview.slice(1, -1)}`] : []),
                  ...(guide.education ? [`${text('compose.section.education')}: ${guide.education.slice(1, -1)}`] : []),
                  ...(guide.outlook?.summary
                    ? [`${text('compose.section.outlook')}: ${guide.outlook.summary.slice(1, -1)}`]
                    : []),
                ]}
              />
            </>
          )}
        </Box>
      </Grid.Item>
    </Grid.Root>
  );
};
