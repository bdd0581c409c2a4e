import { errors } from '@strapi/utils';
import type { Finding } from '../../../core/rules';

/** One field at fault. The first four keys are Strapi's own, by which the content manager finds the input to mark. */
export interface FieldError {
  readonly path: readonly string[];
  readonly message: string;
  readonly name: string;
  readonly value: unknown;
  /** What the field takes, in words. Only errors of the careers rules have it. */
  readonly allowed?: string;
  readonly suggestion?: string;
}

interface CareersValidationDetails {
  /** Tells these errors from those of other plugins. */
  readonly code: 'CareersValidationError';
  readonly errors: readonly FieldError[];
}

const toFieldError = ({ path, message, found, allowed, suggestion }: Finding): FieldError => ({
  path: path.map(String),
  message,
  name: 'ValidationError',
  value: found ?? null,
  allowed,
  ...(suggestion === undefined ? {} : { suggestion }),
});

const summarise = (fieldErrors: readonly FieldError[]): string => {
  const [first] = fieldErrors;
  if (first !== undefined && fieldErrors.length === 1) return first.message;
  return `${fieldErrors.length} fields are at fault: ${fieldErrors.map(({ path }) => path.join('.')).join(', ')}`;
};

/**
 * An entry breaks rules of the domain. REST answers 400 with `error.details.errors`, GraphQL puts the same under
 * `extensions.error.details`.
 *
 * Its `name` stays Strapi's `ValidationError`: the content manager marks fields for that name only.
 */
export class CareersValidationError extends errors.ValidationError<string, CareersValidationDetails> {
  /** @param alsoWrong what Strapi's own validation says about the same entry */
  constructor(findings: readonly Finding[], alsoWrong: readonly FieldError[] = []) {
    const byField = new Map<string, FieldError>();
    for (const fieldError of [...findings.map(toFieldError), ...alsoWrong]) {
      const field = fieldError.path.join('.');
      if (!byField.has(field)) byField.set(field, fieldError);
    }
    const all = [...byField.values()];
    super(summarise(all), { code: 'CareersValidationError', errors: all });
  }
}
