export { contentsOf, TableOfContents, type ContentsEntry } from './contents';
export { GuidePage, type GuidePageProps } from './guide-page';
export { AtAGlance, Breadcrumbs, GuideHeader } from './header';
export { JsonLd } from './json-ld';
export { messagesFor, type MessageOverrides, type Messages } from './messages';
export { RichText } from './rich-text';
export { SECTION_IDS, type SectionProps } from './section-props';
export * from './sections';
export { directionOf, type Wording } from './words';
