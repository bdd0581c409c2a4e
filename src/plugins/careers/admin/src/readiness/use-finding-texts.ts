import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { ReadinessFinding } from '../../../core/readiness';
import { PLUGIN_ID } from '../plugin-id';

interface FindingTexts {
  readonly label: string;
  readonly reason: string;
  readonly fix: string;
}

/** @returns a function that says in the administrator's language what a rule asks for, why, and what to do */
export const useFindingTexts = () => {
  const intl = useIntl();
  return useCallback(
    ({ rule, values, texts }: Pick<ReadinessFinding, 'rule' | 'values' | 'texts'>): FindingTexts => {
      // A rule of an extension brings its own words; it has no messages here.
      const say = (part: keyof FindingTexts): string =>
        intl.formatMessage(
          { id: `${PLUGIN_ID}.readiness.rule.${rule}.${part}`, defaultMessage: texts?.[part] ?? rule },
          values,
        );
      return { label: say('label'), reason: say('reason'), fix: say('fix') };
    },
    [intl],
  );
};
