import { Alert, Grid, Toggle } from '@strapi/design-system';
import type { SettingsAnswer } from '../../../core/settings';
import { useText } from '../shell/use-text';
import { Group, Setting, TextSetting, type FormPart } from './setting';

interface Props {
  readonly form: FormPart;
  readonly answer: SettingsAnswer;
}

/** The built-in pages. They are there, or not, from the start of the server on. */
export const ReaderGroup = ({ form, answer: { settings, running } }: Props) => {
  const text = useText();
  const waits = settings.reader.enabled !== running.enabled || settings.reader.path !== running.path;
  return (
    <Group title="settings.reader" about="settings.reader.about">
      {waits && (
        <Alert variant="warning" title={text('settings.reader.waits')} closeLabel={text('settings.close')}>
          {running.enabled
            ? text('settings.reader.running', { path: running.path })
            : text('settings.reader.running.off')}
        </Alert>
      )}
      <Grid.Root gap={5}>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
          <Setting
            form={form}
            name="reader.enabled"
            label={text('settings.reader.enabled')}
            hint={text('settings.restart')}
          >
            {(isDisabled) => (
              <Toggle
                name="reader.enabled"
                onLabel={text('settings.on')}
                offLabel={text('settings.off')}
                checked={form.values['reader.enabled'] === 'true'}
                disabled={isDisabled}
                onChange={(event: { readonly target: { readonly checked: boolean } }) => {
                  form.change({ 'reader.enabled': String(event.target.checked) });
                }}
              />
            )}
          </Setting>
        </Grid.Item>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
          <TextSetting
            form={form}
            name="reader.path"
            label={text('settings.reader.path')}
            hint={text('settings.restart')}
            placeholder="/guides"
            isRequired
          />
        </Grid.Item>
      </Grid.Root>
    </Group>
  );
};
