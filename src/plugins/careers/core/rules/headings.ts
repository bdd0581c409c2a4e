import { renderHeadingMessage } from '../headings';
import { isFields, quote, type Fields, type Finding } from './finding';

const ALLOWED = 'an ICU message over {role}, {rolePlural} and {roleWithArticle}';

/** A heading that cannot be rendered would stand on the page with its braces. */
export const checkHeadingText = ({ text }: Fields): Finding[] => {
  if (typeof text !== 'string') return [];
  try {
    renderHeadingMessage({ message: text, locale: 'en', names: { role: 'Role' } });
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return [{ path: ['text'], message: `${quote(text)} is no heading: ${reason}`, found: text, allowed: ALLOWED }];
  }
};

/** Two wordings for one section: nobody could tell which one readers see. */
export const checkDistinctHeadings = ({ headings }: Fields): Finding[] => {
  if (!Array.isArray(headings)) return [];
  const sections = headings.map((heading: unknown) => (isFields(heading) ? heading.section : undefined));
  return sections.flatMap((section, index) => {
    if (typeof section !== 'string' || sections.indexOf(section) === index) return [];
    const message = `The section ${section} has a heading already.`;
    return [{ path: ['headings', index, 'section'], message, found: section, allowed: 'each section once' }];
  });
};
