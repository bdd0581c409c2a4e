import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { changedSections, type GuideComparison } from '../../../core/compare';
import { FieldDifference } from './field-difference';
import { ChangeBadge } from './marks';
import { useComparisonWords } from './words';

const Section = styled.section`
  padding-block: 1.6rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};

  &:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }
`;

/** Everything that differs between two versions of a guide, section by section. */
export const GuideDifferences = ({ comparison }: { readonly comparison: GuideComparison }) => {
  const words = useComparisonWords();
  return (
    <div>
      {changedSections(comparison).map(({ section, change, fields }) => (
        <Section key={section} aria-labelledby={`careers-difference-${section}`}>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Flex gap={2}>
              <Typography variant="delta" tag="h3" id={`careers-difference-${section}`}>
                {words.sectionName(section)}
              </Typography>
              {change === 'unchanged' ? null : <ChangeBadge change={change} />}
            </Flex>
            {fields.map((field) => (
              <FieldDifference key={field.field} section={section} words={words} field={field} />
            ))}
          </Flex>
        </Section>
      ))}
    </div>
  );
};
