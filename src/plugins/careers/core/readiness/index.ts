export { assessReadiness } from './assess';
export { describeFinding, type FindingTexts } from './describe';
export type { GuideDraft, LinkedGuide } from './draft';
export { linkedGuideSlugs } from './markdown';
export { readinessMessages } from './messages';
export type { ReadinessContext, ReadinessOutcome, ReadinessRule } from './rule';
export { defaultReadinessRules } from './rules';
export * from './schema';
