export { coverGuide, IMPORTANCE_WEIGHTS } from './cover';
export type {
  CoverInput,
  GuideCoverage,
  MatchableGuide,
  MatchRequirement,
  NamedId,
  RequirementCoverage,
} from './cover';
export { PART_CREDIT } from './credit';
export type { Relations } from './credit';
export { createLabelLinker, isLabelTermId, labelTermId, requirementTerms } from './label-terms';
export { createMatcher, createMatcherInSteps } from './matcher';
export type { MatcherInput } from './matcher';
export { canBeName, createNameReader } from './name-read';
export { compileGuides } from './rank';
export type { GuideRanking, RankedGuide } from './rank';
export { resumeSchema, resumeText } from './resume';
export type { Resume } from './resume';
export * from './schema';
export type {
  Evidence,
  FindOptions,
  Importance,
  Matcher,
  Matching,
  MatchName,
  MatchTerm,
  Mention,
  SkillLevel,
  SkillNature,
} from './types';
