import { Typography } from '@strapi/design-system';
import type { Overview } from '../../../core/overview';
import { useText } from '../shell/use-text';
import { guideListAddress, guidesAddress } from './addresses';
import { Card } from './card';
import { useLanguageName } from './language-name';
import { NumberLink } from './number-link';
import { PlainTable } from './plain-table';
import { SHOWN_STATES, STATE_LABELS } from './states';

/** Guides by language and state, and what each language lacks of the one that is shown. */
export const LanguagesCard = ({ overview: { locale, locales } }: { readonly overview: Overview }) => {
  const text = useText();
  const languageName = useLanguageName();
  const title = text('overview.languages.title');
  return (
    <Card title={title}>
      <PlainTable
        label={title}
        columns={[
          { id: 'name', label: text('overview.language') },
          ...SHOWN_STATES.map((state) => ({ id: state, label: text(STATE_LABELS[state]) })),
          { id: 'missing', label: text('overview.languages.missing') },
        ]}
        rows={locales.map((shown) => ({
          id: shown.code,
          cells: {
            name: <Typography textColor="neutral800">{languageName(shown.code)}</Typography>,
            ...Object.fromEntries(
              SHOWN_STATES.map((state) => [
                state,
                <NumberLink
                  key={state}
                  value={shown[state]}
                  label={`${languageName(shown.code)}, ${text(STATE_LABELS[state])}`}
                  to={guidesAddress({ locale: shown.code, state })}
                />,
              ]),
            ),
            missing:
              shown.missing === 0 ? (
                <Typography textColor="neutral600">{text('overview.languages.missing-none')}</Typography>
              ) : (
                <NumberLink
                  value={shown.missing}
                  label={text('overview.mend.translation', { language: languageName(shown.code) })}
                  to={guideListAddress({ list: 'missing-translation', locale, translation: shown.code })}
                />
              ),
          },
        }))}
      />
    </Card>
  );
};
