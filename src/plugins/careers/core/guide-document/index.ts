export { GuideDocumentError } from './error';
export type { ValueProblem } from './error';
export { MAX_DOCUMENT_BYTES, tooLong } from './input';
export type { SectionName } from './intents';
export type { Origin } from './origins';
export { normaliseGuide } from './normalise';
export { parseGuideDocument } from './parse';
export { printGuideDocument } from './print';
export type { GuideDocumentInput, ParsedGuideDocument, RecognisedSection } from './parse';
