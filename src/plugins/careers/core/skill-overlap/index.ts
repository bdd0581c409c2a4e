export { createSkillOverlap, type Likeness, type SkillOverlap } from './overlap';
export { suggestRelated, type RelatedSubject, type RelatedSuggestion } from './suggest-related';
