import type { RuleChoice } from './schema';

interface Rule {
  readonly id: string;
  readonly severity: 'block' | 'advise';
}

/** Rules as administrators want them: without those that are off, and as strict as chosen. */
export const chooseRules = <Any extends Rule>(
  rules: readonly Any[],
  choices: Readonly<Record<string, RuleChoice>>,
): readonly Any[] =>
  rules.flatMap((rule) => {
    const choice = Object.hasOwn(choices, rule.id) ? choices[rule.id] : undefined;
    return choice === 'off' ? [] : [{ ...rule, severity: choice ?? rule.severity }];
  });
