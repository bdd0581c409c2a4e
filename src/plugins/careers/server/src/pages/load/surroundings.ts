import type { Core } from '@strapi/strapi';
import type { Fields } from '../../../../core/rules';
import { uidOf } from '../../content-model';
import { runArms, selectList, type Arm } from './arms';
import { fieldArms, makeFieldTree, type FieldTree } from './fields';
import { isVersion, type GuideRow, type Status } from './guide-rows';
import { linkAs, linkOf, tableAs } from './links';
import { createSql } from './sql';
import { makeTranslations, translationArm } from './translations';

const GUIDE = uidOf('guide');
const REVIEW = uidOf('review');

interface Documents {
  readonly documentIds: readonly string[];
  readonly status: Status;
}

/** The same documents in every locale. */
const alternatesArm = (strapi: Core.Strapi, { documentIds, status }: Documents): Arm => {
  const guides = tableAs(strapi, GUIDE, 'g');
  const content = ['documentId', 'locale', 'slug', 'title', 'role'].map(guides.column);
  const conditions = [
    `${guides.column('documentId')} in (${createSql(strapi).placeholders(documentIds)})`,
    `${guides.column('slug')} is not null`,
    isVersion(guides, status),
  ];
  return {
    select: (number) => ({
      text:
        `${selectList(strapi, { number, parent: guides.column('id'), content })} ` +
        `from ${guides.from} where ${conditions.join(' and ')}`,
      values: documentIds,
    }),
    read: ([documentId, locale, slug, title, role]) => ({ documentId, locale, slug, title, role }),
  };
};

/** The last review of each document in a locale. */
const reviewsArm = (
  strapi: Core.Strapi,
  { documentIds, locale }: { readonly documentIds: readonly string[]; readonly locale: string },
): Arm => {
  const reviews = tableAs(strapi, REVIEW, 'r');
  const reviewer = linkAs(strapi, linkOf(strapi, REVIEW, 'reviewer'), 'l');
  const order = `${reviews.column('reviewedAt')} desc, ${reviews.column('id')} desc`;
  const inner = [
    `${reviews.column('id')} as review`,
    `${reviews.column('guideDocumentId')} as guide`,
    `${reviews.column('reviewedAt')} as reviewed`,
    `row_number() over (partition by ${reviews.column('guideDocumentId')} order by ${order}) as newest`,
  ];
  const conditions = [
    `${reviews.column('guideLocale')} = ?`,
    `${reviews.column('guideDocumentId')} in (${createSql(strapi).placeholders(documentIds)})`,
  ];
  const head = (number: number) =>
    selectList(strapi, { number, parent: 'n.review', at: 'n.reviewed', content: ['n.guide', reviewer.target] });
  return {
    select: (number) => ({
      text:
        `${head(number)} from (select ${inner.join(', ')} from ${reviews.from} where ${conditions.join(' and ')}) n ` +
        `left join ${reviewer.from} on ${reviewer.source} = n.review where n.newest = 1`,
      values: [locale, ...documentIds],
    }),
    read: ([documentId, contributor], at) => ({ documentId, contributor, at }),
  };
};

export interface Alternate {
  readonly locale: string;
  readonly slug: string;
  readonly title: string | null;
  readonly role: string;
}

export interface Surroundings {
  readonly fields: FieldTree;
  readonly alternatesOf: (documentId: string) => readonly Alternate[];
  /** `at` as the database gives instants. */
  readonly reviewOf: (
    documentId: string,
  ) => { readonly at: unknown; readonly contributorId: number | null } | undefined;
}

const readAlternate = ({ locale, slug, title, role }: Fields): Alternate => ({
  locale: String(locale),
  slug: String(slug),
  title: typeof title === 'string' ? title : null,
  role: typeof role === 'string' ? role : '',
});

interface FieldQuestion {
  readonly translationLocales: readonly string[];
}

const armsOfFields = (strapi: Core.Strapi, { translationLocales }: FieldQuestion): Record<string, Arm> => ({
  ...fieldArms(strapi),
  ...(translationLocales.length > 0 && {
    fieldTranslations: translationArm(strapi, { type: 'field', locales: translationLocales }),
  }),
});

export const loadFields = async (strapi: Core.Strapi, question: FieldQuestion): Promise<FieldTree> => {
  const rows = await runArms(strapi, armsOfFields(strapi, question));
  return makeFieldTree({
    rows,
    translations: makeTranslations(rows('fieldTranslations'), question.translationLocales),
  });
};

/** What stands around guides of one locale: fields, other locales, reviews. In one statement. */
export const loadSurroundings = async (
  strapi: Core.Strapi,
  question: FieldQuestion & { readonly guides: readonly GuideRow[]; readonly locale: string; readonly status: Status },
): Promise<Surroundings> => {
  const { guides, locale, status, translationLocales } = question;
  const documentIds = guides.map(({ documentId }) => documentId);
  const rows = await runArms<string>(strapi, {
    // First, because the others have no instant: the database takes its type from here.
    reviews: reviewsArm(strapi, { documentIds, locale }),
    alternates: alternatesArm(strapi, { documentIds, status }),
    ...armsOfFields(strapi, question),
  });
  return {
    fields: makeFieldTree({ rows, translations: makeTranslations(rows('fieldTranslations'), translationLocales) }),
    alternatesOf: (documentId) =>
      rows('alternates')
        .all.filter((row) => row.documentId === documentId)
        .map(readAlternate)
        .sort((one, other) => (one.locale < other.locale ? -1 : 1)),
    reviewOf: (documentId) => {
      const review = rows('reviews').all.find((row) => row.documentId === documentId);
      if (review === undefined) return undefined;
      const { at, contributor } = review;
      return { at, contributorId: contributor === null ? null : Number(contributor) };
    },
  };
};
