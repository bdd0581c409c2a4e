export { directionOf, messagesFor, type MessageOverrides, type Messages, type Wording } from '../core/words';
export { contentsOf, TableOfContents, type ContentsEntry } from './contents';
export { GuidePage, type GuidePageProps } from './guide-page';
export { AtAGlance, Breadcrumbs, GuideHeader } from './header';
export { JsonLd } from './json-ld';
export { RichText } from './rich-text';
export { SECTION_IDS, type SectionProps } from './section-props';
export * from './sections';
