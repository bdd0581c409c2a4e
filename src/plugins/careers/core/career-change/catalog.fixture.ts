import fc from 'fast-check';
import type { Catalog, CatalogGuide, CatalogRequirement, CatalogSkill } from '../catalog';
import { IMPORTANCES, SKILL_LEVELS } from '../model/vocabulary';
import { createSkillOverlap, type SkillOverlap } from '../skill-overlap';

/** Made-up guides and skills, for tests. */
export const skillNamed = (name: string, rest: Partial<CatalogSkill> = {}): CatalogSkill => ({
  documentId: name,
  slug: name,
  name,
  nature: 'skill',
  learningHours: null,
  prerequisites: [],
  broader: [],
  aliases: [],
  translations: [],
  ...rest,
});

export const asks = (skills: readonly string[], rest: Partial<CatalogRequirement> = {}): CatalogRequirement => ({
  label: skills.join(', ') || 'Something',
  anyOf: false,
  skills,
  importance: 'essential',
  level: null,
  ...rest,
});

export const guideOf = (
  documentId: string,
  requirements: readonly CatalogRequirement[],
  rest: Partial<CatalogGuide> = {},
): CatalogGuide => ({
  documentId,
  locale: 'en',
  slug: documentId,
  role: documentId,
  title: null,
  requirements,
  certifications: [],
  advancesTo: [],
  fields: [],
  ...rest,
});

export const catalogOf = (skills: readonly CatalogSkill[], guides: readonly CatalogGuide[] = []): Catalog => ({
  locale: 'en',
  guides: new Map(guides.map((guide) => [guide.documentId, guide])),
  guideBySlug: (slug) => guides.find((guide) => guide.slug === slug),
  skills: new Map(skills.map((skill) => [skill.documentId, skill])),
  certifications: new Map(),
});

export const overlapOf = (guides: Iterable<CatalogGuide>): SkillOverlap => {
  const overlap = createSkillOverlap();
  for (const { documentId, requirements } of guides) overlap.put(documentId, requirements);
  return overlap;
};

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Skills that may need each other in circles, as stored data may. */
export const skillsArbitrary = fc
  .array(
    fc.record({
      learningHours: fc.option(fc.integer({ min: 0, max: 300 })),
      prerequisites: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }),
      broader: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 1 }),
    }),
    { minLength: NAMES.length, maxLength: NAMES.length },
  )
  .map((all) => catalogOf(all.map((rest, index) => skillNamed(NAMES[index] ?? 'a', rest))).skills);

export const requirementsArbitrary = fc.array(
  fc.record({
    label: fc.constantFrom('One', 'Two', 'Three'),
    anyOf: fc.boolean(),
    skills: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 4 }),
    importance: fc.constantFrom(...IMPORTANCES),
    level: fc.option(fc.constantFrom(...SKILL_LEVELS)),
  }),
  { maxLength: 6 },
);
