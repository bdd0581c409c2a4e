export { COPY_PARTS, copyChoices, copyGuide } from './copy';
export type { CopyPart } from './copy';
export * from './payload';
export { countPrompts, guideFromTemplate, isPrompt, TEMPLATE_FIELDS, TEMPLATES } from './templates';
export type { TemplateName } from './templates';
