import { Alert, Flex, Typography } from '@strapi/design-system';
import type { PublishPlan } from '../../../core/publishing';
import { UnmetPoint } from '../readiness/unmet-point';
import { useText } from '../shell/use-text';
import { Companions, type Chosen } from './companions';

export const unmetIn = ({ readiness }: PublishPlan, severity: 'block' | 'advise') =>
  readiness.findings.filter((finding) => !finding.met && finding.severity === severity);

/** What publishing would do, and what stands against it. */
export const PlanView = ({
  plan,
  chosen,
  hasUnsaved,
  lacksGuides,
  onChange,
  onLeave,
}: {
  readonly plan: PublishPlan;
  readonly chosen: Chosen;
  readonly hasUnsaved: boolean;
  /** Whether a guide is left out that this one leads to. */
  readonly lacksGuides: boolean;
  readonly onChange: (documentId: string, isChosen: boolean) => void;
  /** Called before a field of the form is shown. */
  readonly onLeave: () => void;
}) => {
  const text = useText();
  const blockers = unmetIn(plan, 'block');
  const isHeld = plan.enforce === 'block';
  const advice = unmetIn(plan, 'advise').length;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {blockers.length > 0 ? (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography tag="p" fontWeight="semiBold" textColor={isHeld ? 'danger700' : 'neutral800'}>
            {text(isHeld ? 'publishing.held' : 'publishing.heldAdvice', { count: blockers.length })}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {blockers.map((finding) => (
              <UnmetPoint key={finding.rule} finding={finding} onLeave={onLeave} withReason />
            ))}
          </Flex>
        </Flex>
      ) : (
        <Typography tag="p" fontWeight="semiBold">
          {text('publishing.ready')}
        </Typography>
      )}
      <Companions plan={plan} chosen={chosen} onChange={onChange} />
      {lacksGuides && isHeld ? (
        <Alert variant="warning" title="" closeLabel={text('publishing.close')}>
          {text('publishing.uncheckedGuide')}
        </Alert>
      ) : null}
      {hasUnsaved ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('publishing.unsaved')}
        </Typography>
      ) : null}
      {advice > 0 && blockers.length === 0 ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('publishing.advice', { count: advice })}
        </Typography>
      ) : null}
    </Flex>
  );
};
