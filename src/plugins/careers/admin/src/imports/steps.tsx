import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../shell/use-text';

export const STEPS = ['files', 'occupations', 'preview', 'run'] as const;
export type Step = (typeof STEPS)[number];

const Number = styled.span<{ $isReached: boolean }>`
  display: inline-grid;
  place-items: center;
  inline-size: 2.4rem;
  block-size: 2.4rem;
  border-radius: 50%;
  font-size: 1.2rem;
  font-weight: 600;
  color: ${({ theme, $isReached }) => ($isReached ? theme.colors.neutral0 : theme.colors.neutral800)};
  background: ${({ theme, $isReached }) => ($isReached ? theme.colors.primary600 : theme.colors.neutral150)};
`;

/** How far an import is, from the files to its report. */
export const Steps = ({ steps, current }: { readonly steps: readonly Step[]; readonly current: Step }) => {
  const text = useText();
  const reached = steps.indexOf(current);
  return (
    <Flex tag="ol" gap={6} wrap="wrap" aria-label={text('imports.steps')}>
      {steps.map((step, place) => (
        <li key={step} {...(step === current && { 'aria-current': 'step' as const })}>
          <Flex gap={2}>
            <Number $isReached={place <= reached} aria-hidden>
              {String(place + 1)}
            </Number>
            <Typography
              fontWeight={step === current ? 'bold' : 'regular'}
              textColor={place <= reached ? 'neutral800' : 'neutral600'}
            >
              {text(`imports.step.${step}`)}
            </Typography>
          </Flex>
        </li>
      ))}
    </Flex>
  );
};
