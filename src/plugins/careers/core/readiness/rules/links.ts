import type { LinkedGuide } from '../draft';
import { guideSlugsIn } from '../markdown';
import type { ReadinessOutcome, ReadinessRule } from '../rule';

const listed = (names: readonly string[]) => ({ count: names.length, names: names.join(', ') });

const arePublic = (guides: readonly LinkedGuide[]): ReadinessOutcome => {
  const hidden = guides.filter(({ isPublic }) => !isPublic).map(({ role }) => role);
  return { met: hidden.length === 0, values: listed(hidden) };
};

/** What the guide leads to. */
export const linkRules: readonly ReadinessRule[] = [
  {
    id: 'text-links-public',
    section: 'overview',
    field: 'overview',
    severity: 'block',
    check: ({ publicSlugs }, { texts }) => {
      const dead = texts().flatMap((part) =>
        guideSlugsIn(part)
          .filter((slug) => !publicSlugs.has(slug))
          .map((slug) => ({ slug, field: part.field })),
      );
      return {
        met: dead.length === 0,
        values: listed([...new Set(dead.map(({ slug }) => slug))]),
        ...(dead[0] === undefined ? {} : { field: dead[0].field }),
      };
    },
  },
  {
    id: 'certifications-present',
    section: 'certifications',
    field: 'certifications',
    severity: 'advise',
    check: ({ certifications }) => ({ met: certifications.length > 0 }),
  },
  {
    id: 'certifications-obtainable',
    section: 'certifications',
    field: 'certifications',
    severity: 'block',
    check: ({ certifications }) => {
      const gone = certifications.flatMap(({ lifecycle, hasSuccessor, name }, at) =>
        lifecycle === 'retired' && !hasSuccessor ? [{ name, at }] : [],
      );
      return {
        met: gone.length === 0,
        values: listed(gone.map(({ name }) => name)),
        ...(gone[0] === undefined ? {} : { field: `certifications.${gone[0].at}.certification` }),
      };
    },
  },
  {
    id: 'certifications-lasting',
    section: 'certifications',
    field: 'certifications',
    severity: 'advise',
    check: ({ certifications }) => {
      const leaving = certifications.flatMap(({ lifecycle, hasSuccessor, name }, at) =>
        lifecycle === 'retiring' || (lifecycle === 'retired' && hasSuccessor) ? [{ name, at }] : [],
      );
      return {
        met: leaving.length === 0,
        values: listed(leaving.map(({ name }) => name)),
        ...(leaving[0] === undefined ? {} : { field: `certifications.${leaving[0].at}.certification` }),
      };
    },
  },
  {
    id: 'faqs-public',
    section: 'faqs',
    field: 'faqs',
    severity: 'advise',
    check: ({ faqs }) => ({
      met: faqs.every(({ isPublic }) => isPublic),
      values: { count: faqs.filter(({ isPublic }) => !isPublic).length },
    }),
  },
  {
    id: 'related-public',
    section: 'related',
    field: 'relatedGuides',
    severity: 'block',
    check: ({ relatedGuides }) => arePublic(relatedGuides),
  },
  {
    id: 'next-steps-public',
    section: 'progression',
    field: 'advancesTo',
    severity: 'block',
    check: ({ advancesTo }) => arePublic(advancesTo),
  },
];
