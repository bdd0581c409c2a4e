import type { GuideRecord } from '../page';

const idOf = (entry: { readonly documentId: string } | null): string | null => entry?.documentId ?? null;
const idsOf = (entries: readonly { readonly documentId: string }[]): readonly string[] =>
  entries.map(({ documentId }) => documentId);

/**
 * What editors answer for when they confirm a guide: its own texts and figures, its FAQs, and which entries it links to.
 * Not what changes by itself: dates, other guides of the field, the names of linked skills. The same content gives the
 * same JSON.
 */
export const reviewedContent = (guide: GuideRecord): object => {
  const {
    createdAt: _created,
    updatedAt: _updated,
    publishedAt: _published,
    lastReview: _review,
    localizations: _localizations,
    suggested: _suggested,
    advancesFrom: _from,
    ...own
  } = guide;
  return {
    ...own,
    field: idOf(guide.field),
    otherFields: idsOf(guide.otherFields),
    cover: idOf(guide.cover),
    author: idOf(guide.author),
    reviewer: idOf(guide.reviewer),
    seo: guide.seo && { ...guide.seo, image: idOf(guide.seo.image) },
    skills: guide.skills.map((requirement) => ({ ...requirement, skills: idsOf(requirement.skills) })),
    certifications: guide.certifications.map(({ certification, ...recommended }) => ({
      ...recommended,
      certification: certification.documentId,
    })),
    faqs: guide.faqs.map(({ documentId, question, answer }) => ({ documentId, question, answer })),
    relatedGuides: idsOf(guide.relatedGuides),
    advancesTo: idsOf(guide.advancesTo),
  };
};
