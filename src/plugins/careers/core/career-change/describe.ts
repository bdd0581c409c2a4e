import type { z } from 'zod';
import { nameIn, type Catalog, type CatalogGuide } from '../catalog';
import { titleOf, type skillReferenceSchema } from '../page';
import type { Site } from '../site';
import type { Gap } from './gap';
import { weeksFor, type LearningPlan } from './learning';
import type { CareerRoutes } from './routes';
import type {
  addedRequirementSchema,
  CareerPaths,
  comparedRoleSchema,
  deepenedRequirementSchema,
  learningPlanSchema,
} from './schema';

type ComparedRole = z.infer<typeof comparedRoleSchema>;
type SkillReference = z.infer<typeof skillReferenceSchema>;

/** Puts what was found out by document id into words and addresses. */
export interface Describer {
  readonly role: (guide: Pick<CatalogGuide, 'documentId' | 'slug' | 'locale' | 'role' | 'title'>) => ComparedRole;
  readonly skills: (ids: readonly string[]) => SkillReference[];
  readonly toAdd: (gap: Gap) => z.infer<typeof addedRequirementSchema>[];
  readonly toDeepen: (gap: Gap) => z.infer<typeof deepenedRequirementSchema>[];
  readonly learning: (plan: LearningPlan) => z.infer<typeof learningPlanSchema>;
}

/** @param locales whose words skills are named in, best first; their own words come last */
export const createDescriber = ({
  catalog,
  site,
  locales,
  hoursPerWeek,
}: {
  readonly catalog: Catalog;
  readonly site: Site;
  readonly locales: readonly string[];
  readonly hoursPerWeek: number;
}): Describer => {
  const skills = (ids: readonly string[]): SkillReference[] =>
    ids.flatMap((id) => {
      const skill = catalog.skills.get(id);
      if (skill === undefined) return [];
      const { documentId, slug, nature } = skill;
      const url = slug === null ? null : site.urlOf('skill', { slug, locale: catalog.locale });
      return [{ documentId, slug, name: nameIn(skill, locales), nature, url }];
    });

  return {
    role: ({ documentId, slug, locale, role, title }) => ({
      documentId,
      slug,
      locale,
      role,
      title: titleOf({ role, title, locale }),
      url: site.guideUrl({ slug, locale }),
    }),
    skills,
    toAdd: ({ requirements }) =>
      requirements
        .filter(({ missing, lacksLabel }) => missing.length > 0 || lacksLabel)
        .map(({ requirement: { label, importance, level, anyOf }, missing, shared }) => ({
          label,
          importance,
          level,
          anyOf,
          skills: skills(missing),
          known: skills(shared),
        })),
    toDeepen: ({ requirements }) =>
      requirements.flatMap(({ requirement: { label, importance }, deepen, shared }) =>
        deepen === null ? [] : [{ label, importance, ...deepen, skills: skills(shared) }],
      ),
    learning: ({ steps, hours, stepsWithoutHours }) => ({
      hours,
      hoursPerWeek,
      weeks: weeksFor(hours, hoursPerWeek),
      steps: steps.flatMap((step) =>
        skills([step.skill]).map((skill) => ({
          skill,
          hours: step.hours,
          reason: step.reason,
          alternatives: skills(step.alternatives),
        })),
      ),
      stepsWithoutHours,
    }),
  };
};

/** Routes in words and addresses. */
export const describeRoutes = ({
  found,
  from,
  to,
  catalog,
  describer,
  hoursPerWeek,
}: {
  readonly found: CareerRoutes;
  readonly from: CatalogGuide;
  readonly to: CatalogGuide;
  readonly catalog: Catalog;
  readonly describer: Describer;
  readonly hoursPerWeek: number;
}): CareerPaths => {
  const roleOf = (id: string): ComparedRole[] => {
    const guide = catalog.guides.get(id);
    return guide === undefined ? [] : [describer.role(guide)];
  };
  return {
    from: describer.role(from),
    to: describer.role(to),
    kind: found.kind,
    routes: found.routes.map(({ hops, hours }) => ({
      hours,
      weeks: weeksFor(hours, hoursPerWeek),
      hops: hops.flatMap((hop) => {
        const [start] = roleOf(hop.from);
        const [end] = roleOf(hop.to);
        if (start === undefined || end === undefined) return [];
        const { gap, learning, kind } = hop;
        return [
          {
            from: start,
            to: end,
            kind,
            toAdd: describer.toAdd(gap),
            toDeepen: describer.toDeepen(gap),
            learning: describer.learning(learning),
          },
        ];
      }),
    })),
  };
};
