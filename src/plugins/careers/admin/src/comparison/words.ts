import { useIntl } from 'react-intl';
import type { ComparedField, ComparedSection } from '../../../core/compare';
import { messagesFor, type Messages } from '../../../react';
import { useText } from '../shell/use-text';

type Vocabulary = Readonly<Record<string, string>>;

/** The words for closed lists, as readers of a page see them. */
const vocabularyOf = (words: Messages, section: ComparedSection, field: ComparedField): Vocabulary | undefined => {
  switch (field) {
    case 'importance':
      return words.importance;
    case 'demand':
      return words.demand;
    case 'educationLevel':
      return words.educationLevels;
    case 'remote':
      return words.remote;
    case 'period':
      return words.payPeriod;
    case 'match':
      return words.match;
    case 'satisfiedBy':
      return { any: words.anyOf, all: words.allOf };
    case 'level':
      return section === 'skills' ? words.level : undefined;
    case 'kind':
      return section === 'entryRoutes' ? words.entryRoute : words.legalRequirement;
    default:
      return undefined;
  }
};

/** Names of sections and fields, and their values, in the administrator's language. */
export const useComparisonWords = () => {
  const text = useText();
  const intl = useIntl();
  const words = messagesFor(intl.locale);
  const sectionName = (section: ComparedSection): string => text(`compare.section.${section}`);
  return {
    text,
    sectionName,
    fieldName: (field: ComparedField): string => text(`compare.field.${field}`),
    /** An item of a list: most go by a text of their own, some by a word of a closed list. */
    itemName: (section: ComparedSection, label: string): string => {
      if (section === 'entryRoutes') return vocabularyOf(words, section, 'kind')?.[label] ?? label;
      if (section === 'headings') return text(`compare.section.${label as ComparedSection}`);
      return label === '' ? text('compare.unnamed') : label;
    },
    valueName: (section: ComparedSection, field: ComparedField, value: string | number | boolean | null): string => {
      if (value === null || value === '') return text('compare.nothing');
      if (typeof value === 'boolean') return text(value ? 'compare.yes' : 'compare.no');
      // A year is no quantity: 2026, not 2,026.
      if (typeof value === 'number') return /year/i.test(field) ? String(value) : intl.formatNumber(value);
      return vocabularyOf(words, section, field)?.[value] ?? value;
    },
  };
};

export type ComparisonWords = ReturnType<typeof useComparisonWords>;
