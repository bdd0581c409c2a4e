import type { GuideContent } from '../../model/guide-content';
import type { GuideTeaserRecord } from '../../page';
import { guideRecordOf } from '../../page/testing';
import type { GuideDraft, LinkedGuide } from '../draft';
import { linkedGuideSlugs } from '../markdown';

/**
 * A guide document as readiness sees it once it is stored, for tests.
 *
 * @param isPublic whether readers can see the guide with a slug; every one when absent
 */
export const guideDraftOf = (guide: GuideContent, isPublic: (slug: string) => boolean = () => true): GuideDraft => {
  const record = guideRecordOf(guide);
  const linked = ({ documentId, role, slug }: GuideTeaserRecord): LinkedGuide => ({
    documentId,
    role,
    isPublic: isPublic(slug),
  });
  return {
    ...record,
    hasField: record.field !== null,
    hasAuthor: record.author !== null,
    hasReviewer: record.reviewer !== null,
    skills: record.skills.map(({ label, skills }) => ({ label, skillCount: skills.length })),
    certifications: record.certifications.map(({ certification: { documentId, name, lifecycle } }) => ({
      documentId,
      name,
      lifecycle,
      hasSuccessor: false,
    })),
    faqs: record.faqs.map(({ documentId, question, answer }) => ({ documentId, question, answer, isPublic: true })),
    relatedGuides: record.relatedGuides.map(linked),
    advancesTo: record.advancesTo.map(linked),
    publicSlugs: new Set(linkedGuideSlugs(record).filter(isPublic)),
  };
};
