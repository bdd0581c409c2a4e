import { IntlMessageFormat } from 'intl-messageformat';
import { suggestRolePlural, suggestRoleWithArticle } from './english';
import { HEADING_LANGUAGES, HEADING_MESSAGES, type HeadingKey, type HeadingLanguage } from './messages';
import { PAGE_HEADING_MESSAGES, type PageHeadingKey } from './page-messages';

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

const parsed = new Map<string, IntlMessageFormat>();
const MOST_PARSED = 2000;

const parse = (message: string, locale: string): IntlMessageFormat => {
  const key = `${locale} ${message}`;
  const known = parsed.get(key);
  if (known) return known;
  // Parsing costs a hundred times what formatting does; editors' own wordings are few.
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const made = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  parsed.set(key, made);
  return made;
};

/**
 * An ICU message over `role`, `rolePlural` and `roleWithArticle`.
 *
 * @param locale of the guide: its plural rules and the suggested forms of the role
 * @throws SyntaxError (of the message) or Error (a value that is not one of the three)
 */
export const renderHeadingMessage = ({
  message,
  locale,
  names,
}: {
  readonly message: string;
  readonly locale: string;
  readonly names: RoleNames;
}): string => {
  const [language] = Intl.NumberFormat.supportedLocalesOf([headingLanguage(locale)]);
  return String(parse(message, language ?? 'en').format({ ...completeRoleNames(names, locale) }));
};

/** One heading of a guide, in the guide's language: "What skills does a Backend Developer need?" */
export const renderHeading = ({
  key,
  ...guide
}: {
  readonly key: HeadingKey;
  readonly locale: string;
  readonly names: RoleNames;
}): string => renderHeadingMessage({ message: HEADING_MESSAGES[headingLanguage(guide.locale)][key], ...guide });

/** A heading that only pages have; see PAGE_HEADING_MESSAGES. */
export const renderPageHeading = ({
  key,
  ...guide
}: {
  readonly key: PageHeadingKey;
  readonly locale: string;
  readonly names: RoleNames;
}): string => renderHeadingMessage({ message: PAGE_HEADING_MESSAGES[headingLanguage(guide.locale)][key], ...guide });
