export { DifferencesDialog, ExplainedDifferences } from './differences-dialog';
export { GuideDifferences } from './guide-differences';
export { ChangeBadge } from './marks';
export { TextDifference } from './text-difference';
export { useComparisonWords } from './words';
