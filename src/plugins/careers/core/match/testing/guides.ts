import { foldName } from '../../model/names';
import type { GuideContent } from '../../model/guide-content';
import type { MatchableGuide } from '../cover';
import type { MatchTerm } from '../types';

/**
 * Guide documents as the match takes them, their skills and certifications looked up by name.
 *
 * @throws Error when a guide names something that is not among the terms
 */
export const matchableGuide = (guide: GuideContent, terms: readonly MatchTerm[]): MatchableGuide => {
  const byName = new Map(
    (['alias', 'name'] as const).flatMap((by) =>
      terms.flatMap(({ kind, id, name, acronym, names }) =>
        (by === 'name' ? [name, acronym ?? name] : names.map(({ label }) => label)).map(
          (label) => [`${kind} ${foldName(label)}`, id] as const,
        ),
      ),
    ),
  );
  const find = (kind: MatchTerm['kind'], name: string): string => {
    const id = byName.get(`${kind} ${foldName(name)}`);
    if (id === undefined) throw new Error(`${guide.slug ?? guide.role}: there is no ${kind} "${name}"`);
    return id;
  };
  return {
    documentId: guide.slug ?? guide.role,
    slug: guide.slug ?? guide.role,
    title: guide.title ?? guide.role,
    requirements: (guide.skills ?? []).map(({ label, skills, satisfiedBy, importance, level }) => ({
      label,
      skills: skills.map((name) => find('skill', name)),
      anyOf: satisfiedBy === 'any',
      importance,
      level: level ?? null,
    })),
    certifications: (guide.certifications ?? []).map(({ certification, importance }) => ({
      id: find('certification', certification),
      importance,
    })),
  };
};
