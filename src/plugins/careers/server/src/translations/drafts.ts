import type { Core } from '@strapi/strapi';
import type { GuideRecord } from '../../../core/page';
import { sectionFingerprint, sectionText, SECTION_NAMES, type TranslatedSection } from '../../../core/translations';
import { uidOf } from '../content-model';
import { findGuidesById, loadRecords } from '../pages/load';
import { createSql, runStatement } from '../pages/load/sql';
import { tableAs } from '../pages/load/links';
import { localesOf } from '../strapi/locales';
import { hashOf } from './hash';

const GUIDE = uidOf('guide');

/** A guide's draft in one locale, section by section. */
export interface Draft {
  readonly locale: string;
  readonly revision: number;
  readonly role: string;
  readonly section: (name: TranslatedSection) => {
    readonly hash: string;
    readonly text: string;
    readonly isEmpty: boolean;
  };
}

const toDraft = (guide: GuideRecord, revision: unknown): Draft => {
  const sections = new Map(
    SECTION_NAMES.map((name) => {
      const fingerprint = sectionFingerprint(guide, name);
      const isEmpty = fingerprint === '';
      return [name, { hash: hashOf(fingerprint), text: isEmpty ? '' : sectionText(guide, name), isEmpty }] as const;
    }),
  );
  const { locale, role } = guide;
  const none = { hash: hashOf(''), text: '', isEmpty: true };
  return { locale, revision: Number(revision ?? 0), role, section: (name) => sections.get(name) ?? none };
};

/** The locales of each guide, oldest first. */
export const draftLocales = async (
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly id: number; readonly locale: string }[]>> => {
  const guides = tableAs(strapi, GUIDE, 'g');
  const rows = await runStatement(strapi, {
    text:
      `select ${guides.column('id')} as id, ${guides.column('documentId')} as document, ${guides.column('locale')} as locale ` +
      `from ${guides.from} where ${guides.column('publishedAt')} is null ` +
      `and ${guides.column('documentId')} in (${createSql(strapi).placeholders(documentIds)}) order by ${guides.column('id')}`,
    values: documentIds,
  });
  const found = new Map<string, { id: number; locale: string }[]>(documentIds.map((documentId) => [documentId, []]));
  for (const { id, document, locale } of rows)
    found.get(String(document))?.push({ id: Number(id), locale: String(locale) });
  return found;
};

/** Every draft of some guides, oldest first: a statement for the rows, and five a locale. */
export const loadDrafts = async (
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Draft[]>> => {
  const defaultLocale = await localesOf(strapi).getDefaultLocale();
  const versions = [...(await draftLocales(strapi, documentIds)).values()].flat();
  const drafts = new Map<string, Draft[]>(documentIds.map((documentId) => [documentId, []]));
  const places = new Map(versions.map(({ id }, place) => [id, place]));
  const found: { readonly documentId: string; readonly place: number; readonly draft: Draft }[] = [];
  for (const locale of new Set(versions.map((version) => version.locale))) {
    const ids = versions.filter((version) => version.locale === locale).map(({ id }) => id);
    const guides = await findGuidesById(strapi, ids);
    const records = await loadRecords(strapi, { guides, locale, defaultLocale, status: 'draft' });
    records.forEach(({ record }, index) => {
      const place = places.get(guides[index]?.id ?? 0) ?? 0;
      found.push({ documentId: record.documentId, place, draft: toDraft(record, guides[index]?.revision) });
    });
  }
  found.sort((one, other) => one.place - other.place);
  for (const { documentId, draft } of found) drafts.get(documentId)?.push(draft);
  return drafts;
};
