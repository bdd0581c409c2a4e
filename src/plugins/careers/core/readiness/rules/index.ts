import type { ReadinessRule } from '../rule';
import { contentRules } from './content';
import { evidenceRules } from './evidence';
import { linkRules } from './links';
import { presentationRules } from './presentation';

/** The rules that the plugin ships. */
export const defaultReadinessRules: readonly ReadinessRule[] = [
  ...contentRules,
  ...linkRules,
  ...evidenceRules,
  ...presentationRules,
];
