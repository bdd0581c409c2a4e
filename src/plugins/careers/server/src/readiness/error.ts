import { errors } from '@strapi/utils';
import { describeFinding, type ReadinessFinding } from '../../../core/readiness';
import type { FieldError } from '../rules';

/** A rule that is not met; the first keys are Strapi's own, by which the content manager finds the input to mark. */
export interface ReadinessError extends FieldError {
  readonly rule: string;
  readonly reason: string;
  readonly fix: string;
}

interface ReadinessDetails {
  readonly code: 'GuideNotReadyError';
  readonly errors: readonly ReadinessError[];
}

const toError = (finding: ReadinessFinding): ReadinessError => {
  const { label, reason, fix } = describeFinding(finding);
  return {
    path: finding.field.split('.'),
    message: `${label}: ${fix}`,
    name: 'ValidationError',
    value: null,
    allowed: label,
    rule: finding.rule,
    reason,
    fix,
  };
};

/**
 * A guide cannot be published as it is. REST answers 400 with `error.details.errors`, one for each rule that blocks it,
 * GraphQL puts the same under `extensions.error.details`.
 */
export class GuideNotReadyError extends errors.ValidationError<string, ReadinessDetails> {
  /** @param role which guide, for whoever publishes several */
  constructor({ role, unmet }: { readonly role: string; readonly unmet: readonly ReadinessFinding[] }) {
    const found = unmet.map(toError);
    super(`"${role}" is not ready to be published. ${found.map(({ message }) => message).join(' ')}`, {
      code: 'GuideNotReadyError',
      errors: found,
    });
  }
}
