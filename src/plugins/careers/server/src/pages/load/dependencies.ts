import type { ContributorRecord, FieldRecord, FileRecord, GuideRecord, GuideTeaserRecord } from '../../../../core/page';
import type { Dependency } from '../../cache';

type Note = (kind: string, entry: { readonly documentId: string } | null) => void;

const noteField = (note: Note, field: FieldRecord | null): void => {
  for (const entry of [field, ...(field?.ancestors ?? [])]) note('field', entry);
};

const noteContributor = (note: Note, contributor: ContributorRecord | null): void => {
  note('contributor', contributor);
  note('file', contributor?.photo ?? null);
};

const noteTeaser = (note: Note, teaser: GuideTeaserRecord): void => {
  note('guide', teaser);
  note('file', teaser.cover);
  noteField(note, teaser.field);
};

const collect = (fill: (note: Note) => void): ReadonlySet<Dependency> => {
  const dependencies = new Set<Dependency>();
  fill((kind, entry) => {
    if (entry !== null) dependencies.add(`${kind}:${entry.documentId}`);
  });
  return dependencies;
};

/** What a list of teasers was made from, besides which guides there are. */
export const dependenciesOfTeasers = (teasers: readonly GuideTeaserRecord[]): ReadonlySet<Dependency> =>
  collect((note) => {
    for (const teaser of teasers) noteTeaser(note, teaser);
  });

/**
 * What a guide's page was made from.
 *
 * @param holders document ids of the guides that share a FAQ with it
 */
export const dependenciesOfGuide = (guide: GuideRecord, holders: readonly string[]): ReadonlySet<Dependency> => {
  const dependencies = collect((note) => {
    noteTeaser(note, guide);
    for (const field of guide.otherFields) noteField(note, field);
    for (const { skills } of guide.skills) for (const skill of skills) note('skill', skill);
    for (const { certification } of guide.certifications) note('certification', certification);
    for (const faq of guide.faqs) note('faq', faq);
    for (const teasers of [guide.relatedGuides, guide.suggested, guide.advancesTo, guide.advancesFrom]) {
      for (const teaser of teasers) noteTeaser(note, teaser);
    }
    for (const contributor of [guide.author, guide.reviewer, guide.lastReview?.reviewer ?? null]) {
      noteContributor(note, contributor);
    }
    const image: FileRecord | null = guide.seo?.image ?? null;
    note('file', image);
    for (const documentId of holders) note('guide', { documentId });
  });
  // Without related guides, any guide may have more in common with this one than those that are suggested.
  const showsSuggested = guide.relatedGuides.length === 0;
  // A review names its guide by document id in a text, which no relation leads back from.
  return new Set<Dependency>([...dependencies, 'review:*', ...(showsSuggested ? (['guide:*'] as const) : [])]);
};
