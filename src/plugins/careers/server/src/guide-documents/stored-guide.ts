import type { Core } from '@strapi/strapi';
import { guideContentSchema, type GuideContent } from '../../../core/model/guide-content';
import { documentsOf } from '../strapi/documents';
import { withoutEmpty, type GuideData } from './guide-data';

const NAMED = { fields: ['name'] as string[] };
const SLUGGED = { fields: ['slug', 'locale'] as string[] };

/** Everything that a guide document holds. */
const POPULATE = {
  headings: true,
  aliases: true,
  field: NAMED,
  otherFields: NAMED,
  tasks: true,
  skills: { populate: { skills: NAMED } },
  steps: true,
  preparation: true,
  entryRoutes: { populate: { links: true } },
  legalRequirements: true,
  certifications: { populate: { certification: { fields: ['name'] as string[] } } },
  workingConditions: true,
  levels: true,
  salaries: true,
  outlook: true,
  projections: true,
  faqs: { fields: ['question', 'answer', 'topic'] as string[] },
  callToAction: true,
  relatedGuides: SLUGGED,
  advancesTo: SLUGGED,
  externalIds: true,
  sources: true,
  author: NAMED,
  reviewer: NAMED,
  seo: { populate: { image: { fields: ['id'] as string[] } } },
};

interface Named {
  readonly documentId: string;
  readonly name: string;
}

interface Slugged {
  readonly documentId: string;
  readonly slug: string | null;
}

export interface StoredFaq {
  readonly documentId: string;
  readonly question: string;
  readonly answer?: string | null;
  readonly topic?: string | null;
}

/** A guide with everything that a document holds; components as Strapi returns them. */
export interface StoredGuide {
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string | null;
  readonly role: string;
  readonly title: string | null;
  readonly field?: Named | null;
  readonly otherFields: readonly Named[];
  readonly author?: Named | null;
  readonly reviewer?: Named | null;
  readonly skills: readonly { readonly skills: readonly Named[] }[];
  readonly certifications: readonly {
    readonly certification?: Named | null;
    readonly condition?: string | null;
    readonly importance?: string | null;
  }[];
  readonly faqs: readonly StoredFaq[];
  readonly relatedGuides: readonly Slugged[];
  readonly advancesTo: readonly Slugged[];
  readonly seo?: { readonly image?: { readonly id: number } | null } | null;
}

export const readGuide = async ({
  strapi,
  documentId,
  locale,
  status,
}: {
  readonly strapi: Core.Strapi;
  readonly documentId: string;
  readonly locale: string;
  readonly status: 'draft' | 'published';
}): Promise<StoredGuide | null> =>
  documentsOf(strapi, 'guide').findOne<StoredGuide>({ documentId, locale, status, populate: POPULATE });

/** Guides in one locale, in the order asked for; those that are not there are left out. */
export const readGuides = async ({
  strapi,
  documentIds,
  locale,
  status,
}: {
  readonly strapi: Core.Strapi;
  readonly documentIds: readonly string[];
  readonly locale: string;
  readonly status: 'draft' | 'published';
}): Promise<readonly StoredGuide[]> => {
  const found = await documentsOf(strapi, 'guide').findMany<StoredGuide>({
    filters: { documentId: { $in: documentIds } },
    locale,
    status,
    populate: POPULATE,
  });
  const byId = new Map(found.map((guide) => [guide.documentId, guide]));
  return documentIds.flatMap((documentId) => byId.get(documentId) ?? []);
};

/** Columns and relations that Strapi adds, or that a document does not hold. */
const SYSTEM_KEYS = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  // How often it was saved.
  'revision',
]);

/** Editors clear a field with null or with an empty text. */
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Drops Strapi's own keys, and empty values, all the way down. */
export const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !isEmpty(part) && !SYSTEM_KEYS.has(key))
      .map(([key, part]) => [key, plain(part)]),
  );
};

const documentIdOf = (named: Named | null | undefined) => named?.documentId;

/** @returns the stored guide in the shape of `toGuideData`, so that the two can be compared. */
export const storedGuideData = (guide: StoredGuide): GuideData => {
  const {
    locale: _locale,
    localizations: _localizations,
    faqs: _faqs,
    ...rest
  } = guide as StoredGuide & {
    localizations?: unknown;
  };
  const data = plain(rest) as Record<string, unknown>;
  return withoutEmpty({
    ...data,
    field: documentIdOf(guide.field),
    otherFields: guide.otherFields.map((field) => field.documentId),
    author: documentIdOf(guide.author),
    reviewer: documentIdOf(guide.reviewer),
    skills: guide.skills.map((requirement) => ({
      ...(plain(requirement) as object),
      skills: requirement.skills.map((skill) => skill.documentId),
    })),
    certifications: guide.certifications.map(({ certification, condition, importance }) => ({
      certification: certification?.documentId,
      condition,
      importance,
    })),
  }) as GuideData;
};

/** @returns the stored guide as the content of a guide document: relations by name, guides by slug, no empty parts. */
export const toGuideContent = (guide: StoredGuide): GuideContent => {
  const { documentId: _documentId, ...rest } = guide;
  const { image: _image, ...seo } = guide.seo ?? {};
  // Attributes that an app has added to guides have no place in a document.
  const data = Object.entries(plain(rest) as object).filter(([key]) => key in guideContentSchema.shape);
  const filled = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
  const content: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.entries({
      ...Object.fromEntries(data),
      field: guide.field?.name,
      otherFields: filled(guide.otherFields.map(({ name }) => name)),
      author: guide.author?.name,
      reviewer: guide.reviewer?.name,
      skills: filled(
        guide.skills.map((requirement) => ({
          ...(plain(requirement) as object),
          skills: requirement.skills.map(({ name }) => name),
        })),
      ),
      certifications: filled(
        guide.certifications
          .filter(({ certification }) => certification)
          .map(({ certification, condition, importance }) => ({
            certification: certification?.name,
            condition,
            importance,
          })),
      ),
      faqs: filled(guide.faqs.map(({ question, answer, topic }) => ({ question, answer, topic }))),
      relatedGuides: filled(guide.relatedGuides.flatMap(({ slug }) => slug ?? [])),
      advancesTo: filled(guide.advancesTo.flatMap(({ slug }) => slug ?? [])),
      seo: Object.keys(seo).length > 0 ? plain(seo) : undefined,
    })
      .map(([key, value]) => [key, withoutEmpty(value)] as const)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
  // Said aloud, because a growth figure in the outlook's prose would otherwise fill them when the document is read.
  const projections = content.projections ?? (content.outlook ? [] : undefined);
  return guideContentSchema.parse({ ...content, ...(projections !== undefined && { projections }) });
};
