import { Box, Flex, Grid } from '@strapi/design-system';
import type { Overview } from '../../../core/overview';
import { useText } from '../shell/use-text';
import { guidesAddress } from './addresses';
import { CertificationsCard } from './certifications-card';
import { FieldsCard } from './fields-card';
import { Figure } from './figure';
import { LanguagesCard } from './languages-card';
import { ReadinessCard } from './readiness-card';
import { SHOWN_STATES, STATE_LABELS } from './states';

const Totals = ({ overview: { locale, fields } }: { readonly overview: Overview }) => {
  const text = useText();
  const totals = SHOWN_STATES.map((state) => ({
    state,
    value: fields.reduce((total, field) => total + field[state], 0),
  }));
  return (
    <Box background="neutral0" borderColor="neutral150" hasRadius shadow="tableShadow" padding={6} width="100%">
      <Flex gap={8} wrap="wrap" alignItems="flex-start">
        <Figure
          value={totals.reduce((total, { value }) => total + value, 0)}
          label={text('overview.state.total')}
          to={guidesAddress({ locale })}
        />
        {totals.map(({ state, value }) => (
          <Figure key={state} value={value} label={text(STATE_LABELS[state])} to={guidesAddress({ locale, state })} />
        ))}
      </Flex>
    </Box>
  );
};

/** What there is, in figures and charts. */
export const HowThingsStand = ({ overview }: { readonly overview: Overview }) => (
  <Grid.Root gap={4}>
    <Grid.Item col={12} s={12} xs={12}>
      <Totals overview={overview} />
    </Grid.Item>
    <Grid.Item col={7} s={12} xs={12} alignItems="stretch">
      <FieldsCard fields={overview.fields} locale={overview.locale} />
    </Grid.Item>
    <Grid.Item col={5} s={12} xs={12} alignItems="stretch">
      <ReadinessCard readiness={overview.readiness} />
    </Grid.Item>
    {overview.certifications.first.length > 0 && (
      <Grid.Item col={12} s={12} xs={12}>
        <CertificationsCard overview={overview} />
      </Grid.Item>
    )}
    {overview.locales.length > 1 && (
      <Grid.Item col={12} s={12} xs={12}>
        <LanguagesCard overview={overview} />
      </Grid.Item>
    )}
  </Grid.Root>
);
