import type { Core } from '@strapi/strapi';
import { assessReadiness, linkedGuideSlugs, type Readiness } from '../../../core/readiness';
import type { Fields } from '../../../core/rules';
import { uidOf } from '../content-model';
import { findGuidesById, type GuideRow } from '../pages/load';
import { isVersion } from '../pages/load/guide-rows';
import { tableAs } from '../pages/load/links';
import { createSql, runStatement } from '../pages/load/sql';
import { loadUnlinkedDrafts } from './load-drafts';
import { settingsOf } from '../settings';
import { rulesKey, rulesOf } from './registry';
import { linkDrafts } from './visible';
import { newDocumentId } from '../strapi/document-id';

const GUIDE = uidOf('guide');
const ASSESSMENT = uidOf('assessment');

interface Assessed {
  readonly row: GuideRow;
  readonly readiness: Readiness;
  readonly textLinks: readonly string[];
}

const spaced = (words: readonly string[]): string => (words.length === 0 ? '' : ` ${words.join(' ')} `);

/** Looks at drafts of any locales: two statements a locale. */
const assessRows = async (strapi: Core.Strapi, rows: readonly GuideRow[]): Promise<readonly Assessed[]> => {
  const rules = rulesOf(strapi);
  const assessed: Assessed[] = [];
  for (const locale of new Set(rows.map((row) => row.locale))) {
    const ofLocale = rows.filter((row) => row.locale === locale);
    const drafts = await loadUnlinkedDrafts(strapi, ofLocale);
    const linked = await linkDrafts(strapi, { drafts, locale });
    ofLocale.forEach((row, index) => {
      const guide = linked[index];
      if (guide === undefined) return;
      assessed.push({ row, readiness: assessReadiness({ guide, rules }), textLinks: linkedGuideSlugs(guide) });
    });
  }
  return assessed;
};

const toStored = ({ row, readiness, textLinks }: Assessed, key: string): Fields => {
  const now = new Date();
  const unmet = readiness.findings.filter(({ met }) => !met).map(({ rule }) => rule);
  return {
    documentId: newDocumentId('a'),
    guideDocumentId: row.documentId,
    guideLocale: row.locale,
    guideUpdatedAt: new Date(String(row.updatedAt)),
    score: readiness.score,
    blocked: readiness.blocked,
    unmet: spaced(unmet),
    textLinks: spaced(textLinks),
    stale: false,
    rulesKey: key,
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  };
};

const store = async (strapi: Core.Strapi, rows: Fields[]): Promise<void> => {
  if (rows.length === 0) return;
  const guideDocumentId = { $in: rows.map((row) => row.guideDocumentId) };
  const guideLocale = { $in: rows.map((row) => row.guideLocale) };
  await strapi.db.transaction(async () => {
    await strapi.db.queryBuilder(ASSESSMENT).delete().where({ guideDocumentId, guideLocale }).execute();
    await strapi.db.queryBuilder(ASSESSMENT).insert(rows).execute();
  });
};

/** In SQL, which drafts' assessments are missing or no longer hold. */
const outOfDate = (strapi: Core.Strapi) => {
  const guide = tableAs(strapi, GUIDE, 'g');
  const assessment = tableAs(strapi, ASSESSMENT, 'a');
  const { literal } = createSql(strapi);
  return {
    guide,
    from:
      `${guide.from} left join ${assessment.from} on ` +
      `${assessment.column('guideDocumentId')} = ${guide.column('documentId')} ` +
      `and ${assessment.column('guideLocale')} = ${guide.column('locale')}`,
    condition: [
      isVersion(guide, 'draft'),
      `(${[
        `${assessment.column('id')} is null`,
        assessment.column('stale'),
        `${assessment.column('guideUpdatedAt')} <> ${guide.column('updatedAt')}`,
        `${assessment.column('rulesKey')} <> ${literal(rulesKey(strapi, new Date()))}`,
      ].join(' or ')})`,
    ].join(' and '),
  };
};

/**
 * Drafts whose stored assessment is missing or no longer holds.
 *
 * @param documentIds only of these documents; any when absent
 */
const findOutOfDate = async (
  strapi: Core.Strapi,
  { limit, documentIds }: { readonly limit: number; readonly documentIds?: readonly string[] | undefined },
): Promise<readonly number[]> => {
  const { guide, from, condition } = outOfDate(strapi);
  const among =
    documentIds === undefined
      ? ''
      : ` and ${guide.column('documentId')} in (${createSql(strapi).placeholders(documentIds)})`;
  const rows = await runStatement(strapi, {
    text: `select ${guide.column('id')} as id from ${from} where ${condition}${among} limit ${limit}`,
    values: documentIds ?? [],
  });
  return rows.map(({ id }) => Number(id));
};

/** Drops assessments of drafts that are gone. */
export const forgetDeleted = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  await strapi.db.queryBuilder(ASSESSMENT).delete().where({ guideDocumentId: documentId }).execute();
};

/**
 * Looks anew at drafts whose assessment no longer holds.
 *
 * @returns how many there were, at most `limit`
 */
export const refreshStored = async (
  strapi: Core.Strapi,
  question: { readonly limit: number; readonly documentIds?: readonly string[] | undefined },
): Promise<number> => {
  // Whatever another process has changed of the rules.
  await settingsOf(strapi);
  const ids = await findOutOfDate(strapi, question);
  if (ids.length === 0) return 0;
  const key = rulesKey(strapi, new Date());
  const assessed = await assessRows(strapi, await findGuidesById(strapi, ids));
  // One locale after the other: the rows of a document in two locales must not take each other away.
  for (const locale of new Set(assessed.map(({ row }) => row.locale))) {
    await store(
      strapi,
      assessed.filter(({ row }) => row.locale === locale).map((one) => toStored(one, key)),
    );
  }
  return ids.length;
};
