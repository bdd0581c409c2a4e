import type { Core } from '@strapi/strapi';
import type { ExportOptions } from '../../../../core/imports/job';
import type { TaxonomyType } from '../../guide-documents';
import { rowsOf } from '../../strapi/documents';
import { localesOf } from '../../strapi/locales';
import { namedBy } from './named';

/** An entry in one locale, and what it is a translation of: a guide's slug or an FAQ's question, in an earlier locale. */
export interface PlannedVersion {
  readonly documentId: string;
  readonly locale: string;
  readonly translationOf?: string;
}

/** What an export holds, by document ids: read at its beginning, so that it has an end while editors go on. */
export interface ExportPlan {
  readonly defaultLocale: string;
  readonly taxonomy: Readonly<Record<TaxonomyType, readonly string[]>>;
  readonly faqs: readonly PlannedVersion[];
  readonly guides: readonly PlannedVersion[];
  /** `en/baker` of each guide of a selection; null when all guides are exported. */
  readonly selected: ReadonlySet<string> | null;
  /** Document ids that were asked for and that no guide has. */
  readonly unknown: readonly string[];
}

export const TAXONOMY: readonly TaxonomyType[] = ['contributor', 'field', 'skill', 'certification'];

interface Row {
  readonly documentId: string;
  readonly locale: string;
  /** By which a translation names it. */
  readonly label: string | null;
}

interface Ordering {
  readonly locales: readonly string[];
}

/** The default locale first: a translation comes after what it translates. */
const localesInOrder = async (strapi: Core.Strapi, only: string | undefined): Promise<readonly string[]> => {
  const first = await localesOf(strapi).getDefaultLocale();
  const codes = (await localesOf(strapi).find()).map(({ code }) => code).sort();
  const all = [first, ...codes.filter((code) => code !== first)];
  return only === undefined ? all : all.filter((code) => code === only);
};

const toVersions = (rows: readonly Row[], { locales }: Ordering): PlannedVersion[] => {
  const first = new Map<string, Row>();
  const inLocale = (locale: string) => rows.filter((row) => row.locale === locale);
  return locales.flatMap(inLocale).map((row) => {
    const { documentId, locale } = row;
    const original = first.get(documentId);
    if (original === undefined) first.set(documentId, row);
    const label = original?.label;
    return { documentId, locale, ...(label && { translationOf: label }) };
  });
};

interface GuideRow {
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string | null;
}

interface FaqRow {
  readonly documentId: string;
  readonly locale: string;
  readonly question: string;
}

const planGuides = async (
  strapi: Core.Strapi,
  { guides, ordering }: { readonly guides: readonly string[] | undefined; readonly ordering: Ordering },
) => {
  const wanted = guides && new Set(guides);
  const found = await rowsOf(strapi, 'guide').findMany<GuideRow>({
    where: { publishedAt: null, locale: { $in: ordering.locales } },
    select: ['documentId', 'locale', 'slug'],
    orderBy: [{ slug: 'asc' }, { id: 'asc' }],
  });
  const rows = wanted ? found.filter(({ documentId }) => wanted.has(documentId)) : found;
  const present = new Set(rows.map(({ documentId }) => documentId));
  return {
    versions: toVersions(
      rows.map(({ slug, ...row }) => ({ ...row, label: slug })),
      ordering,
    ),
    selected: wanted ? new Set(rows.map(({ locale, slug }) => `${locale}/${slug ?? ''}`)) : null,
    unknown: [...(wanted ?? [])].filter((documentId) => !present.has(documentId)),
  };
};

const planFaqs = async (
  strapi: Core.Strapi,
  { only, ordering }: { readonly only: ReadonlySet<string> | null; readonly ordering: Ordering },
): Promise<PlannedVersion[]> => {
  const found = await rowsOf(strapi, 'faq').findMany<FaqRow>({
    where: { publishedAt: null, locale: { $in: ordering.locales } },
    select: ['documentId', 'locale', 'question'],
    orderBy: { id: 'asc' },
  });
  const rows = only ? found.filter(({ documentId }) => only.has(documentId)) : found;
  // In each locale in the order of the documents: of several that ask the same, the first is translated first.
  const places = new Map<string, number>();
  for (const { documentId } of rows) if (!places.has(documentId)) places.set(documentId, places.size);
  const placed = [...rows].sort((a, b) => (places.get(a.documentId) ?? 0) - (places.get(b.documentId) ?? 0));
  return toVersions(
    placed.map(({ question, ...row }) => ({ ...row, label: question })),
    ordering,
  );
};

const allOf = async (strapi: Core.Strapi, kind: TaxonomyType): Promise<string[]> => {
  const rows = await rowsOf(strapi, kind).findMany<{ documentId: string }>({
    select: ['documentId'],
    orderBy: { id: 'asc' },
  });
  return rows.map(({ documentId }) => documentId);
};

/**
 * Looks up what is to be exported: everything; or some guides with the FAQs that they show, the skills, certifications,
 * fields and contributors that they name, and those that these name in turn.
 */
export const planExport = async (
  strapi: Core.Strapi,
  { guides, locale }: Pick<ExportOptions, 'guides' | 'locale'>,
): Promise<ExportPlan> => {
  const ordering = { locales: await localesInOrder(strapi, locale) };
  const { versions, selected, unknown } = await planGuides(strapi, { guides, ordering });
  const named = guides === undefined ? null : await namedBy(strapi, versions);
  const ofKind = async (kind: TaxonomyType) => {
    const all = await allOf(strapi, kind);
    return named === null ? all : all.filter((documentId) => named[kind].has(documentId));
  };
  return {
    defaultLocale: await localesOf(strapi).getDefaultLocale(),
    taxonomy: {
      contributor: await ofKind('contributor'),
      field: await ofKind('field'),
      skill: await ofKind('skill'),
      certification: await ofKind('certification'),
    },
    faqs: await planFaqs(strapi, { only: named?.faq ?? null, ordering }),
    guides: versions,
    selected,
    unknown,
  };
};

/** How many entries an export has. */
export const countPlanned = ({ taxonomy, faqs, guides }: ExportPlan): number =>
  TAXONOMY.reduce((sum, kind) => sum + taxonomy[kind].length, faqs.length + guides.length);
