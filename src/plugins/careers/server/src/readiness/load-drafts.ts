import type { Core } from '@strapi/strapi';
import type { GuideDraft } from '../../../core/readiness';
import type { Fields } from '../../../core/rules';
import { componentSchemas, contentTypeSchemas, uidOf } from '../content-model';
import type { GuideRow } from '../pages/load';
import { pathArm, runArms, type Arm, type ArmRows } from '../pages/load/arms';
import { isVersion, scalarsOf } from '../pages/load/guide-rows';
import { tableAs } from '../pages/load/links';
import { text, withoutId } from '../pages/load/read-record';

const GUIDE = uidOf('guide');

/** A draft before anybody has asked what readers can see of what it links to. */
export type UnlinkedDraft = Omit<
  GuideDraft,
  'publicSlugs' | 'faqs' | 'relatedGuides' | 'advancesTo' | 'certifications' | 'skills'
> & {
  readonly slug: string;
  readonly faqs: readonly Omit<GuideDraft['faqs'][number], 'isPublic'>[];
  readonly relatedGuides: readonly LinkedRow[];
  readonly advancesTo: readonly LinkedRow[];
  readonly skills: readonly (GuideDraft['skills'][number] & { readonly partId: number })[];
  readonly certifications: readonly (GuideDraft['certifications'][number] & { readonly partId: number })[];
};

export interface LinkedRow {
  readonly documentId: string;
  readonly role: string;
}

const COMPONENTS = [
  'aliases',
  'tasks',
  'skills',
  'steps',
  'preparation',
  'entryRoutes',
  'legalRequirements',
  'certifications',
  'workingConditions',
  'levels',
  'salaries',
  'outlook',
  'projections',
  'callToAction',
  'sources',
  'seo',
] as const;

const attributesOf = (name: string): readonly string[] => {
  const attribute = contentTypeSchemas.guide.attributes[name];
  const component = attribute !== undefined && 'component' in attribute ? String(attribute.component) : '';
  return scalarsOf(componentSchemas[component.replace('careers.', '')]?.attributes ?? {});
};

const LINKED: readonly (readonly [path: readonly string[], attributes: readonly string[]])[] = [
  [['skills', 'skills'], []],
  [
    ['certifications', 'certification'],
    ['documentId', 'name', 'lifecycle'],
  ],
  [['certifications', 'certification', 'replacedBy'], []],
  [['cover'], ['alternativeText']],
  [['field'], []],
  [['author'], []],
  [['reviewer'], []],
];

const DRAFTS: readonly (readonly [path: readonly string[], attributes: readonly string[]])[] = [
  [['faqs'], ['documentId', 'question', 'answer']],
  [['relatedGuides'], ['documentId', 'role']],
  [['advancesTo'], ['documentId', 'role']],
];

type Parts = (path: string) => ArmRows;

const loadParts = (strapi: Core.Strapi, ids: readonly number[]): Promise<Parts> => {
  const draftsOnly = { text: isVersion(tableAs(strapi, GUIDE, 't'), 'draft'), values: [] };
  const arms: Record<string, Arm> = {};
  for (const name of COMPONENTS) {
    arms[name] = pathArm(strapi, { uid: GUIDE, ids, path: [name], attributes: attributesOf(name) });
  }
  for (const [path, attributes] of LINKED) {
    arms[path.join('.')] = pathArm(strapi, { uid: GUIDE, ids, path, attributes });
  }
  for (const [path, attributes] of DRAFTS) {
    arms[path.join('.')] = pathArm(strapi, { uid: GUIDE, ids, path, attributes, where: draftsOnly });
  }
  return runArms(strapi, arms);
};

const linkedRow = ({ documentId, role }: Fields): LinkedRow => ({ documentId: String(documentId), role: String(role) });

const toDraft = (parts: Parts, guide: GuideRow): UnlinkedDraft => {
  const { id } = guide;
  const listOf = (name: string): readonly Fields[] => parts(name).of(id).map(withoutId);
  const oneOf = (name: string): Fields | null => listOf(name)[0] ?? null;
  const has = (name: string): boolean => parts(name).of(id).length > 0;
  const cover = parts('cover').of(id)[0];
  return {
    documentId: guide.documentId,
    locale: guide.locale,
    slug: guide.slug,
    role: text(guide.role) ?? '',
    title: text(guide.title),
    summary: text(guide.summary),
    overview: text(guide.overview),
    education: text(guide.education),
    careerTips: text(guide.careerTips),
    aliases: listOf('aliases') as GuideDraft['aliases'],
    tasks: listOf('tasks') as GuideDraft['tasks'],
    steps: listOf('steps') as GuideDraft['steps'],
    preparation: oneOf('preparation') as GuideDraft['preparation'],
    entryRoutes: listOf('entryRoutes') as GuideDraft['entryRoutes'],
    legalRequirements: listOf('legalRequirements') as GuideDraft['legalRequirements'],
    workingConditions: oneOf('workingConditions') as GuideDraft['workingConditions'],
    levels: listOf('levels') as GuideDraft['levels'],
    salaries: listOf('salaries') as GuideDraft['salaries'],
    outlook: oneOf('outlook') as GuideDraft['outlook'],
    projections: listOf('projections') as GuideDraft['projections'],
    callToAction: oneOf('callToAction') as GuideDraft['callToAction'],
    sources: listOf('sources') as GuideDraft['sources'],
    seo: oneOf('seo') as GuideDraft['seo'],
    cover: cover === undefined ? null : { alternativeText: text(cover.alternativeText) },
    hasField: has('field'),
    hasAuthor: has('author'),
    hasReviewer: has('reviewer'),
    skills: parts('skills')
      .of(id)
      .map((skill) => ({
        partId: Number(skill.id),
        label: text(skill.label) ?? '',
        skillCount: parts('skills.skills').of(Number(skill.id)).length,
      })),
    certifications: parts('certifications')
      .of(id)
      .flatMap((part) =>
        parts('certifications.certification')
          .of(Number(part.id))
          .slice(0, 1)
          .map((stored) => ({
            partId: Number(part.id),
            documentId: String(stored.documentId),
            name: text(stored.name) ?? '',
            lifecycle: stored.lifecycle as GuideDraft['certifications'][number]['lifecycle'],
            hasSuccessor: parts('certifications.certification.replacedBy').of(Number(stored.id)).length > 0,
          })),
      ),
    faqs: parts('faqs')
      .of(id)
      .map(({ documentId, question, answer }) => ({
        documentId: String(documentId),
        question: text(question) ?? '',
        answer: text(answer),
      })),
    relatedGuides: parts('relatedGuides').of(id).map(linkedRow),
    advancesTo: parts('advancesTo').of(id).map(linkedRow),
  };
};

/** What readiness looks at of some drafts: one statement for any number of them, in any locales. */
export const loadUnlinkedDrafts = async (
  strapi: Core.Strapi,
  guides: readonly GuideRow[],
): Promise<readonly UnlinkedDraft[]> => {
  if (guides.length === 0) return [];
  const parts = await loadParts(
    strapi,
    guides.map(({ id }) => id),
  );
  return guides.map((guide) => toDraft(parts, guide));
};
