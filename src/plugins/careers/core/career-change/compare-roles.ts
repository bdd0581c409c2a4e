import type { Catalog, CatalogGuide } from '../catalog';
import type { GuideRecord } from '../page';
import type { Describer } from './describe';
import { findGap } from './gap';
import { planLearning } from './learning';
import type { RoleComparison } from './schema';

type Pay = GuideRecord['salaries'][number];

/** What makes two rows of pay comparable. */
const kindOfPay = ({ region, currency, period, level }: Pay): string =>
  [region, currency, period, level].map((part) => (part ?? '').trim().toLowerCase()).join('|');

/** The middle of a row: its median, or of a range the middle of its ends. */
const middleOf = ({ median, low, high }: Pay): number | null => {
  if (median !== null) return median;
  return low !== null && high !== null ? (low + high) / 2 : null;
};

const toPercent = (from: Pay, to: Pay): number | null => {
  const [before, after] = [middleOf(from), middleOf(to)];
  if (before === null || after === null || before === 0) return null;
  return Math.round(((after - before) / before) * 1000) / 10;
};

const compareSalaries = (from: readonly Pay[], to: readonly Pay[]): RoleComparison['salaries'] => {
  const left = new Map<string, Pay>();
  for (const pay of from) if (!left.has(kindOfPay(pay))) left.set(kindOfPay(pay), pay);
  const paired: RoleComparison['salaries'] = [];
  const alone: RoleComparison['salaries'] = [];
  for (const pay of to) {
    const other = left.get(kindOfPay(pay));
    if (other === undefined) {
      alone.push({ from: null, to: { ...pay }, changePercent: null });
      continue;
    }
    left.delete(kindOfPay(pay));
    paired.push({ from: { ...other }, to: { ...pay }, changePercent: toPercent(other, pay) });
  }
  const others = [...left.values()].map((pay) => ({ from: { ...pay }, to: null, changePercent: null }));
  return [...paired, ...others, ...alone];
};

const certificationsOf = ({ certifications }: GuideRecord) =>
  certifications.map(({ certification, importance, condition }) => {
    const { documentId, slug, name, acronym, kind, url } = certification;
    return { documentId, slug, name, acronym, kind, url, importance, condition };
  });

const compareCertifications = (from: GuideRecord, to: GuideRecord): RoleComparison['certifications'] => {
  const known = new Set(certificationsOf(from).map(({ documentId }) => documentId));
  const asked = certificationsOf(to);
  return {
    shared: asked
      .filter(({ documentId }) => known.has(documentId))
      .map(({ documentId, slug, name, acronym, kind, url }) => ({ documentId, slug, name, acronym, kind, url })),
    toAdd: asked.filter(({ documentId }) => !known.has(documentId)),
  };
};

const preparationOf = ({ preparation }: GuideRecord): RoleComparison['preparation']['from'] =>
  preparation && {
    educationLevel: preparation.educationLevel,
    jobZone: preparation.jobZone,
    experienceMonths: preparation.experienceMonths,
  };

const outlookOf = ({ outlook, projections }: GuideRecord): RoleComparison['outlook']['from'] =>
  outlook?.demand || projections.length > 0
    ? { demand: outlook?.demand ?? null, projections: projections.map((projection) => ({ ...projection })) }
    : null;

/**
 * Two roles side by side, and what the second asks for beyond the first.
 *
 * @param from the present role: as the catalog knows it, and its whole record
 * @param to the new one
 */
export const compareRoles = ({
  from,
  to,
  catalog,
  describer,
}: {
  readonly from: { readonly guide: CatalogGuide; readonly record: GuideRecord };
  readonly to: { readonly guide: CatalogGuide; readonly record: GuideRecord };
  readonly catalog: Catalog;
  readonly describer: Describer;
}): RoleComparison => {
  const gap = findGap({ from: from.guide.requirements, to: to.guide.requirements, skills: catalog.skills });
  const shared = new Set(gap.requirements.flatMap((requirement) => requirement.shared));
  return {
    from: describer.role(from.guide),
    to: describer.role(to.guide),
    skills: {
      shared: describer.skills([...shared]),
      toAdd: describer.toAdd(gap),
      toDeepen: describer.toDeepen(gap),
    },
    learning: describer.learning(planLearning(gap, catalog.skills)),
    certifications: compareCertifications(from.record, to.record),
    preparation: { from: preparationOf(from.record), to: preparationOf(to.record) },
    salaries: compareSalaries(from.record.salaries, to.record.salaries),
    outlook: { from: outlookOf(from.record), to: outlookOf(to.record) },
  };
};
