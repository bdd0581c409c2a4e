export { COPY_PARTS, copyChoices, copyGuide } from './copy';
export type { CopyPart } from './copy';
export * from './payload';
