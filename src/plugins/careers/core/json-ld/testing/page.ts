import type { ContributorRecord, GuidePage, GuideRecord, PageContributor, RichText } from '../../page';
import { exampleSite } from '../../page/testing';

const escapeHtml = (text: string): string => text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;');

const rich = (markdown: string | null): RichText | null =>
  markdown === null ? null : { markdown, html: `<p class="a>b">${escapeHtml(markdown)}</p>\n` };

const contributor = (record: ContributorRecord | null): PageContributor | null =>
  record === null ? null : { ...record, bio: rich(record.bio), photo: null };

const section = <Item>(heading: string, items: readonly Item[]): { heading: string; items: Item[] } | null =>
  items.length === 0 ? null : { heading, items: [...items] };

const sections = (record: GuideRecord) => {
  const { locale } = record;
  return {
    overview:
      record.overview === null ? null : { heading: 'Overview', body: { markdown: record.overview, html: null } },
    tasks: section('Tasks', record.tasks),
    skills: section(
      'Skills',
      record.skills.map((requirement) => ({
        ...requirement,
        skills: requirement.skills.map((skill) => ({
          ...skill,
          url: skill.slug === null ? null : exampleSite.urlOf('skill', { slug: skill.slug, locale }),
        })),
      })),
    ),
    steps: section(
      'Steps',
      record.steps.map((step, index) => ({ ...step, description: rich(step.description), position: index + 1 })),
    ),
    preparation: record.preparation === null ? null : { heading: 'Preparation', ...record.preparation },
    legalRequirements: section(
      'Legal requirements',
      record.legalRequirements.map((requirement) => ({ ...requirement, body: rich(requirement.body) })),
    ),
    certifications: section(
      'Certifications',
      record.certifications.map(({ certification, ...recommended }) => ({
        ...certification,
        ...recommended,
        description: rich(certification.description),
      })),
    ),
    salaries: section(
      'Salaries',
      record.salaries.map((salary) => ({ ...salary })),
    ),
    faqs: section(
      'Questions',
      record.faqs.map(({ markedUpOn, answer, ...faq }) => ({ ...faq, answer: rich(answer) })),
    ),
    related: section(
      'Related',
      record.relatedGuides.map((teaser) => ({
        ...teaser,
        title: teaser.title ?? teaser.role,
        url: exampleSite.guideUrl(teaser),
        field: null,
        cover: null,
      })),
    ),
  };
};

const breadcrumbs = (record: GuideRecord): GuidePage['breadcrumbs'] => [
  { name: exampleSite.name, url: exampleSite.urlOf('guides', { slug: '', locale: record.locale }) },
  ...(record.field === null ? [] : [{ name: record.field.name, url: null }]),
  { name: record.role, url: exampleSite.guideUrl(record) },
];

/** What JSON-LD reads of a page, straight from the record; sections that it does not read are null. */
export const examplePage = (record: GuideRecord): Omit<GuidePage, 'jsonLd'> => ({
  schemaVersion: 1,
  documentId: record.documentId,
  slug: record.slug,
  locale: record.locale,
  role: record.role,
  title: record.title ?? record.role,
  summary: record.summary,
  aliases: record.aliases.filter(({ hidden }) => hidden !== true).map(({ label }) => label),
  field: null,
  cover: null,
  updatedAt: record.updatedAt,
  publishedAt: record.publishedAt,
  reviewedAt: record.lastReview?.reviewedAt ?? null,
  ...sections(record),
  education: null,
  entryRoutes: null,
  workingConditions: null,
  levels: null,
  outlook: null,
  careerTips: null,
  callToAction: null,
  progression: null,
  externalIds: record.externalIds.map((id) => ({ ...id })),
  sources: section(
    'Sources',
    record.sources.map((source) => ({ ...source })),
  ),
  author: contributor(record.author),
  reviewer: contributor(record.reviewer),
  seo: {
    metaTitle: record.seo?.metaTitle ?? record.title ?? record.role,
    metaDescription: record.seo?.metaDescription ?? record.summary,
    canonicalUrl: exampleSite.guideUrl(record),
    image: null,
    noIndex: false,
  },
  alternates: [],
  breadcrumbs: breadcrumbs(record),
  extensions: {},
});
