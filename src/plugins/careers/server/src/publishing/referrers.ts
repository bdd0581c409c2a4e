import type { Core } from '@strapi/strapi';
import type { Referrer, Referrers, ReferrersRequest } from '../../../core/publishing';
import { uidOf } from '../content-model';
import { isVersion } from '../pages/load/guide-rows';
import { linkAs, linkOf, tableAs } from '../pages/load/links';
import { createSql, runStatement, type Statement } from '../pages/load/sql';

const GUIDE = uidOf('guide');
const MOST_LISTED = 50;

type Target = ReferrersRequest['guides'][number];
type Link = Referrer['links'][number];

/** Public guides that lead to public guides among the targets, by one attribute. */
const byRelation = (strapi: Core.Strapi, link: Exclude<Link, 'text'>, targets: readonly Target[]): Statement => {
  const guide = tableAs(strapi, GUIDE, 'g');
  const target = tableAs(strapi, GUIDE, 't');
  const joined = linkAs(strapi, linkOf(strapi, GUIDE, link), 'l');
  const among = targets.map(({ locale }) =>
    locale === undefined
      ? `${target.column('documentId')} = ?`
      : `(${target.column('documentId')} = ? and ${target.column('locale')} = ?)`,
  );
  return {
    text:
      `select '${link}' as link, ${guide.column('documentId')} as document, ${guide.column('locale')} as locale, ` +
      `${guide.column('role')} as role from ${guide.from} join ${joined.from} on ${joined.source} = ${guide.column('id')} ` +
      `join ${target.from} on ${target.column('id')} = ${joined.target} ` +
      `where ${isVersion(guide, 'published')} and ${isVersion(target, 'published')} and (${among.join(' or ')})`,
    values: targets.flatMap(({ documentId, locale }) => (locale === undefined ? [documentId] : [documentId, locale])),
  };
};

/** Public guides whose texts link to a slug: by what was found in their drafts when they were last looked at. */
const byText = (
  strapi: Core.Strapi,
  slugs: readonly { readonly slug: string; readonly locale: string }[],
): Statement => {
  const guide = tableAs(strapi, GUIDE, 'g');
  const assessment = tableAs(strapi, uidOf('assessment'), 'a');
  const among = slugs.map(() => `(${assessment.column('textLinks')} like ? and ${guide.column('locale')} = ?)`);
  return {
    text:
      `select 'text' as link, ${guide.column('documentId')} as document, ${guide.column('locale')} as locale, ` +
      `${guide.column('role')} as role from ${assessment.from} join ${guide.from} ` +
      `on ${guide.column('documentId')} = ${assessment.column('guideDocumentId')} ` +
      `and ${guide.column('locale')} = ${assessment.column('guideLocale')} ` +
      `where ${isVersion(guide, 'published')} and (${among.join(' or ')})`,
    values: slugs.flatMap(({ slug, locale }) => [`% ${slug} %`, locale]),
  };
};

const findSlugs = async (
  strapi: Core.Strapi,
  targets: readonly Target[],
): Promise<readonly { readonly slug: string; readonly locale: string }[]> => {
  const guide = tableAs(strapi, GUIDE, 'g');
  const documentIds = targets.map(({ documentId }) => documentId);
  const rows = await runStatement(strapi, {
    text:
      `select ${guide.column('documentId')} as document, ${guide.column('slug')} as slug, ` +
      `${guide.column('locale')} as locale from ${guide.from} where ${isVersion(guide, 'published')} ` +
      `and ${guide.column('documentId')} in (${createSql(strapi).placeholders(documentIds)})`,
    values: documentIds,
  });
  return rows.flatMap(({ document, slug, locale }) => {
    const isMeant = targets.some(
      (target) => target.documentId === document && (target.locale === undefined || target.locale === locale),
    );
    return isMeant && typeof slug === 'string' && typeof locale === 'string' ? [{ slug, locale }] : [];
  });
};

/** The public guides that lead to some guides, without those guides themselves: two statements. */
export const findReferrers = async (strapi: Core.Strapi, { guides: targets }: ReferrersRequest): Promise<Referrers> => {
  const slugs = await findSlugs(strapi, targets);
  const statements = [
    byRelation(strapi, 'relatedGuides', targets),
    byRelation(strapi, 'advancesTo', targets),
    ...(slugs.length > 0 ? [byText(strapi, slugs)] : []),
  ];
  const rows = await runStatement(strapi, {
    text: statements.map(({ text }) => text).join(' union all '),
    values: statements.flatMap(({ values }) => values),
  });
  const found = new Map<string, Referrer>();
  for (const { link, document, locale, role } of rows) {
    const isTarget = targets.some(
      (target) => target.documentId === document && (target.locale === undefined || target.locale === locale),
    );
    if (isTarget) continue;
    const key = `${String(document)} ${String(locale)}`;
    const known = found.get(key);
    const links = [...new Set([...(known?.links ?? []), link as Link])];
    found.set(key, { documentId: String(document), locale: String(locale), role: String(role), links });
  }
  const guides = [...found.values()].sort((one, other) => one.role.localeCompare(other.role));
  return { total: guides.length, guides: guides.slice(0, MOST_LISTED) };
};
