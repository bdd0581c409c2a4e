import { z } from 'zod';

/** The types that outbox events are about: all that readers can see. */
export const SUBJECT_TYPES = ['guide', 'faq', 'skill', 'certification', 'field', 'contributor'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** What happens to types with drafts. */
const PUBLISHED = ['published', 'unpublished', 'deleted'] as const;
/** What happens to types without drafts. */
const TAXONOMY = ['created', 'changed', 'slug-changed', 'deleted'] as const;

/** Everything that an outbox tells, in the order in which settings list it. */
export const OUTBOX_EVENTS = [
  ...(['guide.published', 'guide.slug-changed', 'guide.unpublished', 'guide.deleted', 'guide.reviewed'] as const),
  ...PUBLISHED.map((deed) => `faq.${deed}` as const),
  ...TAXONOMY.map((deed) => `skill.${deed}` as const),
  'skill.merged' as const,
  ...TAXONOMY.map((deed) => `certification.${deed}` as const),
  'certification.merged' as const,
  ...TAXONOMY.map((deed) => `field.${deed}` as const),
  ...TAXONOMY.map((deed) => `contributor.${deed}` as const),
] as const;
export type OutboxEventName = (typeof OUTBOX_EVENTS)[number];

/** Why a page shows something else now. */
export const PAGE_REASONS = [
  /** The page of the guide that the event is about. */
  'itself',
  /** The address that the guide had before. */
  'old-address',
  /** The same guide in another language: it links to the others, and shares figures with them. */
  'translation',
  /** It uses the entry: a skill it asks for, a question it answers, its field, its author. */
  'skill',
  'certification',
  'faq',
  'field',
  'contributor',
  /** It lists the guide among the related ones, by an editor's choice … */
  'related',
  /** … or may suggest it, because it is of the same field and no editor has chosen any. */
  'suggestion',
  /** One of the two is a next step of the other. */
  'progression',
  /** Both have a question that only one of them marks up for search engines. */
  'shared-faq',
] as const;
export type PageReason = (typeof PAGE_REASONS)[number];

export const affectedPageSchema = z.object({
  type: z.literal('guide'),
  slug: z.string(),
  locale: z.string(),
  reason: z.enum(PAGE_REASONS),
});

/** A published page that shows something else after an event. */
export type AffectedPage = z.infer<typeof affectedPageSchema>;

/** More pages than this are told in several events, one part each. */
export const MOST_PAGES = 500;

export const outboxEventSchema = z.object({
  /** The same each time that the event is told, anywhere. */
  id: z.string(),
  event: z.enum(OUTBOX_EVENTS),
  /** When it was written, ISO 8601. */
  at: z.string(),
  type: z.enum(SUBJECT_TYPES),
  documentId: z.string(),
  /** Null for types without languages. */
  locale: z.string().nullable(),
  /** Of the published version; where that is gone, the one it had. Null for FAQs, which have none. */
  slug: z.string().nullable(),
  /** The published slug before this event, when it was another one. */
  previousSlug: z.string().nullable(),
  /** What it was merged into; the readers of its addresses are led there. */
  mergedInto: z.object({ documentId: z.string(), slug: z.string().nullable() }).nullable(),
  /** Whether readers cannot find it any more: it was deleted, merged or unpublished. */
  deleted: z.boolean(),
  /** The published pages that show something else now. */
  pages: z.array(affectedPageSchema).readonly(),
  /** From 1. An event that changes very many pages comes in parts, which differ in `id` and `pages`. */
  part: z.number().int(),
  parts: z.number().int(),
});

/** One thing that happened to what readers see. It never holds anything of a draft. */
export type OutboxEvent = z.infer<typeof outboxEventSchema>;

/** Each page once; the first reason counts. */
export const uniquePages = (pages: readonly AffectedPage[]): readonly AffectedPage[] => {
  const seen = new Map<string, AffectedPage>();
  for (const page of pages) {
    const key = `${page.locale} ${page.slug}`;
    if (!seen.has(key)) seen.set(key, page);
  }
  return [...seen.values()];
};

/** The pages of an event in parts of `MOST_PAGES` at most; one part when there are none. */
export const inParts = (pages: readonly AffectedPage[]): readonly (readonly AffectedPage[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(pages.length / MOST_PAGES)) }, (_, index) =>
    pages.slice(index * MOST_PAGES, (index + 1) * MOST_PAGES),
  );
