export { createSite, type AddressPattern, type AddressPatterns, type SiteSettings } from './create-site';
export { findPatternProblems, type PatternKind } from './patterns';
export { ADDRESS_KINDS } from './site';
export type { AddressKind, HeadingTemplates, Site } from './site';
