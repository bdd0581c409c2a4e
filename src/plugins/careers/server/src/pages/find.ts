import type { Core } from '@strapi/strapi';
import type { GuideRecord } from '../../../core/page';
import type { Site } from '../../../core/site';
import type { Dependency } from '../cache';
import { suggestForPage } from '../catalog';
import type { CareersConfig } from '../config';
import { createSlugService } from '../slugs';
import { localesOf } from '../strapi/locales';
import type { NotHere } from './types';
import { findGuideByDocument, findGuidesBySlug, loadRecords, type GuideRow, type Status } from './load';

export interface GuideQuestion {
  readonly slug: string;
  /** The default locale when absent. */
  readonly locale?: string;
  /** Tried in turn after `locale`; the settings' `fallbackLocales` when absent. */
  readonly fallbackLocales?: readonly string[];
  /** `published` when absent. */
  readonly status?: Status;
}

export type FoundGuide =
  | { readonly kind: 'guide'; readonly guide: GuideRecord; readonly dependencies: ReadonlySet<Dependency> }
  | NotHere;

/** The answer may change as soon as any guide is written: which one, nobody can tell. */
const ON_ANY_GUIDE: ReadonlySet<Dependency> = new Set(['guide:*']);

/** The form in which a slug may be published. Anything else, nobody needs to look for. */
const isSlug = (slug: string): boolean => /^[A-Za-z0-9._~-]{1,255}$/.test(slug);

const load = async (
  strapi: Core.Strapi,
  { row, site, status }: { readonly row: GuideRow; readonly site: Site; readonly status: Status },
): Promise<FoundGuide> => {
  const { defaultLocale } = site;
  const [loaded] = await loadRecords(strapi, {
    guides: [row],
    locale: row.locale,
    defaultLocale,
    status,
    suggest: suggestForPage(strapi),
  });
  if (loaded === undefined) return { kind: 'none', dependencies: ON_ANY_GUIDE };
  return { kind: 'guide', guide: loaded.record, dependencies: loaded.dependencies };
};

/** The present slug of the document that once had another one in a locale, if it can still be read there. */
const findMoved = async (
  strapi: Core.Strapi,
  { slug, locale, status }: { readonly slug: string; readonly locale: string; readonly status: Status },
): Promise<FoundGuide | undefined> => {
  const holder = await createSlugService({ strapi }).holderOf({ kind: 'guide', locale, slug });
  if (holder === undefined || holder.current) return undefined;
  const row = await findGuideByDocument(strapi, { documentId: holder.documentId, locale, status });
  if (row === undefined || row.slug === '' || row.slug === slug) return undefined;
  return {
    kind: 'moved',
    slug: row.slug,
    locale,
    dependencies: new Set<Dependency>([...ON_ANY_GUIDE, `guide:${row.documentId}`]),
  };
};

/** Finds a guide by its slug, or by one that it once had, in the first locale that has either. */
export const findGuide = async (
  strapi: Core.Strapi,
  { site, ...question }: GuideQuestion & { readonly site: Site },
): Promise<FoundGuide> => {
  const { slug, locale = site.defaultLocale, status = 'published' } = question;
  if (!isSlug(slug)) return { kind: 'none', dependencies: ON_ANY_GUIDE };
  const usual = strapi.config.get<CareersConfig>('plugin::careers').fallbackLocales;
  const fallbacks = question.fallbackLocales ?? (Object.hasOwn(usual, locale) ? usual[locale] : undefined) ?? [];
  const locales = [...new Set([locale, ...fallbacks])];
  const rows = await findGuidesBySlug(strapi, { slug, locales, status });
  for (const tried of locales) {
    // MySQL takes texts that differ in case or accents for the same.
    const row = rows.find((candidate) => candidate.locale === tried && candidate.slug === slug);
    if (row !== undefined) {
      const found = await load(strapi, { row, site, status });
      // In a better locale another guide may take the slug.
      return tried === locale ? found : { ...found, dependencies: new Set([...found.dependencies, ...ON_ANY_GUIDE]) };
    }
    const moved = await findMoved(strapi, { slug, locale: tried, status });
    if (moved !== undefined) return moved;
  }
  return { kind: 'none', dependencies: ON_ANY_GUIDE };
};

/**
 * The draft that a preview token opens, if the slug is, or was, its own.
 *
 * @returns nothing when the slug is that of something else
 */
export const findDraft = async (
  strapi: Core.Strapi,
  { site, slug, documentId, locale }: { site: Site; slug: string; documentId: string; locale: string },
): Promise<FoundGuide | undefined> => {
  const row = await findGuideByDocument(strapi, { documentId, locale, status: 'draft' });
  if (row === undefined || row.slug === '') return { kind: 'none', dependencies: ON_ANY_GUIDE };
  if (row.slug === slug) return load(strapi, { row, site, status: 'draft' });
  const holder = isSlug(slug)
    ? await createSlugService({ strapi }).holderOf({ kind: 'guide', locale, slug })
    : undefined;
  return holder?.documentId === documentId
    ? { kind: 'moved', slug: row.slug, locale, dependencies: ON_ANY_GUIDE }
    : undefined;
};

/**
 * One version of a guide by its document, with everything that its page shows: for screens of the admin panel, which know
 * documents rather than slugs.
 */
export const findGuideRecord = async (
  strapi: Core.Strapi,
  question: { readonly documentId: string; readonly locale: string; readonly status: Status },
): Promise<GuideRecord | undefined> => {
  const row = await findGuideByDocument(strapi, question);
  if (row === undefined) return undefined;
  const { locale, status } = question;
  const defaultLocale = await localesOf(strapi).getDefaultLocale();
  const [loaded] = await loadRecords(strapi, { guides: [row], locale, defaultLocale, status });
  return loaded?.record;
};
