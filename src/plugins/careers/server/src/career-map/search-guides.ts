import type { Core } from '@strapi/strapi';
import type { FoundGuide, GuideSearch } from '../../../core/career-map';
import { loadFields, translationLocales } from '../pages/load';
import { runStatement } from '../pages/load/sql';
import { localesOf } from '../strapi/locales';
import { loadVersions, wordsOf } from './guides';
import { mapTables } from './tables';

const MOST_FOUND = 20;

/** Guides by a part of their role in any locale; those whose role begins with it come first. */
export const searchGuides = async (
  strapi: Core.Strapi,
  { q, locale: asked }: GuideSearch,
): Promise<readonly FoundGuide[]> => {
  const defaultLocale = await localesOf(strapi).getDefaultLocale();
  const locale = asked ?? defaultLocale;
  const guides = mapTables(strapi).guidesAs('g');
  const escaped = q.toLowerCase().replace(/[!%_]/g, '!$&');
  const role = `lower(${guides.column('role')})`;
  const rows = await runStatement(strapi, {
    text:
      `select ${guides.column('documentId')} as document from ${guides.from} ` +
      `where ${guides.column('publishedAt')} is null and ${role} like ? escape '!' ` +
      `group by ${guides.column('documentId')} ` +
      `order by min(case when ${role} like ? escape '!' then 0 else 1 end), min(${role}), ${guides.column('documentId')} ` +
      `limit ${MOST_FOUND}`,
    values: [`%${escaped}%`, `${escaped}%`],
  });
  const documentIds = rows.map(({ document }) => String(document));
  const versions = await loadVersions(strapi, documentIds);
  const fields = await loadFields(strapi, { translationLocales: translationLocales(locale, defaultLocale) });
  return documentIds.flatMap((documentId) => {
    const all = versions.get(documentId) ?? [];
    const words = wordsOf(all, { locale, defaultLocale });
    if (words === undefined) return [];
    return [
      {
        documentId,
        role: words.role,
        field: words.fieldId === null ? null : (fields.get(words.fieldId)?.name ?? null),
        isInLocale: words.locale === locale,
        isPublic: all.some((version) => !version.isDraft && version.locale === locale),
      },
    ];
  });
};
