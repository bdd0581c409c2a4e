import { z } from 'zod';
import { CERTIFICATION_LIFECYCLES, IMPORTANCES, SATISFIED_BY, SKILL_LEVELS } from '../model/vocabulary';
import type { GuideRecord } from '../page';

const named = z.object({ documentId: z.string(), name: z.string() });

/** What a guide rested on when somebody confirmed it, kept with the review to tell later what has moved. */
export const reviewSnapshotSchema = z.object({
  certifications: z.array(named.extend({ lifecycle: z.enum(CERTIFICATION_LIFECYCLES) })),
  requirements: z.array(
    z.object({
      label: z.string(),
      importance: z.enum(IMPORTANCES).nullable(),
      level: z.enum(SKILL_LEVELS).nullable(),
      satisfiedBy: z.enum(SATISFIED_BY).nullable(),
      skills: z.array(named),
    }),
  ),
  sources: z.array(z.object({ title: z.string(), publisher: z.string().nullable(), edition: z.string().nullable() })),
});
export type ReviewSnapshot = z.infer<typeof reviewSnapshotSchema>;

/** Of a guide as readers see it. Names are in the guide's locale. */
export const takeSnapshot = (guide: GuideRecord): ReviewSnapshot => ({
  certifications: guide.certifications.map(({ certification: { documentId, name, lifecycle } }) => ({
    documentId,
    name,
    lifecycle,
  })),
  requirements: guide.skills.map(({ label, importance, level, satisfiedBy, skills }) => ({
    label,
    importance,
    level,
    satisfiedBy,
    skills: skills.map(({ documentId, name }) => ({ documentId, name })),
  })),
  sources: guide.sources.map(({ title, publisher, edition }) => ({ title, publisher, edition })),
});

/** @returns nothing for a review of before there were snapshots, or of another release */
export const readSnapshot = (stored: unknown): ReviewSnapshot | null => {
  const parsed = reviewSnapshotSchema.safeParse(typeof stored === 'string' ? parseJson(stored) : stored);
  return parsed.success ? parsed.data : null;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
