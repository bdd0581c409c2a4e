import { useState } from 'react';
import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { MatchedGuide } from '../../../core/match';
import { useText } from '../shell/use-text';

type Requirement = MatchedGuide['requirements'][number];

const stateOf = ({ met, credit }: Requirement): 'met' | 'partly' | 'unmet' =>
  met ? 'met' : credit > 0 ? 'partly' : 'unmet';
const BACKGROUNDS = { met: 'success100', partly: 'warning100', unmet: 'neutral150' } as const;
const namesOf = (named: readonly { readonly name: string }[]): string => named.map(({ name }) => name).join(', ');

const RequirementRow = ({ requirement }: { readonly requirement: Requirement }) => {
  const text = useText();
  const { label, importance, by, partly, missing } = requirement;
  const state = stateOf(requirement);
  const shown = [...by, ...partly.map((part) => part.by)];
  const details = [
    text(`tester.importance.${importance}`),
    ...(shown.length > 0 ? [text('tester.coverage.by', { names: namesOf(shown) })] : []),
    ...(missing.length > 0 ? [text('tester.coverage.missing', { names: namesOf(missing) })] : []),
  ];
  return (
    <Flex tag="li" gap={4} justifyContent="space-between" alignItems="flex-start" paddingTop={2} paddingBottom={2}>
      <Box>
        <Typography tag="p" textColor="neutral800">
          {label}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {details.join(' · ')}
        </Typography>
      </Box>
      <Badge backgroundColor={BACKGROUNDS[state]} textColor="neutral800">
        {text(`tester.coverage.${state}`)}
      </Badge>
    </Flex>
  );
};

const GuideCoverage = ({ guide, isOpen }: { readonly guide: MatchedGuide; readonly isOpen: boolean }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const [isShown, setShown] = useState(isOpen);
  const { title, coverage, requirements } = guide;
  const percent = formatNumber(coverage, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Box tag="li" paddingBottom={3}>
      <Flex gap={4} wrap="wrap">
        <Box flex="1" minWidth="24rem">
          <Typography fontWeight="semiBold" textColor="neutral800">
            {title}
          </Typography>
        </Box>
        <Box background="neutral150" width="12rem" height="0.6rem" hasRadius aria-hidden>
          <Box background="primary600" width={`${String(Math.round(coverage * 100))}%`} height="100%" hasRadius />
        </Box>
        <Typography textColor="neutral800">{text('tester.coverage.percent', { percent })}</Typography>
        {isOpen ? null : (
          <Button
            size="S"
            variant="tertiary"
            aria-expanded={isShown}
            aria-label={`${text('tester.coverage.requirements')}: ${title}`}
            onClick={() => {
              setShown(!isShown);
            }}
          >
            {text('tester.coverage.requirements')}
          </Button>
        )}
      </Flex>
      {isShown ? (
        <Box tag="ul" paddingTop={2} paddingLeft={4}>
          {requirements.map((requirement, index) => (
            <RequirementRow key={index} requirement={requirement} />
          ))}
        </Box>
      ) : null}
    </Box>
  );
};

/** How far the text covers the guide that was asked for, or those that it covers best. */
export const Coverage = ({ guides, isOne }: { readonly guides: readonly MatchedGuide[]; readonly isOne: boolean }) => {
  const text = useText();
  return (
    <Box tag="section" background="neutral0" padding={6} hasRadius shadow="tableShadow">
      <Typography variant="delta" tag="h2">
        {text(isOne ? 'tester.coverage' : 'tester.coverage.best')}
      </Typography>
      {guides.length === 0 ? (
        <Typography tag="p" textColor="neutral600" paddingTop={2}>
          {text('tester.coverage.none')}
        </Typography>
      ) : (
        <Box tag="ul" paddingTop={4}>
          {guides.map((guide) => (
            <GuideCoverage key={guide.slug} guide={guide} isOpen={isOne} />
          ))}
        </Box>
      )}
    </Box>
  );
};
