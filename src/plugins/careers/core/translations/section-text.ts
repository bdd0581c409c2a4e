import type { GuideRecord } from '../page';
import { isFields, type Fields } from '../rules';
import { TRANSLATED_SECTIONS, type TranslatedSection } from './sections';

/** What the page derives, or what is no text: a FAQ's place in the markup, an image. */
const NOT_TEXT = new Set(['markedUpOn', 'image']);

const oneLine = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

interface Print {
  /** What stands for an entry of a taxonomy: its name for people, its document for comparing. */
  readonly linked: (entry: Fields) => string;
  readonly keys: (entry: Fields) => readonly string[];
}

const FOR_PEOPLE: Print = { linked: ({ name }) => String(name), keys: Object.keys };

/** A skill that is renamed, or an attribute that moves in the schema, changes no text. */
const FOR_COMPARING: Print = {
  linked: ({ documentId }) => String(documentId),
  keys: (entry) => Object.keys(entry).sort(),
};

const isTaxonomyEntry = (value: Fields): boolean => 'documentId' in value && 'name' in value;

const printParts = (value: unknown, key: string, print: Print): readonly string[] => {
  if (value === null || value === undefined || value === '' || value === false) return [];
  if (typeof value === 'string') return [oneLine(value)].filter((text) => text !== '');
  if (typeof value === 'number' || typeof value === 'boolean') return [`${key}: ${String(value)}`];
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    if (entries.every((entry) => isFields(entry) && isTaxonomyEntry(entry))) {
      const names = entries.filter(isFields).map(print.linked);
      return names.length === 0 ? [] : [names.join(', ')];
    }
    return entries.flatMap((entry) => printParts(entry, key, print));
  }
  if (!isFields(value)) return [];
  if (isTaxonomyEntry(value)) return [print.linked(value)];
  return print
    .keys(value)
    .filter((name) => !NOT_TEXT.has(name) && name !== 'documentId')
    .flatMap((name) => printParts(value[name], name, print));
};

const printAttribute = (value: unknown, key: string, print: Print): readonly string[] => {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.map((entry) => printParts(entry, key, print).join('\n')).filter((text) => text !== '');
};

const printSection = (guide: GuideRecord, section: TranslatedSection, print: Print): string =>
  TRANSLATED_SECTIONS[section].flatMap((name) => printAttribute(guide[name], name, print)).join('\n\n');

/** A section as text for people, an entry a paragraph; empty when the guide has none. */
export const sectionText = (guide: GuideRecord, section: TranslatedSection): string =>
  printSection(guide, section, FOR_PEOPLE);

/** A section as text to compare: it differs exactly when somebody has to look at the translation again. */
export const sectionFingerprint = (guide: GuideRecord, section: TranslatedSection): string =>
  printSection(guide, section, FOR_COMPARING);
