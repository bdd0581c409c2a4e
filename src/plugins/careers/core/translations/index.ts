export * from './schema';
export { sectionFingerprint, sectionText } from './section-text';
export { LINK_ATTRIBUTES, SECTION_NAMES, TRANSLATED_SECTIONS } from './sections';
export type { TranslatedSection } from './sections';
export { assessSection, countStates, SECTION_STATES, sourceLocaleOf } from './state';
export type { SectionState, StateCounts, TranslationMark } from './state';
