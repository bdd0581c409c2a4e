export { suggestRolePlural, suggestRoleWithArticle } from './english';
export { HEADING_LANGUAGES, HEADING_MESSAGES } from './messages';
export type { HeadingKey, HeadingLanguage } from './messages';
export { completeRoleNames, headingLanguage, renderHeading } from './render';
export type { RoleNames } from './render';
