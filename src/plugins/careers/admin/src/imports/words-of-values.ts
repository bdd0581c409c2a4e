import { COMPARED_FIELDS, COMPARED_SECTIONS, type ComparedField, type ComparedSection } from '../../../core/compare';
import { useComparisonWords } from '../comparison';

const isSection = (name: string): name is ComparedSection => COMPARED_SECTIONS.some((section) => section === name);
const isField = (name: string): name is ComparedField => COMPARED_FIELDS.some((field) => field === name);
const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Parts that items of lists go by. */
const NAMING_PARTS = ['text', 'label', 'title', 'question', 'name'] as const;

interface Place {
  readonly section: string;
  readonly field: string;
}

/** Words for what an import says: names of fields, and values of any of them as lines of text. */
export const useWordsOfValues = () => {
  const words = useComparisonWords();

  const nameOf = (name: string): string => {
    if (isField(name)) return words.fieldName(name);
    return isSection(name) ? words.sectionName(name) : name;
  };

  const plain = (place: Place, value: unknown): string => {
    const { section, field } = place;
    if (Array.isArray(value)) return value.map((each) => plain(place, each)).join(', ');
    if (isParts(value)) {
      const parts = Object.values(value).filter((part) => !isEmpty(part));
      return parts.map((part) => plain(place, part)).join(' · ');
    }
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return '';
    return isField(field) ? words.valueName(isSection(section) ? section : 'basics', field, value) : String(value);
  };

  /** Of an item or a field with parts: a line each; what the item is called by comes first and has no name before it. */
  const linesOf = (place: Place, value: unknown): readonly string[] => {
    if (isEmpty(value)) return [];
    if (!isParts(value)) return plain(place, value).split('\n');
    const { section } = place;
    const parts = Object.entries(value).filter(([, part]) => !isEmpty(part));
    const title = NAMING_PARTS.find((name) => !isEmpty(value[name]));
    const others = parts.filter(([name]) => name !== title);
    return [
      ...(title === undefined ? [] : [plain({ section, field: title }, value[title])]),
      ...others.map(([name, part]) => `${nameOf(name)}: ${plain({ section, field: name }, part)}`),
    ];
  };

  return {
    /** `preparation.jobZone`: "Preparation: O*NET job zone". */
    pathName: (path: string): string => path.split('.').map(nameOf).join(': '),
    /**
     * A value as text, a line for each of its parts; empty for nothing.
     *
     * @param path of its field: `tasks`, `preparation.jobZone`
     */
    textOf: (path: string, value: unknown): string => {
      const [section = path, field = section] = path.split('.');
      return linesOf({ section, field }, value).join('\n');
    },
  };
};
