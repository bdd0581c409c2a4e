import { suggestRolePlural, suggestRoleWithArticle } from './english';
import { HEADING_LANGUAGES, HEADING_MESSAGES, type HeadingKey, type HeadingLanguage } from './messages';

export interface RoleNames {
  readonly role: string;
  readonly rolePlural?: string | undefined;
  readonly roleWithArticle?: string | undefined;
}

/** The language whose headings a guide in this locale gets: its own, or English. */
export const headingLanguage = (locale: string): HeadingLanguage => {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  return HEADING_LANGUAGES.find((known) => known === language) ?? 'en';
};

/** The three forms of a role that headings use; in English, suggested where the guide has none. */
export const completeRoleNames = (
  { role, rolePlural, roleWithArticle }: RoleNames,
  locale: string,
): Required<RoleNames> => {
  const english = headingLanguage(locale) === 'en';
  return {
    role,
    rolePlural: rolePlural ?? (english ? suggestRolePlural(role) : role),
    roleWithArticle: roleWithArticle ?? (english ? suggestRoleWithArticle(role) : role),
  };
};

/** One heading of a guide, in the guide's language: "What skills does a Backend Developer need?" */
export const renderHeading = ({
  key,
  locale,
  names,
}: {
  readonly key: HeadingKey;
  readonly locale: string;
  readonly names: RoleNames;
}): string => {
  const complete: Readonly<Record<string, string | undefined>> = { ...completeRoleNames(names, locale) };
  return HEADING_MESSAGES[headingLanguage(locale)][key].replace(
    /\{(\w+)\}/g,
    (placeholder, name: string) => complete[name] ?? placeholder,
  );
};
