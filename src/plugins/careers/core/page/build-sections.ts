import { MOST_RELATED } from '../related';
import type { Site } from '../site';
import type { MarkdownRenderer } from './markdown';
import { createHeadings, type HeadedSection } from './page-headings';
import type { GuideRecord } from './record';
import { isBlank } from './blank';
import { buildBreadcrumbs } from './breadcrumbs';
import { buildGuideTeaser, titleOf, toContributor } from './references';
import { buildSeo } from './seo';
import type { GuidePage, PageSection, RichText } from './schema';

/** How each section is made of a record; only those that are asked for are. */
export type SectionBuilders = {
  readonly [Section in Exclude<PageSection, 'extensions' | 'jsonLd'>]: () => GuidePage[Section];
};

/** Nothing in it but what Strapi fills in by itself. */
const isEmpty = (part: object): boolean =>
  Object.values(part).every((value) => value === null || value === false || value === '');

interface Building {
  readonly record: GuideRecord;
  readonly site: Site;
  readonly render: MarkdownRenderer;
}

export const createSectionBuilders = ({ record, site, render }: Building): SectionBuilders => {
  const { locale } = record;
  const headingOf = createHeadings(record, site.headings);
  const rich = (markdown: string | null, part: string): RichText | null =>
    isBlank(markdown) ? null : render(markdown, part);
  const list = <Entry, Item>(
    section: HeadedSection,
    entries: readonly Entry[],
    toItem: (entry: Entry, index: number) => Item,
  ): { heading: string; items: Item[] } | null =>
    entries.length === 0 ? null : { heading: headingOf(section), items: entries.map(toItem) };
  const prose = (section: HeadedSection, markdown: string | null): { heading: string; body: RichText } | null =>
    isBlank(markdown) ? null : { heading: headingOf(section), body: render(markdown, section) };
  const facts = <Part extends object>(section: HeadedSection, part: Part | null) =>
    part === null || isEmpty(part) ? null : { heading: headingOf(section), ...part };
  const teasers = (records: GuideRecord['relatedGuides']) =>
    records
      .filter(({ documentId }) => documentId !== record.documentId)
      .map((teaser) => buildGuideTeaser({ record: teaser, site }));

  return {
    overview: () => prose('overview', record.overview),
    tasks: () => list('tasks', record.tasks, ({ text, core }) => ({ text, core })),
    skills: () =>
      list('skills', record.skills, ({ label, skills, satisfiedBy, importance, level, note }) => ({
        label,
        skills: skills.map(({ documentId, slug, name, nature }) => ({
          documentId,
          slug,
          name,
          nature,
          url: slug === null ? null : site.urlOf('skill', { slug, locale }),
        })),
        satisfiedBy,
        importance,
        level,
        note,
      })),
    steps: () =>
      list('steps', record.steps, ({ title, description, minMonths, maxMonths }, index) => ({
        position: index + 1,
        title,
        description: rich(description, `step-${index + 1}`),
        minMonths,
        maxMonths,
      })),
    education: () => prose('education', record.education),
    preparation: () => facts('preparation', record.preparation),
    entryRoutes: () =>
      list('entryRoutes', record.entryRoutes, (route, index) => ({
        kind: route.kind,
        description: rich(route.description, `route-${index + 1}`),
        subjects: route.subjects,
        requirements: rich(route.requirements, `route-${index + 1}-requirements`),
        links: route.links.map(({ label, url }) => ({ label, url })),
        jurisdiction: route.jurisdiction,
      })),
    legalRequirements: () =>
      list('legalRequirements', record.legalRequirements, ({ kind, title, body, jurisdiction, url }, index) => ({
        kind,
        title,
        body: rich(body, `requirement-${index + 1}`),
        jurisdiction,
        url,
      })),
    certifications: () =>
      list('certifications', record.certifications, ({ certification, condition, importance }, index) => ({
        documentId: certification.documentId,
        slug: certification.slug,
        name: certification.name,
        acronym: certification.acronym,
        kind: certification.kind,
        issuer: certification.issuer,
        url: certification.url,
        description: rich(certification.description, `certification-${index + 1}`),
        level: certification.level,
        jurisdiction: certification.jurisdiction,
        cost: certification.cost,
        currency: certification.currency,
        validForMonths: certification.validForMonths,
        lifecycle: certification.lifecycle,
        condition,
        importance,
      })),
    workingConditions: () => facts('workingConditions', record.workingConditions),
    levels: () =>
      list('levels', record.levels, ({ name, summary, fromYears, toYears }, index) => ({
        name,
        summary: rich(summary, `level-${index + 1}`),
        fromYears,
        toYears,
      })),
    salaries: () => list('salaries', record.salaries, (salary) => ({ ...salary })),
    outlook: () => {
      const body = rich(record.outlook?.summary ?? null, 'outlook');
      const demand = record.outlook?.demand ?? null;
      if (body === null && demand === null && record.projections.length === 0) return null;
      return {
        heading: headingOf('outlook'),
        body,
        demand,
        projections: record.projections.map((projection) => ({ ...projection })),
      };
    },
    faqs: () =>
      list('faqs', record.faqs, ({ documentId, question, answer, topic }, index) => ({
        documentId,
        question,
        answer: rich(answer, `faq-${index + 1}`),
        topic,
      })),
    careerTips: () => prose('careerTips', record.careerTips),
    callToAction: () => {
      if (record.callToAction === null || isEmpty(record.callToAction)) return null;
      const { heading, text, label, url } = record.callToAction;
      return { heading: isBlank(heading) ? headingOf('callToAction') : heading, text, label, url };
    },
    related: () => {
      const picked = teasers(record.relatedGuides);
      const shown = picked.length > 0 ? picked : teasers(record.suggested).slice(0, MOST_RELATED);
      return list('related', shown, (teaser) => teaser);
    },
    progression: () => {
      const [advancesTo, advancesFrom] = [teasers(record.advancesTo), teasers(record.advancesFrom)];
      if (advancesTo.length + advancesFrom.length === 0) return null;
      return { heading: headingOf('progression'), advancesTo, advancesFrom };
    },
    externalIds: () => record.externalIds.map((id) => ({ ...id })),
    sources: () => list('sources', record.sources, (source) => ({ ...source })),
    author: () => toContributor(record.author, { site, render, part: 'author' }),
    reviewer: () => toContributor(record.lastReview?.reviewer ?? record.reviewer, { site, render, part: 'reviewer' }),
    seo: () => buildSeo(record, site),
    alternates: () =>
      record.localizations.map((version) => ({
        locale: version.locale,
        slug: version.slug,
        title: titleOf(version),
        url: site.guideUrl(version),
      })),
    breadcrumbs: () => buildBreadcrumbs(record, site),
  };
};
