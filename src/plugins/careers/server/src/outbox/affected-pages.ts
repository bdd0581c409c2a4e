import type { Core } from '@strapi/strapi';
import { uniquePages, type AffectedPage, type PageReason, type Subject } from '../../../core/outbox';
import type { UsageWay } from '../../../core/usage';
import { uidOf } from '../content-model';
import { createSql, linkAs, linkOf, pathFrom, runStatement, tableAs, type Statement } from '../pages';
import { rowsOf } from '../strapi/documents';
import { selectUses } from '../usage';

const GUIDE = uidOf('guide');

/** What a guide's way of using an entry makes of its page. */
const REASONS: Readonly<Record<UsageWay, PageReason>> = {
  skills: 'skill',
  certifications: 'certification',
  faqs: 'faq',
  field: 'field',
  otherFields: 'field',
  author: 'contributor',
  reviewer: 'contributor',
  relatedGuides: 'related',
  advancesTo: 'progression',
};

type Wanted = (strapi: Core.Strapi) => Statement;

/** A statement that finds published guides, called `n` in it; `more` says which. */
const selectPages = (
  strapi: Core.Strapi,
  {
    from,
    where,
    reason,
    values,
  }: { from: readonly string[]; where: readonly string[]; reason: string; values: readonly string[] },
): Statement => {
  const guides = tableAs(strapi, GUIDE, 'n');
  const columns = [`${guides.column('slug')} as slug`, `${guides.column('locale')} as locale`, `${reason} as reason`];
  const conditions = [`${guides.column('publishedAt')} is not null`, `${guides.column('slug')} is not null`, ...where];
  return {
    text: `select ${columns.join(', ')} from ${[...from, guides.from].join(' cross join ')} where ${conditions.join(' and ')}`,
    values,
  };
};

/** Published guides that use some entries. */
const usersOf =
  (subject: Subject, documentIds: readonly string[]): Wanted =>
  (strapi) => {
    const uses = selectUses(strapi, { type: subject.type, documentIds });
    const guides = tableAs(strapi, GUIDE, 'n');
    return selectPages(strapi, {
      from: [`(${uses.text}) s`],
      where: [`${guides.column('id')} = s.guide`],
      reason: 's.way',
      values: uses.values.map(String),
    });
  };

/** The published versions of one guide, called `g`. */
const ownVersion = (strapi: Core.Strapi) => {
  const guides = tableAs(strapi, GUIDE, 'g');
  return { guides, is: [`${guides.column('documentId')} = ?`, `${guides.column('publishedAt')} is not null`] };
};

const nextSteps =
  ({ documentId }: Subject): Wanted =>
  (strapi) => {
    const { guides, is } = ownVersion(strapi);
    const path = pathFrom(strapi, { uid: GUIDE, id: guides.column('id') }, ['advancesTo']);
    return selectPages(strapi, {
      from: [guides.from, ...path.tables],
      where: [...is, ...path.on.flat(), `${tableAs(strapi, GUIDE, 'n').column('id')} = ${path.target}`],
      reason: createSql(strapi).literal('progression'),
      values: [documentId],
    });
  };

/** Guides that hold the same entry as this one by an attribute, whichever language that entry is of. */
const sharing = (
  { documentId }: Subject,
  { attribute, reason, unless }: { readonly attribute: string; readonly reason: PageReason; readonly unless?: string },
): Wanted => {
  return (strapi) => {
    const { guides, is } = ownVersion(strapi);
    const path = pathFrom(strapi, { uid: GUIDE, id: guides.column('id') }, [attribute]);
    const other = linkAs(strapi, linkOf(strapi, GUIDE, attribute), 'm');
    const found = tableAs(strapi, GUIDE, 'n');
    const where = [
      ...is,
      ...path.on.flat(),
      `${other.target} = ${path.target}`,
      ...other.on,
      `${found.column('id')} = ${other.source}`,
      `${found.column('id')} <> ${guides.column('id')}`,
      `${found.column('locale')} = ${guides.column('locale')}`,
    ];
    if (unless !== undefined) {
      const picked = linkAs(strapi, linkOf(strapi, GUIDE, unless), 'r');
      const same = [`${picked.source} = ${found.column('id')}`, ...picked.on].join(' and ');
      where.push(`not exists (select 1 from ${picked.from} where ${same})`);
    }
    return selectPages(strapi, {
      from: [guides.from, ...path.tables, other.from],
      where,
      reason: createSql(strapi).literal(reason),
      values: [documentId],
    });
  };
};

