import { errors } from '@strapi/utils';
import { matchRequestSchema, type MatchRequest } from '../../../core/match';
import { isFields } from '../../../core/rules';

/** What a decoder puts where bytes were no UTF-8. */
const UNREADABLE = '\uFFFD';

const refuse = (parameter: string, problem: string): errors.ValidationError =>
  // Never what was found: nothing of a résumé belongs into an answer that somebody logs.
  new errors.ValidationError(`"${parameter}" ${problem}.`, { parameter, problem });

const holdsUnreadable = (value: unknown): boolean => {
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string' && next.includes(UNREADABLE)) return true;
    if (Array.isArray(next)) open.push(...(next as readonly unknown[]).slice(0, 10_000));
    else if (isFields(next)) open.push(...Object.values(next));
  }
  return false;
};

/**
 * Reads what `POST /match` takes.
 *
 * @throws ValidationError that names the first part at fault, and never quotes it
 */
export const readMatchRequest = (body: unknown): MatchRequest => {
  if (!isFields(body)) throw refuse('body', 'has to be a JSON object with text, resume or skills');
  const result = matchRequestSchema.safeParse(body);
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = issue?.path.map(String).join('.') ?? '';
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    if (unknown !== undefined)
      throw refuse(unknown.slice(0, 60), 'is not known; there are text, resume, skills, guide, locale');
    throw refuse(path || 'body', `is not as it has to be: ${issue?.message ?? 'wrong'}`);
  }
  const { text, resume, skills } = result.data;
  for (const [name, value] of Object.entries({ text, resume, skills })) {
    if (value !== undefined && holdsUnreadable(value)) {
      throw refuse(name, 'has characters that could not be read (U+FFFD): send UTF-8');
    }
  }
  return result.data;
};
