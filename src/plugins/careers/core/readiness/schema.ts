import { z } from 'zod';
import { HEADED_SECTIONS } from '../model/vocabulary';

/** `block`: a guide is not published before it is mended. `advise`: it may be, and would be better. */
export const SEVERITIES = ['block', 'advise'] as const;

/** The parts of a guide by which a checklist is ordered: those of its page, and what stands around them. */
export const READINESS_SECTIONS = ['identity', ...HEADED_SECTIONS, 'people', 'search'] as const;

export const READINESS_ENFORCEMENTS = ['block', 'warn', 'off'] as const;
/** What happens to a guide that is published although a blocking rule is not met. */
export type ReadinessEnforcement = (typeof READINESS_ENFORCEMENTS)[number];

export const readinessFindingSchema = z.object({
  /** Id of the rule: `overview-present`. */
  rule: z.string(),
  section: z.enum(READINESS_SECTIONS),
  /** Where in the form it is mended: `salaries.0.year`. */
  field: z.string(),
  severity: z.enum(SEVERITIES),
  met: z.boolean(),
  /** What the rule's message is filled with. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The words of a rule that an extension has brought; ours are messages of the admin panel. */
  texts: z.object({ label: z.string(), reason: z.string(), fix: z.string() }).optional(),
});
export type ReadinessFinding = z.infer<typeof readinessFindingSchema>;

export const readinessSchema = z.object({
  /** The share of the rules that are met, 0 to 1. */
  score: z.number(),
  /** Whether a blocking rule is not met. */
  blocked: z.boolean(),
  /** One for each rule, in the order of the page's sections. */
  findings: z.array(readinessFindingSchema),
});
export type Readiness = z.infer<typeof readinessSchema>;

/** What the panel asks: how ready a guide is that an editor has open. */
export const readinessRequestSchema = z.object({
  /** Absent for a guide that is not saved yet. */
  documentId: z.string().min(1).max(40).optional(),
  /** The default one when absent. */
  locale: z.string().min(1).max(20).optional(),
  /** What the form holds, saved or not. */
  values: z.record(z.string(), z.unknown()).optional(),
});
export type ReadinessRequest = z.infer<typeof readinessRequestSchema>;
