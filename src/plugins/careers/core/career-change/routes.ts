import type { Catalog, CatalogGuide, CatalogRequirement } from '../catalog';
import type { SkillOverlap } from '../skill-overlap';
import { findGap, type Gap } from './gap';
import { planLearning, type LearningPlan } from './learning';
import { shortestRoutes, type WeightedEdge } from './shortest-routes';

/** A step from one guide to the next. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  /** `advances` when an editor has said that the role leads there, `similar` when only the skills do. */
  readonly kind: 'advances' | 'similar';
  /** What it asks for beyond all the roles before it on the route. */
  readonly gap: Gap;
  readonly learning: LearningPlan;
}

/**
 * `steps`: over the next steps that editors set. `similar`: there is no such way, so over roles that ask for much the
 * same. `same`: the two are one. `none`: nobody can say, the two have no skill in common, however indirectly.
 */
export type RoutesKind = 'steps' | 'similar' | 'same' | 'none';

export interface CareerRoute {
  readonly hops: readonly Hop[];
  /** Over all hops; what is learned for one hop is known on the next. */
  readonly hours: number;
}

export interface CareerRoutes {
  readonly kind: RoutesKind;
  readonly routes: readonly CareerRoute[];
}

export const MOST_ROUTES = 3;

/** A change of job costs something besides learning; so of two ways with the same hours the shorter one is better. */
const HOURS_PER_HOP = 40;
/** How far next steps are followed; nobody plans ten jobs ahead. */
const MOST_HOPS = 6;
/** Roles most like either end, to go over where no step leads. */
const NEIGHBOURS = 8;
/** Below that two roles have next to nothing in common. */
const LEAST_LIKENESS = 0.08;

/** For choosing between routes: skills that nobody has put hours to count as much as a change of job. */
const hopWeight = (from: CatalogGuide, to: CatalogGuide, catalog: Catalog): number => {
  const { skills } = catalog;
  const learning = planLearning(findGap({ from: from.requirements, to: to.requirements, skills }), skills);
  return HOURS_PER_HOP + learning.hours + learning.stepsWithoutHours * HOURS_PER_HOP;
};

/** Next steps on ways from one guide to another: those that lie within reach of both. */
const stepsBetween = (catalog: Catalog, from: CatalogGuide, to: CatalogGuide): readonly WeightedEdge[] => {
  const backwards = new Map<string, string[]>();
  for (const { documentId, advancesTo } of catalog.guides.values()) {
    for (const next of advancesTo) backwards.set(next, [...(backwards.get(next) ?? []), documentId]);
  }
  const reach = (start: string, nextOf: (id: string) => readonly string[]): ReadonlyMap<string, number> => {
    const distance = new Map([[start, 0]]);
    let edge = [start];
    for (let hops = 1; hops <= MOST_HOPS && edge.length > 0; hops += 1) {
      const further = edge.flatMap(nextOf).filter((id) => !distance.has(id) && catalog.guides.has(id));
      for (const id of further) distance.set(id, hops);
      edge = [...new Set(further)];
    }
    return distance;
  };
  const ahead = reach(from.documentId, (id) => catalog.guides.get(id)?.advancesTo ?? []);
  const behind = reach(to.documentId, (id) => backwards.get(id) ?? []);
  return [...ahead.keys()].flatMap((id) => {
    const guide = catalog.guides.get(id);
    if (guide === undefined || !behind.has(id)) return [];
    return guide.advancesTo.flatMap((next): WeightedEdge[] => {
      const target = catalog.guides.get(next);
      const hops = (ahead.get(id) ?? 0) + 1 + (behind.get(next) ?? MOST_HOPS);
      if (target === undefined || !behind.has(next) || hops > MOST_HOPS) return [];
      return [{ from: id, to: next, weight: hopWeight(guide, target, catalog) }];
    });
  });
};

/** Steps between the two ends and the roles most like them, wherever skills or editors lead from one to another. */
const likenessesBetween = ({
  catalog,
  overlap,
  from,
  to,
}: {
  readonly catalog: Catalog;
  readonly overlap: SkillOverlap;
  readonly from: CatalogGuide;
  readonly to: CatalogGuide;
}): readonly WeightedEdge[] => {
  const nearest = ({ documentId, requirements }: CatalogGuide) =>
    overlap.nearest(requirements, { limit: NEIGHBOURS, without: documentId });
  const between = new Set([from, to].flatMap((end) => nearest(end).map(({ documentId }) => documentId)));
  const nodes = [from, ...[...between].flatMap((id) => catalog.guides.get(id) ?? []), to];
  const inside = new Map(nodes.map((guide) => [guide.documentId, guide]));
  return [...inside.values()].flatMap((guide) =>
    [...inside.values()].flatMap((target): WeightedEdge[] => {
      if (target === guide || overlap.between(guide.documentId, target.documentId) < LEAST_LIKENESS) return [];
      return [{ from: guide.documentId, to: target.documentId, weight: hopWeight(guide, target, catalog) }];
    }),
  );
};

const walk = (route: readonly string[], catalog: Catalog): CareerRoute => {
  const { guides, skills } = catalog;
  const [start, ...further] = route.flatMap((id) => guides.get(id) ?? []);
  const hops: Hop[] = [];
  if (start === undefined) return { hops, hours: 0 };
  const requirements: CatalogRequirement[] = [];
  const learned: string[] = [];
  let before = start;
  for (const guide of further) {
    const kind = before.advancesTo.includes(guide.documentId) ? 'advances' : 'similar';
    const since = { requirements, learned };
    const gap = findGap({ from: start.requirements, to: guide.requirements, skills, since });
    const learning = planLearning(gap, skills);
    hops.push({ from: before.documentId, to: guide.documentId, kind, gap, learning });
    requirements.push(...guide.requirements);
    learned.push(...learning.steps.map(({ skill }) => skill));
    before = guide;
  }
  return { hops, hours: hops.reduce((sum, { learning }) => sum + learning.hours, 0) };
};

/**
 * Up to three ways from one role to another, the one with the least to learn first. A circle of next steps and a role
 * that cannot be reached are answers like any other.
 */
export const findRoutes = ({
  from,
  to,
  catalog,
  overlap,
}: {
  readonly from: CatalogGuide;
  readonly to: CatalogGuide;
  readonly catalog: Catalog;
  readonly overlap: SkillOverlap;
}): CareerRoutes => {
  if (from.documentId === to.documentId) return { kind: 'same', routes: [] };
  const ends = { from: from.documentId, to: to.documentId, limit: MOST_ROUTES };
  const bySteps = shortestRoutes({ ...ends, edges: stepsBetween(catalog, from, to) });
  const found =
    bySteps.length > 0
      ? bySteps
      : shortestRoutes({ ...ends, edges: likenessesBetween({ catalog, overlap, from, to }) });
  const kind = bySteps.length > 0 ? 'steps' : found.length > 0 ? 'similar' : 'none';
  const routes = found.map((route) => walk(route, catalog));
  return { kind, routes: routes.sort((one, other) => one.hours - other.hours) };
};
