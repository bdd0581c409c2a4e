import type { CatalogGuide } from '../catalog';
import type { SkillOverlap } from './overlap';

/** A guide that others are suggested for: published, or as it is being edited. */
export type RelatedSubject = Pick<CatalogGuide, 'documentId' | 'requirements' | 'fields' | 'advancesTo'>;

/** Why a guide is suggested as related. */
export interface RelatedSuggestion {
  readonly documentId: string;
  readonly score: number;
  /** Skills that both ask for, the weightiest first. */
  readonly shared: readonly string[];
  readonly isSameField: boolean;
  /** The guide leads to it. */
  readonly isNextStep: boolean;
  /** It leads to the guide. */
  readonly isStepBefore: boolean;
}

/** What lies in the same field, or a step up or down, is closer than skills alone say. */
const SAME_FIELD = 0.15;
const ON_ROUTE = 0.2;
/** Below that two roles have next to nothing in common. */
const LEAST_SCORE = 0.08;
const CANDIDATES = 50;

/** By role, so that every process and every database comes to the same order. */
const byRole = (one: CatalogGuide, other: CatalogGuide): number => {
  if (one.role !== other.role) return one.role < other.role ? -1 : 1;
  return one.documentId < other.documentId ? -1 : 1;
};

/**
 * The guides to offer beside one: by the weight of the skills that both ask for, then by field and by whether one leads to
 * the other. A guide that shares its skills with nobody gets those of its field, by role.
 *
 * @param guides all published guides of the locale, by document id
 */
export const suggestRelated = ({
  guide,
  guides,
  overlap,
  limit,
}: {
  readonly guide: RelatedSubject;
  readonly guides: ReadonlyMap<string, CatalogGuide>;
  readonly overlap: SkillOverlap;
  readonly limit: number;
}): readonly RelatedSuggestion[] => {
  const { documentId, requirements } = guide;
  const alike = new Map(
    overlap
      .nearest(requirements, { limit: CANDIDATES, without: documentId })
      .map((likeness) => [likeness.documentId, likeness]),
  );
  const next = new Set(guide.advancesTo);
  const fields = new Set(guide.fields);
  const isInField = (other: CatalogGuide): boolean => other.fields.some((field) => fields.has(field));
  const before = new Set<string>();
  const inField: CatalogGuide[] = [];
  for (const other of guides.values()) {
    if (other.advancesTo.includes(documentId)) before.add(other.documentId);
    if (isInField(other)) inField.push(other);
  }
  const firstOfField = inField.sort(byRole).slice(0, CANDIDATES + 1);
  const candidates = new Set([...alike.keys(), ...next, ...before, ...firstOfField.map((other) => other.documentId)]);
  candidates.delete(documentId);
  return [...candidates]
    .flatMap((id) => {
      const other = guides.get(id);
      if (other === undefined) return [];
      const isSameField = isInField(other);
      const [isNextStep, isStepBefore] = [next.has(id), before.has(id)];
      const likeness = alike.get(id);
      const score =
        (likeness?.score ?? 0) + (isSameField ? SAME_FIELD : 0) + (isNextStep || isStepBefore ? ON_ROUTE : 0);
      const reasons = { shared: likeness?.shared ?? [], isSameField, isNextStep, isStepBefore };
      return [{ other, suggestion: { documentId: id, score, ...reasons } satisfies RelatedSuggestion }];
    })
    .filter(({ suggestion }) => suggestion.score >= LEAST_SCORE)
    .sort((a, b) => b.suggestion.score - a.suggestion.score || byRole(a.other, b.other))
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
};
