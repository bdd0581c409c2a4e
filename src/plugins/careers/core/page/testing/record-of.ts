import { slugify } from '../../slug';
import type { GuideContent } from '../../model/guide-content';
import type { ContributorRecord, FaqRecord, FieldRecord, GuideRecord, GuideTeaserRecord } from '../record';

const INSTANT = '2026-11-20T09:00:00.000Z';

/** What is absent in a document is null in the database. */
const empty = <Key extends string>(...columns: readonly Key[]): Record<Key, null> =>
  Object.fromEntries(columns.map((column) => [column, null])) as Record<Key, null>;

const slugOf = (name: string): string | null => {
  const slug = slugify(name);
  return slug === '' ? null : slug;
};

const field = (name: string): FieldRecord => ({
  documentId: `field:${name}`,
  slug: slugOf(name),
  name,
  description: null,
  ancestors: [],
});

const contributor = (name: string | undefined): ContributorRecord | null =>
  name === undefined
    ? null
    : {
        documentId: `contributor:${name}`,
        slug: slugOf(name),
        name,
        jobTitle: null,
        bio: null,
        url: null,
        photo: null,
      };

const teaser = (slug: string, locale: string): GuideTeaserRecord => ({
  documentId: `guide:${slug}`,
  slug,
  locale,
  role: slug,
  title: null,
  summary: null,
  field: null,
  cover: null,
  demand: null,
  updatedAt: INSTANT,
  publishedAt: INSTANT,
});

const parts = (guide: GuideContent) => ({
  tasks: guide.tasks ?? [],
  steps: (guide.steps ?? []).map((step) => ({ ...empty('description', 'minMonths', 'maxMonths'), ...step })),
  skills: (guide.skills ?? []).map((skill) => ({
    ...empty('level', 'note'),
    ...skill,
    skills: skill.skills.map((name) => ({
      documentId: `skill:${name}`,
      slug: slugOf(name),
      name,
      nature: 'skill' as const,
    })),
  })),
  preparation:
    guide.preparation === undefined
      ? null
      : {
          ...empty('educationLevel', 'isced', 'jobZone', 'experienceMonths', 'training'),
          ...guide.preparation,
        },
  entryRoutes: (guide.entryRoutes ?? []).map((route) => ({
    ...empty('description', 'subjects', 'requirements', 'jurisdiction'),
    ...route,
  })),
  legalRequirements: (guide.legalRequirements ?? []).map((requirement) => ({
    ...empty('body', 'jurisdiction', 'url'),
    ...requirement,
  })),
  certifications: (guide.certifications ?? []).map(({ certification, condition, importance, issuer, acronym }) => ({
    certification: {
      documentId: `certification:${certification}`,
      slug: slugOf(certification),
      name: certification,
      acronym: acronym ?? null,
      kind: 'certification' as const,
      issuer: issuer ?? null,
      url: null,
      description: null,
      level: null,
      jurisdiction: null,
      cost: null,
      currency: null,
      validForMonths: null,
      lifecycle: 'active' as const,
    },
    condition: condition ?? null,
    importance,
  })),
  workingConditions:
    guide.workingConditions === undefined
      ? null
      : {
          ...empty('minHours', 'maxHours', 'pattern', 'places', 'uniform', 'remote'),
          ...guide.workingConditions,
        },
  levels: (guide.levels ?? []).map((level) => ({ ...empty('summary', 'fromYears', 'toYears'), ...level })),
  salaries: (guide.salaries ?? []).map((salary) => ({
    ...empty('region', 'level', 'currency', 'p10', 'p25', 'median', 'p75', 'p90', 'low', 'high', 'year', 'source'),
    ...salary,
  })),
});

/**
 * A guide document as the database would give it, for tests over the starter guides and over arbitrary ones. Relations
 * are names in a document: each gets a record of its own, made from the name.
 */
export const guideRecordOf = (guide: GuideContent): GuideRecord => {
  const { locale } = guide;
  const slug = guide.slug ?? (slugify(guide.role) || 'guide');
  const documentId = `guide:${slug}`;
  const faqs = (guide.faqs ?? []).map(
    ({ question, answer, topic }, index): FaqRecord => ({
      documentId: `faq:${index}`,
      question,
      answer: answer ?? null,
      topic: topic ?? null,
      markedUpOn: documentId,
    }),
  );
  return {
    ...parts(guide),
    documentId,
    slug,
    locale,
    role: guide.role,
    rolePlural: guide.rolePlural ?? null,
    roleWithArticle: guide.roleWithArticle ?? null,
    title: guide.title ?? null,
    summary: guide.summary ?? null,
    overview: guide.overview ?? null,
    education: guide.education ?? null,
    careerTips: guide.careerTips ?? null,
    createdAt: INSTANT,
    updatedAt: INSTANT,
    publishedAt: INSTANT,
    headings: guide.headings ?? [],
    aliases: guide.aliases ?? [],
    field: guide.field === undefined ? null : field(guide.field),
    otherFields: (guide.otherFields ?? []).map(field),
    cover: null,
    demand: guide.outlook?.demand ?? null,
    outlook: guide.outlook === undefined ? null : { ...empty('summary', 'demand'), ...guide.outlook },
    projections: (guide.projections ?? []).map((projection) => ({
      ...empty('region', 'fromYear', 'toYear', 'growthPercent', 'openingsPerYear', 'employment', 'source'),
      ...projection,
    })),
    faqs,
    callToAction:
      guide.callToAction === undefined ? null : { ...empty('heading', 'text', 'label', 'url'), ...guide.callToAction },
    relatedGuides: (guide.relatedGuides ?? []).map((related) => teaser(related, locale)),
    suggested: [],
    advancesTo: (guide.advancesTo ?? []).map((next) => teaser(next, locale)),
    advancesFrom: [],
    externalIds: (guide.externalIds ?? []).map((id) => ({
      ...empty('edition', 'code', 'uri', 'match'),
      ...id,
    })),
    sources: (guide.sources ?? []).map((source) => ({
      ...empty('publisher', 'url', 'license', 'edition', 'retrievedAt', 'attribution'),
      ...source,
    })),
    author: contributor(guide.author),
    reviewer: contributor(guide.reviewer),
    seo:
      guide.seo === undefined
        ? null
        : { ...empty('metaTitle', 'metaDescription', 'canonicalUrl'), ...guide.seo, image: null },
    localizations: [{ locale, slug, title: guide.title ?? null, role: guide.role }],
    lastReview: null,
  };
};
