import { Accordion, Flex, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { READINESS_ENFORCEMENTS } from '../../../core/readiness/schema';
import { RULE_CHOICES, type SettingsAnswer } from '../../../core/settings';
import { PLUGIN_ID } from '../plugin-id';
import { useText } from '../shell/use-text';
import { Group, Setting, type FormPart } from './setting';

interface Props {
  readonly form: FormPart;
  readonly answer: SettingsAnswer;
}

/** The choice that is no choice: the rule does what it does by itself. */
const USUAL = '';

/** What stands between a draft and its publication. */
export const ReadinessGroup = ({ form, answer: { rules } }: Props) => {
  const text = useText();
  const intl = useIntl();
  const nameOf = ({ id, values, label }: (typeof rules)[number]): string =>
    intl.formatMessage({ id: `${PLUGIN_ID}.readiness.rule.${id}.label`, defaultMessage: label ?? id }, values);
  const changed = rules.filter(({ id }) => (form.values[`readiness.rules.${id}`] ?? USUAL) !== USUAL);
  return (
    <Group title="settings.readiness" about="settings.readiness.about">
      <Grid.Root gap={5}>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
          <Setting
            form={form}
            name="readiness.enforce"
            label={text('settings.readiness.enforce')}
            hint={text('settings.readiness.enforce.hint')}
          >
            {(isDisabled) => (
              <SingleSelect
                value={form.values['readiness.enforce']}
                disabled={isDisabled}
                onChange={(chosen: string | number) => {
                  form.change({ 'readiness.enforce': String(chosen) });
                }}
              >
                {READINESS_ENFORCEMENTS.map((choice) => (
                  <SingleSelectOption key={choice} value={choice}>
                    {text(`settings.readiness.enforce.${choice}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            )}
          </Setting>
        </Grid.Item>
      </Grid.Root>
      {rules.length > 0 && (
        <Accordion.Root>
          <Accordion.Item value="rules">
            <Accordion.Header>
              <Accordion.Trigger>
                {text('settings.readiness.rules', { count: rules.length, changed: changed.length })}
              </Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Content>
              <Flex direction="column" alignItems="stretch" padding={4}>
                <Grid.Root gap={4}>
                  {rules.map((rule) => {
                    const name = `readiness.rules.${rule.id}`;
                    return (
                      <Grid.Item key={rule.id} col={6} s={12} direction="column" alignItems="stretch">
                        <Setting form={form} name={name} label={nameOf(rule)}>
                          {(isDisabled) => (
                            <SingleSelect
                              value={form.values[name] ?? USUAL}
                              disabled={isDisabled}
                              onChange={(chosen: string | number) => {
                                form.change({ [name]: String(chosen) });
                              }}
                            >
                              <SingleSelectOption value={USUAL}>
                                {text('settings.readiness.usual', {
                                  choice: text(`settings.readiness.choice.${rule.severity}`),
                                })}
                              </SingleSelectOption>
                              {RULE_CHOICES.map((choice) => (
                                <SingleSelectOption key={choice} value={choice}>
                                  {text(`settings.readiness.choice.${choice}`)}
                                </SingleSelectOption>
                              ))}
                            </SingleSelect>
                          )}
                        </Setting>
                      </Grid.Item>
                    );
                  })}
                </Grid.Root>
              </Flex>
            </Accordion.Content>
          </Accordion.Item>
        </Accordion.Root>
      )}
    </Group>
  );
};
