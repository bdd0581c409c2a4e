import type { ContributorRecord, FaqRecord, GuideRecord, GuideTeaserRecord } from '../../../../core/page';
import type { Fields } from '../../../../core/rules';
import { readInstant } from './columns';
import type { GuideParts } from './guide-parts';
import type { GuideRow } from './guide-rows';
import type { Kin } from './kin';
import { certificationRecord, contributorRecord, fileRecord, skillRecord, text, withoutId } from './read-record';
import type { Surroundings } from './surroundings';

/** Everything that was read for some guides. */
export interface Material {
  readonly parts: GuideParts;
  readonly surroundings: Surroundings;
  readonly kin: Kin;
  readonly teasers: ReadonlyMap<number, GuideTeaserRecord>;
}

const readContributor = ({ kin }: Material, id: unknown): ContributorRecord | null => {
  const stored = kin.contributors.of(Number(id))[0];
  if (stored === undefined) return null;
  const translated = kin.translations('contributor').apply(Number(id), stored);
  return contributorRecord(translated, kin.photos.of(Number(id))[0]);
};

/** The first of the published guides that hold the FAQ, by document id; the guide itself when none does yet. */
const readFaq = ({ kin }: Material, guide: GuideRow, stored: Fields): FaqRecord => {
  const holders = [...kin.holdersOf(String(stored.documentId))].sort();
  return {
    documentId: String(stored.documentId),
    question: String(stored.question),
    answer: text(stored.answer),
    topic: text(stored.topic),
    markedUpOn: holders[0] ?? guide.documentId,
  };
};

/** The parts that consist of rows of their own, or of one. */
const readComponents = ({ parts, kin }: Material, id: number) => {
  const listOf = (name: string): readonly Fields[] => parts(name).of(id).map(withoutId);
  const oneOf = (name: string): Fields | null => listOf(name)[0] ?? null;
  const seo = parts('seo').of(id)[0];
  return {
    headings: listOf('headings') as GuideRecord['headings'],
    aliases: listOf('aliases') as GuideRecord['aliases'],
    tasks: listOf('tasks') as GuideRecord['tasks'],
    skills: parts('skills')
      .of(id)
      .map((requirement): unknown => ({
        ...withoutId(requirement),
        skills: parts('skills.skills')
          .of(Number(requirement.id))
          .map((skill) => skillRecord(kin.translations('skill').apply(Number(skill.id), skill))),
      })) as GuideRecord['skills'],
    steps: listOf('steps') as GuideRecord['steps'],
    preparation: oneOf('preparation') as GuideRecord['preparation'],
    entryRoutes: parts('entryRoutes')
      .of(id)
      .map((route): unknown => ({
        ...withoutId(route),
        links: parts('entryRoutes.links').of(Number(route.id)).map(withoutId),
      })) as GuideRecord['entryRoutes'],
    legalRequirements: listOf('legalRequirements') as GuideRecord['legalRequirements'],
    certifications: parts('certifications')
      .of(id)
      .flatMap((recommended) =>
        parts('certifications.certification')
          .of(Number(recommended.id))
          .slice(0, 1)
          .map((stored): unknown => ({
            ...withoutId(recommended),
            certification: certificationRecord(kin.translations('certification').apply(Number(stored.id), stored)),
          })),
      ) as GuideRecord['certifications'],
    workingConditions: oneOf('workingConditions') as GuideRecord['workingConditions'],
    levels: listOf('levels') as GuideRecord['levels'],
    salaries: listOf('salaries') as GuideRecord['salaries'],
    outlook: oneOf('outlook') as GuideRecord['outlook'],
    projections: listOf('projections') as GuideRecord['projections'],
    callToAction: oneOf('callToAction') as GuideRecord['callToAction'],
    externalIds: listOf('externalIds') as GuideRecord['externalIds'],
    sources: listOf('sources') as GuideRecord['sources'],
    seo: (seo && {
      ...withoutId(seo),
      image: fileRecord(parts('seo.image').of(Number(seo.id))[0]),
    }) as GuideRecord['seo'],
  };
};

/** Puts a guide together from what was read for it and for others. */
export const toRecord = (material: Material, guide: GuideRow): GuideRecord => {
  const { parts, surroundings, kin, teasers } = material;
  const { id, documentId } = guide;
  const linked = (name: string): readonly Fields[] => parts(name).of(id);
  const teasersOf = (ids: readonly unknown[]): readonly GuideTeaserRecord[] =>
    ids.flatMap((guideId) => teasers.get(Number(guideId)) ?? []);
  const components = readComponents(material, id);
  const fieldId = linked('field')[0]?.id;
  const review = surroundings.reviewOf(documentId);

  return {
    ...components,
    seo: components.seo ?? null,
    documentId,
    slug: guide.slug,
    locale: guide.locale,
    role: String(guide.role),
    rolePlural: text(guide.rolePlural),
    roleWithArticle: text(guide.roleWithArticle),
    title: text(guide.title),
    summary: text(guide.summary),
    overview: text(guide.overview),
    education: text(guide.education),
    careerTips: text(guide.careerTips),
    createdAt: String(guide.createdAt),
    updatedAt: String(guide.updatedAt),
    publishedAt: text(guide.publishedAt),
    field: fieldId === undefined ? null : surroundings.fields.get(Number(fieldId)),
    otherFields: linked('otherFields').flatMap((field) => surroundings.fields.get(Number(field.id)) ?? []),
    cover: fileRecord(linked('cover')[0]),
    demand: components.outlook?.demand ?? null,
    faqs: linked('faqs').map((faq) => readFaq(material, guide, faq)),
    relatedGuides: teasersOf(linked('relatedGuides').map((related) => related.id)),
    suggested: teasersOf(kin.suggestedOf(id)),
    advancesTo: teasersOf(linked('advancesTo').map((next) => next.id)),
    advancesFrom: teasersOf(linked('advancesFrom').map((previous) => previous.id)),
    author: readContributor(material, linked('author')[0]?.id),
    reviewer: readContributor(material, linked('reviewer')[0]?.id),
    localizations: surroundings.alternatesOf(documentId),
    lastReview: review
      ? { reviewedAt: readInstant(review.at) ?? '', reviewer: readContributor(material, review.contributorId) }
      : null,
  };
};
