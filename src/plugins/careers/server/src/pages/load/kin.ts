import type { Core } from '@strapi/strapi';
import { uidOf } from '../../content-model';
import { pathArm, runArms, selectList, type Arm, type ArmRows } from './arms';
import { FILE_ATTRIBUTES, type GuideParts } from './guide-parts';
import { isVersion, type GuideRow } from './guide-rows';
import { linkAs, linkOf, tableAs } from './links';
import { createSql } from './sql';
import type { Surroundings } from './surroundings';
import { makeTranslations, translationArm, type TranslatedType, type Translations } from './translations';

const GUIDE = uidOf('guide');
const CONTRIBUTOR = uidOf('contributor');
const CONTRIBUTOR_ATTRIBUTES = ['documentId', 'slug', 'name', 'jobTitle', 'bio', 'url'];

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

/** The published guides of a locale among some documents. */
const publishedArm = (
  strapi: Core.Strapi,
  { documentIds, locale }: { readonly documentIds: readonly string[]; readonly locale: string },
): Arm => {
  const guides = tableAs(strapi, GUIDE, 'g');
  const conditions = [
    `${guides.column('documentId')} in (${createSql(strapi).placeholders(documentIds)})`,
    `${guides.column('locale')} = ?`,
    isVersion(guides, 'published'),
  ];
  const content = [guides.column('id'), guides.column('documentId')];
  return {
    select: (number) => ({
      text:
        `${selectList(strapi, { number, parent: guides.column('id'), content })} ` +
        `from ${guides.from} where ${conditions.join(' and ')}`,
      values: [...documentIds, locale],
    }),
    read: ([id, documentId]) => ({ id: Number(id), documentId: String(documentId) }),
  };
};

export interface Kin {
  /** Contributors come with their id, photos have the contributor's as the parent. */
  readonly contributors: ArmRows;
  readonly photos: ArmRows;
  readonly translations: (type: TranslatedType) => Translations;
  /** The published guides that hold a FAQ, by document id. */
  readonly holdersOf: (faqDocumentId: string) => readonly string[];
  /** Ids of the published versions of what is suggested beside a guide, best first. */
  readonly suggestedOf: (guideId: number) => readonly number[];
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
    suggestions,
  }: {
    readonly guides: readonly GuideRow[];
    readonly parts: GuideParts;
    readonly surroundings: Surroundings;
    readonly translationLocales: readonly string[];
    readonly locale: string;
    /** Document ids, by the guide's row id. */
    readonly suggestions: ReadonlyMap<number, readonly string[]>;
  },
): Promise<Kin> => {
  const suggested = [...new Set([...suggestions.values()].flat())];
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
  if (suggested.length > 0) arms.suggested = publishedArm(strapi, { documentIds: suggested, locale });
  for (const type of ['skill', 'certification', 'contributor'] as const) {
    const ids = translated[type] ?? [];
    if (locales.length > 0 && ids.length > 0) arms[type] = translationArm(strapi, { type, ids, locales });
  }
  const rows = await runArms(strapi, arms);
  const published = new Map(rows('suggested').all.map(({ id, documentId }) => [String(documentId), Number(id)]));

  return {
    contributors: rows('contributors'),
    photos: rows('photos'),
    translations: (type) => makeTranslations(rows(type), locales),
    holdersOf: (faq) => rows('holders').all.flatMap((row) => (row.faq === faq ? String(row.guide) : [])),
    suggestedOf: (guideId) => (suggestions.get(guideId) ?? []).flatMap((documentId) => published.get(documentId) ?? []),
  };
};
