export { BODY_FORMATS, type BodyFormat } from './body';
export { buildGuidePage, type PageRequest } from './build-page';
export type { JsonValue, PageExtension, PageExtensionContext } from './extension';
export { createMarkdownRenderer, plainTextOf, type MarkdownRenderer } from './markdown';
export { usualHeadingTemplate, type HeadedSection } from './page-headings';
export { printGuidePage } from './print-page';
export * from './record';
export { buildGuideTeaser, titleOf } from './references';
export * from './schema';
