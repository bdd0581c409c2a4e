import { IntlMessageFormat } from 'intl-messageformat';
import { readinessMessages } from './messages';
import type { ReadinessFinding } from './schema';

/** The parts of what a rule says. */
export interface FindingTexts {
  /** What is asked for. */
  readonly label: string;
  readonly reason: string;
  /** What to do about it. */
  readonly fix: string;
}

const english: Readonly<Record<string, string | undefined>> = readinessMessages;

/** A finding in plain English, for errors of the API and for logs. */
export const describeFinding = ({ rule, values, texts }: ReadinessFinding): FindingTexts => {
  const say = (part: keyof FindingTexts): string => {
    const message = texts?.[part] ?? english[`readiness.rule.${rule}.${part}`] ?? rule;
    return String(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).format(values));
  };
  return { label: say('label'), reason: say('reason'), fix: say('fix') };
};