/** Every language in which the guide is published. */
const ownPages =
  ({ documentId }: Subject): Wanted =>
  (strapi) =>
    selectPages(strapi, {
      from: [],
      where: [`${tableAs(strapi, GUIDE, 'n').column('documentId')} = ?`],
      reason: createSql(strapi).literal('itself'),
      values: [documentId],
    });

/** Guides whose last reviews a contributor signed: their pages name them. */
const reviewedBy = async (strapi: Core.Strapi, { documentId }: Subject): Promise<readonly Wanted[]> => {
  const reviews = await rowsOf(strapi, 'review').findMany<{ readonly guideDocumentId: string }>({
    where: { reviewer: { documentId } },
    select: ['guideDocumentId'],
  });
  const guides = [...new Set(reviews.map(({ guideDocumentId }) => guideDocumentId))];
  if (guides.length === 0) return [];
  return [
    (app) => {
      const sql = createSql(app);
      return selectPages(app, {
        from: [],
        where: [`${tableAs(app, GUIDE, 'n').column('documentId')} in (${sql.placeholders(guides)})`],
        reason: sql.literal('reviewer'),
        values: guides,
      });
    },
  ];
};

/** A field and all inside it: a page shows the way from the top of the fields to the guide's own. */
const fieldsWithin = async (strapi: Core.Strapi, documentId: string): Promise<readonly string[]> => {
  const found = [documentId];
  for (let parents = found; parents.length > 0; ) {
    const rows = await rowsOf(strapi, 'field').findMany<{ readonly documentId: string }>({
      where: { parent: { documentId: { $in: parents } } },
      select: ['documentId'],
    });
    parents = rows.map((row) => row.documentId).filter((child) => !found.includes(child));
    found.push(...parents);
  }
  return found;
};

const wantedFor = async (strapi: Core.Strapi, subject: Subject): Promise<readonly Wanted[]> => {
  const { type, documentId } = subject;
  switch (type) {
    case 'guide':
      return [
        ownPages(subject),
        usersOf(subject, [documentId]),
        nextSteps(subject),
        sharing(subject, { attribute: 'faqs', reason: 'shared-faq' }),
        sharing(subject, { attribute: 'field', reason: 'suggestion', unless: 'relatedGuides' }),
      ];
    case 'field':
      return [usersOf(subject, await fieldsWithin(strapi, documentId))];
    case 'contributor':
      return [usersOf(subject, [documentId]), ...(await reviewedBy(strapi, subject))];
    default:
      return [usersOf(subject, [documentId])];
  }
};

const isWay = (text: string): text is UsageWay => text in REASONS;

const reasonOf = (text: string, type: Subject['type']): PageReason => {
  if (isWay(text)) return REASONS[text];
  return type === 'guide' ? (text as PageReason) : 'contributor';
};

/**
 * The published pages that show a document, in all languages, as the database is within the caller's transaction. What a
 * guide's page suggests by itself is found by its field: the few that most have in common with it are among these.
 */
export const findPages = async (strapi: Core.Strapi, subject: Subject): Promise<readonly AffectedPage[]> => {
  const pages: AffectedPage[] = [];
  for (const select of await wantedFor(strapi, subject)) {
    for (const { slug, locale, reason } of await runStatement(strapi, select(strapi))) {
      pages.push({
        type: 'guide',
        slug: String(slug),
        locale: String(locale),
        reason: reasonOf(String(reason), subject.type),
      });
    }
  }
  return pages;
};

/** Of all pages that show a document, those that one language of it changes. */
export const pagesOfVersion = (
  { type }: Subject,
  locale: string,
  all: readonly AffectedPage[],
): readonly AffectedPage[] => {
  if (locale === '') return uniquePages(all);
  const own = all.filter((page) => page.locale === locale);
  if (type !== 'guide') return uniquePages(own);
  const others = all.filter((page) => page.reason === 'itself' && page.locale !== locale);
  return uniquePages([...own, ...others.map((page) => ({ ...page, reason: 'translation' as const }))]);
};
