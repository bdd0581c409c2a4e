import { renderHeading, renderHeadingMessage, renderPageHeading, type RoleNames } from '../headings';
import type { HEADED_SECTIONS } from '../model/vocabulary';
import { isBlank } from './blank';
import type { GuideRecord } from './record';

export type HeadedSection = (typeof HEADED_SECTIONS)[number];

const usual = (section: HeadedSection, guide: { readonly locale: string; readonly names: RoleNames }): string =>
  section === 'preparation' || section === 'progression'
    ? renderPageHeading({ key: section, ...guide })
    : renderHeading({ key: section, ...guide });

export const namesOf = ({
  role,
  rolePlural,
  roleWithArticle,
}: Pick<GuideRecord, 'role' | 'rolePlural' | 'roleWithArticle'>): RoleNames => ({
  role,
  rolePlural: rolePlural ?? undefined,
  roleWithArticle: roleWithArticle ?? undefined,
});

/**
 * The heading of a section: what the editor wrote for it, else the usual one in the guide's language. An editor's
 * wording that is no message (saved past the rules) stands as it is written.
 */
export const createHeadings = (record: GuideRecord): ((section: HeadedSection) => string) => {
  const guide = { locale: record.locale, names: namesOf(record) };
  const own = new Map(record.headings.map(({ section, text }) => [section, text]));
  return (section) => {
    const message = own.get(section);
    if (isBlank(message)) return usual(section, guide);
    try {
      return renderHeadingMessage({ message, ...guide });
    } catch {
      return message;
    }
  };
};
