export { suggestRolePlural, suggestRoleWithArticle } from './english';
export { HEADING_LANGUAGES, HEADING_MESSAGES } from './messages';
export type { HeadingKey, HeadingLanguage } from './messages';
export { PAGE_HEADING_MESSAGES } from './page-messages';
export type { PageHeadingKey } from './page-messages';
export { completeRoleNames, headingLanguage, renderHeading, renderHeadingMessage, renderPageHeading } from './render';
export type { RoleNames } from './render';
