import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { TranslationOverview } from '../../../core/translations';
import { useText } from '../shell/use-text';

const KINDS = ['outdated', 'missing', 'unstarted', 'complete'] as const;

interface TotalsProps {
  readonly overview: TranslationOverview;
  readonly onChoose: (changes: Readonly<Record<string, string>>) => void;
}

/** How many guides are outdated, missing and so on in each language; each number leads to the guides behind it. */
export const Totals = ({ overview, onChoose }: TotalsProps) => {
  const text = useText();
  const started = overview.totals.filter(
    ({ unstarted, missing, outdated, complete }) => unstarted + missing + outdated + complete > 0,
  );
  return (
    <Flex gap={4} wrap="wrap" alignItems="stretch">
      {started.map((total) => {
        const name = overview.locales.find(({ code }) => code === total.locale)?.name ?? total.locale;
        return (
          <Box
            key={total.locale}
            tag="section"
            padding={4}
            hasRadius
            background="neutral0"
            shadow="tableShadow"
            minWidth="15rem"
          >
            <Typography tag="h2" variant="delta">
              {name}
            </Typography>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
              {KINDS.map((kind) => (
                <Flex tag="li" key={kind} justifyContent="space-between" gap={4}>
                  <TextButton
                    disabled={total[kind] === 0}
                    onClick={() => {
                      onChoose({ locale: total.locale, state: kind });
                    }}
                  >
                    {text(`translations.filter.${kind}`)}
                  </TextButton>
                  <Typography fontWeight="bold">{total[kind]}</Typography>
                </Flex>
              ))}
            </Flex>
          </Box>
        );
      })}
    </Flex>
  );
};
