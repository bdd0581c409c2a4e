import {
  HEADING_MESSAGES,
  headingLanguage,
  PAGE_HEADING_MESSAGES,
  renderHeadingMessage,
  type RoleNames,
} from '../headings';
import type { HEADED_SECTIONS } from '../model/vocabulary';
import type { HeadingTemplates } from '../site';
import { isBlank } from './blank';
import type { GuideRecord } from './record';

export type HeadedSection = (typeof HEADED_SECTIONS)[number];

/** What stands over a section in a locale unless somebody says otherwise, as an ICU message. */
export const usualHeadingTemplate = (section: HeadedSection, locale: string): string => {
  const language = headingLanguage(locale);
  return section === 'preparation' || section === 'progression'
    ? PAGE_HEADING_MESSAGES[language][section]
    : HEADING_MESSAGES[language][section];
};

export const namesOf = ({
  role,
  rolePlural,
  roleWithArticle,
}: Pick<GuideRecord, 'role' | 'rolePlural' | 'roleWithArticle'>): RoleNames => ({
  role,
  rolePlural: rolePlural ?? undefined,
  roleWithArticle: roleWithArticle ?? undefined,
});

/** The site's wording for a locale, or for its language. */
const templateOf = (templates: HeadingTemplates, locale: string, section: HeadedSection): string | undefined =>
  [locale, locale.split(/[-_]/)[0] ?? locale]
    .map((code) => (Object.hasOwn(templates, code) ? templates[code]?.[section] : undefined))
    .find((template) => !isBlank(template));

/**
 * The heading of a section: what the editor wrote for it, else the site's wording, else the usual one in the guide's
 * language. A wording that is no message (saved past the rules) stands as it is written.
 *
 * @param templates the site's own wordings, by locale
 */
export const createHeadings = (
  record: GuideRecord,
  templates: HeadingTemplates = {},
): ((section: HeadedSection) => string) => {
  const guide = { locale: record.locale, names: namesOf(record) };
  const own = new Map(record.headings.map(({ section, text }) => [section, text]));
  return (section) => {
    const written = own.get(section);
    const message = isBlank(written) ? templateOf(templates, record.locale, section) : written;
    if (isBlank(message))
      return renderHeadingMessage({ message: usualHeadingTemplate(section, record.locale), ...guide });
    try {
      return renderHeadingMessage({ message, ...guide });
    } catch {
      return message;
    }
  };
};
