import type { GuideDraft } from './draft';
import { markdownPartsOf, type MarkdownPart } from './markdown';
import { defaultReadinessRules } from './rules';
import type { ReadinessContext, ReadinessRule } from './rule';
import { READINESS_SECTIONS, type Readiness, type ReadinessFinding } from './schema';

const placeOf = ({ section }: ReadinessRule): number => READINESS_SECTIONS.indexOf(section);

const contextFor = (guide: GuideDraft, today: Date): ReadinessContext => {
  let texts: readonly MarkdownPart[] | undefined;
  return { today, texts: () => (texts ??= markdownPartsOf(guide)) };
};

/**
 * What a guide still lacks before it may be published, and what would make it better.
 *
 * @param guide the draft, with what readers can see of the entries it links to
 * @param rules which checks block and which only advise; the shipped ones when absent
 * @param today decides which figures are old; now when absent
 * @returns a finding for each rule, in the order of the page's sections
 */
export const assessReadiness = ({
  guide,
  rules = defaultReadinessRules,
  today = new Date(),
}: {
  readonly guide: GuideDraft;
  readonly rules?: readonly ReadinessRule[];
  readonly today?: Date;
}): Readiness => {
  const context = contextFor(guide, today);
  const findings = [...rules]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map(({ id, section, field, severity, check, texts }): ReadinessFinding => {
      const outcome = check(guide, context);
      return {
        rule: id,
        section,
        field: outcome.field ?? field,
        severity,
        met: outcome.met,
        values: outcome.values ?? {},
        ...(texts === undefined ? {} : { texts }),
      };
    });
  const met = findings.filter((finding) => finding.met).length;
  return {
    score: findings.length === 0 ? 1 : met / findings.length,
    blocked: findings.some((finding) => !finding.met && finding.severity === 'block'),
    findings,
  };
};
