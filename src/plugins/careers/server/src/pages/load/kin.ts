import type { Core } from '@strapi/strapi';
import { uidOf } from '../../content-model';
import { pathArm, runArms, selectList, type Arm, type ArmRows } from './arms';
import { FILE_ATTRIBUTES, type GuideParts } from './guide-parts';
import { isVersion, type GuideRow, type Status } from './guide-rows';
import { linkAs, linkOf, tableAs } from './links';
import { createSql } from './sql';
import type { Surroundings } from './surroundings';
import { makeTranslations, translationArm, type TranslatedType, type Translations } from './translations';

const GUIDE = uidOf('guide');
const CONTRIBUTOR = uidOf('contributor');
const CONTRIBUTOR_ATTRIBUTES = ['documentId', 'slug', 'name', 'jobTitle', 'bio', 'url'];

/** How many guides of the same field to offer when the editor picked no related ones. */
const SAME_FIELD = 6;

/** The published guides of a locale that hold some FAQs. */
const holdersArm = (
  strapi: Core.Strapi,
  { faqs, locale }: { readonly faqs: readonly string[]; readonly locale: string },
): Arm => {
  const faq = tableAs(strapi, uidOf('faq'), 'f');
  const guides = tableAs(strapi, GUIDE, 'g');
  const link = linkAs(strapi, linkOf(strapi, GUIDE, 'faqs'), 'l');
  const conditions = [
    `${faq.column('documentId')} in (${createSql(strapi).placeholders(faqs)})`,
    isVersion(faq, 'published'),
    isVersion(guides, 'published'),
    `${guides.column('locale')} = ?`,
  ];
  const content = [faq.column('documentId'), guides.column('documentId')];
  return {
    select: (number) => ({
      text:
        `${selectList(strapi, { number, parent: guides.column('id'), content })} from ${faq.from} ` +
        `join ${link.from} on ${link.target} = ${faq.column('id')} ` +
        `join ${guides.from} on ${guides.column('id')} = ${link.source} where ${conditions.join(' and ')}`,
      values: [...faqs, locale],
    }),
    read: ([faqId, guideId]) => ({ faq: faqId, guide: guideId }),
  };
};

/** The first few guides of each of some fields, by title; the parent is the field. */
const sameFieldArm = (
  strapi: Core.Strapi,
  { fieldIds, locale, status }: { fieldIds: readonly number[]; locale: string; status: Status },
): Arm => {
  const guides = tableAs(strapi, GUIDE, 'g');
  const link = linkAs(strapi, linkOf(strapi, GUIDE, 'field'), 'l');
  const order = `lower(coalesce(${guides.column('title')}, ${guides.column('role')})), ${guides.column('documentId')}`;
  const inner = [
    `${link.target} as field`,
    `${guides.column('id')} as guide`,
    `row_number() over (partition by ${link.target} order by ${order}) as place`,
  ];
  const conditions = [
    `${link.target} in (${createSql(strapi).ids(fieldIds)})`,
    `${guides.column('locale')} = ?`,
    `${guides.column('slug')} is not null`,
    isVersion(guides, status),
  ];
  const head = (number: number) =>
    selectList(strapi, { number, parent: 'n.field', place: 'n.place', content: ['n.guide'] });
  return {
    select: (number) => ({
      text:
        `${head(number)} from (select ${inner.join(', ')} from ${link.from} ` +
        `join ${guides.from} on ${guides.column('id')} = ${link.source} where ${conditions.join(' and ')}) n ` +
        // One more, because each guide is itself of the field.
        `where n.place <= ${SAME_FIELD + 1}`,
      values: [locale],
    }),
    read: ([id]) => ({ id: Number(id) }),
  };
};

export interface Kin {
  /** Contributors come with their id, photos have the contributor's as the parent. */
  readonly contributors: ArmRows;
  readonly photos: ArmRows;
  readonly translations: (type: TranslatedType) => Translations;
  /** The published guides that hold a FAQ, by document id. */
  readonly holdersOf: (faqDocumentId: string) => readonly string[];
  /** Ids of other guides of the same field; none for a guide that has related ones. */
  readonly sameFieldOf: (guideId: number) => readonly number[];
}

const idsIn = (rows: ArmRows): readonly number[] => [...new Set(rows.all.map(({ id }) => Number(id)))];

/** Whom and what guides have to do with, once their own parts are known. In one statement. */
export const loadKin = async (
  strapi: Core.Strapi,
  {
    guides,
    parts,
    surroundings,
    translationLocales: locales,
    locale,
    status,
  }: {
    readonly guides: readonly GuideRow[];
    readonly parts: GuideParts;
    readonly surroundings: Surroundings;
    readonly translationLocales: readonly string[];
    readonly locale: string;
    readonly status: Status;
  },
): Promise<Kin> => {
  const fieldOf = (guideId: number): number | undefined => {
    const field = parts('field').of(guideId)[0];
    return field && Number(field.id);
  };
  const lonely = guides.filter(({ id }) => parts('relatedGuides').of(id).length === 0);
  const fieldIds = [...new Set(lonely.flatMap(({ id }) => fieldOf(id) ?? []))];
  const reviewers = guides.flatMap(({ documentId }) => surroundings.reviewOf(documentId)?.contributorId ?? []);
  const contributors = [...new Set([...idsIn(parts('author')), ...idsIn(parts('reviewer')), ...reviewers])];
  const faqs = [...new Set(parts('faqs').all.map(({ documentId }) => String(documentId)))];
  const translated: Readonly<Partial<Record<TranslatedType, readonly number[]>>> = {
    skill: idsIn(parts('skills.skills')),
    certification: idsIn(parts('certifications.certification')),
    contributor: contributors,
  };

  const arms: Record<string, Arm> = {};
  if (contributors.length > 0) {
    const from = { uid: CONTRIBUTOR, ids: contributors };
    arms.contributors = pathArm(strapi, { ...from, path: [], attributes: CONTRIBUTOR_ATTRIBUTES });
    arms.photos = pathArm(strapi, { ...from, path: ['photo'], attributes: FILE_ATTRIBUTES });
  }
  if (faqs.length > 0) arms.holders = holdersArm(strapi, { faqs, locale });
  if (fieldIds.length > 0) arms.sameField = sameFieldArm(strapi, { fieldIds, locale, status });
  for (const type of ['skill', 'certification', 'contributor'] as const) {
    const ids = translated[type] ?? [];
    if (locales.length > 0 && ids.length > 0) arms[type] = translationArm(strapi, { type, ids, locales });
  }
  const rows = await runArms(strapi, arms);

  return {
    contributors: rows('contributors'),
    photos: rows('photos'),
    translations: (type) => makeTranslations(rows(type), locales),
    holdersOf: (faq) => rows('holders').all.flatMap((row) => (row.faq === faq ? String(row.guide) : [])),
    sameFieldOf: (guideId) => {
      const field = lonely.some(({ id }) => id === guideId) ? fieldOf(guideId) : undefined;
      if (field === undefined) return [];
      const others = rows('sameField')
        .of(field)
        .flatMap(({ id }) => (id === guideId ? [] : Number(id)));
      return others.slice(0, SAME_FIELD);
    },
  };
};
