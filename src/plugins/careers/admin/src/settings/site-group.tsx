import { Button, Flex, Grid } from '@strapi/design-system';
import { URL_KINDS, type SettingsAnswer, type UrlKind } from '../../../core/settings';
import { useText } from '../shell/use-text';
import { differsByLocale } from './form';
import { Group, TextSetting, type FormPart } from './setting';

interface Props {
  readonly form: FormPart;
  readonly locales: SettingsAnswer['locales'];
}

const PLACEHOLDERS: Readonly<Record<UrlKind, string>> = {
  guides: 'https://example.org/{locale}/careers',
  guide: 'https://example.org/{locale}/careers/{slug}',
  field: 'https://example.org/{locale}/careers?field={slug}',
  skill: 'https://example.org/{locale}/skills/{slug}',
  certification: 'https://example.org/{locale}/certifications/{slug}',
  contributor: 'https://example.org/{locale}/people/{slug}',
  preview: 'https://example.org/preview/{slug}?token={token}',
};

const Address = ({ kind, form, locales }: Props & { readonly kind: UrlKind }) => {
  const text = useText();
  const name = `site.urls.${kind}`;
  const label = text(`settings.url.${kind}`);
  const differs = differsByLocale(form.values, kind);
  const mayDiffer = locales.length > 1 && form.fixedBy(name) === undefined && !form.isReadOnly;

  const toggle = () => {
    const each = locales.map(({ code }) => `${name}.${code}`);
    const first = each.map((one) => form.values[one]).find((value) => value !== undefined && value !== '');
    const changes = differs
      ? { ...Object.fromEntries(each.map((one) => [one, undefined])), [name]: first ?? '' }
      : { ...Object.fromEntries(each.map((one) => [one, form.values[name] ?? ''])), [name]: undefined };
    form.change(changes);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {differs ? (
        locales.map(({ code, name: language }) => (
          <TextSetting
            key={code}
            form={form}
            name={`${name}.${code}`}
            label={`${label} – ${language}`}
            placeholder={PLACEHOLDERS[kind]}
          />
        ))
      ) : (
        <TextSetting
          form={form}
          name={name}
          label={label}
          placeholder={PLACEHOLDERS[kind]}
          hint={kind === 'preview' ? text('settings.url.preview.hint') : undefined}
        />
      )}
      {mayDiffer && (
        <Flex>
          <Button
            variant="ghost"
            size="S"
            onClick={toggle}
            aria-label={`${label}: ${text(differs ? 'settings.url.one' : 'settings.url.each')}`}
          >
            {text(differs ? 'settings.url.one' : 'settings.url.each')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
};

/** The site's name, and where its pages live. */
export const SiteGroup = ({ form, locales }: Props) => {
  const text = useText();
  return (
    <Group title="settings.site" about="settings.site.about">
      <Grid.Root gap={5}>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
          <TextSetting
            form={form}
            name="site.name"
            label={text('settings.site.name')}
            hint={text('settings.site.name.hint')}
            isRequired
          />
        </Grid.Item>
        {URL_KINDS.map((kind) => (
          <Grid.Item key={kind} col={6} s={12} direction="column" alignItems="stretch">
            <Address kind={kind} form={form} locales={locales} />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Group>
  );
};
