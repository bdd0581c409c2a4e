export * from './concept-table';
export { findDuplicates, groupDuplicates, pairKey } from './duplicates';
export type { ComparedConcept, DuplicatePair, DuplicateReason } from './duplicates';
export * from './faq-table';
export { foldConceptName } from './fold';
export * from './links-report';
export * from './merging';
export { externalIdKey, gainWords } from './words';
export type { Alias, ConceptWords, ExternalId, GainedWords, Translation } from './words';
