import { z } from 'zod';
import { CERTIFICATION_LIFECYCLES } from '../model/vocabulary';
import type { GuideRecord } from '../page';
import { newerEdition, type SourceEdition } from './editions';
import { takeSnapshot, type ReviewSnapshot } from './snapshot';

const lifecycle = z.enum(CERTIFICATION_LIFECYCLES);
const names = z.array(z.string());

/** Something that a guide rests on and that is no longer as it was. */
export const movementSchema = z.discriminatedUnion('kind', [
  /** The page itself has been published anew. */
  z.object({ kind: z.literal('republished'), at: z.string().nullable() }),
  /** `status` of the last check; null when there was no answer. */
  z.object({ kind: z.literal('dead-link'), url: z.string(), name: z.string(), status: z.number().nullable() }),
  z.object({
    kind: z.literal('certification'),
    documentId: z.string(),
    name: z.string(),
    /** At the last review; null when it was not there, or there was none. */
    was: lifecycle.nullable(),
    lifecycle,
    retiresAt: z.string().nullable(),
    replacedBy: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('source-edition'),
    title: z.string(),
    publisher: z.string().nullable(),
    edition: z.string(),
    newest: z.string(),
  }),
  /** One requirement of the guide; `added` and `removed` are names of skills. */
  z.object({
    kind: z.literal('skills'),
    label: z.string(),
    change: z.enum(['added', 'removed', 'changed']),
    added: names,
    removed: names,
  }),
]);
export type Movement = z.infer<typeof movementSchema>;

type Requirement = ReviewSnapshot['requirements'][number];

const skillsBeyond = (one: Requirement, other: Requirement | undefined): string[] => {
  const known = new Set((other?.skills ?? []).map(({ documentId, name }) => `${documentId} ${name}`));
  return one.skills.flatMap(({ documentId, name }) => (known.has(`${documentId} ${name}`) ? [] : [name]));
};

const differsInKind = (one: Requirement, other: Requirement): boolean =>
  one.importance !== other.importance || one.level !== other.level || one.satisfiedBy !== other.satisfiedBy;

/** By label: a requirement that is called otherwise is another one. */
const movedSkills = (before: ReviewSnapshot, now: ReviewSnapshot): Movement[] => {
  const byLabel = (requirements: readonly Requirement[]) => new Map(requirements.map((one) => [one.label, one]));
  const [old, present] = [byLabel(before.requirements), byLabel(now.requirements)];
  const presentOnes = [...present.values()].flatMap((requirement): Movement[] => {
    const was = old.get(requirement.label);
    const added = skillsBeyond(requirement, was);
    const { label } = requirement;
    if (was === undefined) return [{ kind: 'skills', label, change: 'added', added, removed: [] }];
    const removed = skillsBeyond(was, requirement);
    const isSame = added.length + removed.length === 0 && !differsInKind(was, requirement);
    return isSame ? [] : [{ kind: 'skills', label, change: 'changed', added, removed }];
  });
  const gone = [...old.values()]
    .filter(({ label }) => !present.has(label))
    .map(
      (was): Movement => ({
        kind: 'skills',
        label: was.label,
        change: 'removed',
        added: [],
        removed: skillsBeyond(was, undefined),
      }),
    );
  return [...presentOnes, ...gone];
};

export interface CertificationFuture {
  readonly retiresAt: string | null;
  /** Name of its successor. */
  readonly replacedBy: string | null;
}

export interface Surroundings {
  /** What the last review kept; null when there was none, or it kept nothing. */
  readonly before: ReviewSnapshot | null;
  /** Whether the content is another one than at the last review. */
  readonly isRepublished: boolean;
  /** By document id. */
  readonly futures: ReadonlyMap<string, CertificationFuture>;
  /** Addresses that did not answer when they were last checked, with the answer's status. */
  readonly deadLinks: ReadonlyMap<string, number | null>;
  /** Of the works that the guide names, every edition that any guide names. */
  readonly editions: readonly SourceEdition[];
}

/** Addresses that a guide rests on, with what each stands for. */
export const addressesIn = (guide: GuideRecord): readonly { readonly url: string; readonly name: string }[] => {
  const named = [
    ...guide.certifications.map(({ certification: { url, name } }) => ({ url, name })),
    ...guide.sources.map(({ url, title }) => ({ url, name: title })),
    ...guide.legalRequirements.map(({ url, title }) => ({ url, name: title })),
    ...guide.entryRoutes.flatMap(({ links }) => links.map(({ url, label }) => ({ url, name: label }))),
  ];
  return named.flatMap(({ url, name }) => (url === null || url === '' ? [] : [{ url, name: name || url }]));
};

/**
 * What moved since a guide was last confirmed. Retired and retiring certifications, dead links and outdated sources are
 * told of as long as they are there, whoever confirmed them.
 */
export const findMovements = (guide: GuideRecord, around: Surroundings): readonly Movement[] => {
  const now = takeSnapshot(guide);
  const { before, futures, deadLinks, editions } = around;
  const republished: Movement[] = around.isRepublished ? [{ kind: 'republished', at: guide.publishedAt }] : [];
  const links = addressesIn(guide).flatMap(({ url, name }): Movement[] => {
    const status = deadLinks.get(url);
    return status === undefined ? [] : [{ kind: 'dead-link', url, name, status }];
  });
  const certifications = now.certifications.flatMap(({ documentId, name, lifecycle: is }): Movement[] => {
    const was = before?.certifications.find((known) => known.documentId === documentId)?.lifecycle ?? null;
    const isGood = is === 'active' || is === 'beta';
    if (isGood && (was === null || was === is)) return [];
    const { retiresAt = null, replacedBy = null } = futures.get(documentId) ?? {};
    return [{ kind: 'certification', documentId, name, was, lifecycle: is, retiresAt, replacedBy }];
  });
  const sources = now.sources.flatMap((source): Movement[] => {
    const newest = newerEdition(source, editions);
    if (newest === null || source.edition === null) return [];
    return [
      { kind: 'source-edition', title: source.title, publisher: source.publisher, edition: source.edition, newest },
    ];
  });
  const skills = before === null ? [] : movedSkills(before, now);
  return [...republished, ...links, ...certifications, ...sources, ...skills];
};
