import type { Core } from '@strapi/strapi';
import { titleOf, type GuideTeaser } from '../../../core/page';
import type { Site } from '../../../core/site';
import { rowsOf } from '../strapi/documents';
import type { ListChoice, Listed } from '../pages/types';

interface Translated {
  readonly name: string;
  readonly slug: string | null;
  readonly documentId: string;
  readonly translations?: readonly { readonly locale: string; readonly name: string | null }[] | null;
}

interface GuideRow extends Pick<GuideTeaser, 'documentId' | 'slug' | 'locale' | 'role' | 'summary'> {
  readonly title: string | null;
  readonly field: Translated | null;
  readonly outlook: { readonly demand: GuideTeaser['demand'] } | null;
  readonly updatedAt: string | Date;
  readonly publishedAt: string | Date | null;
}

const MOST_WORDS = 5;
const NAMES = ['role', 'rolePlural', 'title'] as const;
const COLUMNS = ['documentId', 'slug', 'locale', 'role', 'title', 'summary', 'updatedAt', 'publishedAt'] as const;
const FIELD = { select: ['documentId', 'name', 'slug'], populate: { translations: true } };

const nameIn = (locale: string, { name, translations }: Translated): string =>
  translations?.find((translation) => translation.locale === locale)?.name ?? name;

const isoOf = (moment: string | Date): string => new Date(moment).toISOString();

const toTeaser = (row: GuideRow, site: Site): GuideTeaser => ({
  documentId: row.documentId,
  slug: row.slug,
  locale: row.locale,
  role: row.role,
  title: titleOf(row),
  summary: row.summary,
  url: site.guideUrl({ slug: row.slug, locale: row.locale }),
  field: row.field && {
    documentId: row.field.documentId,
    slug: row.field.slug,
    name: nameIn(row.locale, row.field),
    url: null,
  },
  cover: null,
  demand: row.outlook?.demand ?? null,
  updatedAt: isoOf(row.updatedAt),
  publishedAt: row.publishedAt === null ? null : isoOf(row.publishedAt),
});

/** Published guides with all these words in their role, title or other names, the hidden ones too. */
export const searchGuides = async (
  strapi: Core.Strapi,
  {
    site,
    q,
    locale,
    field,
    page,
    pageSize,
  }: Required<Omit<ListChoice, 'field'>> & { readonly site: Site; readonly q: string; readonly field: string },
): Promise<Listed<GuideTeaser>> => {
  const words = q.split(/\s+/).slice(0, MOST_WORDS);
  const where = {
    locale,
    publishedAt: { $notNull: true },
    slug: { $notNull: true },
    ...(field === '' ? {} : { field: { slug: field } }),
    $and: words.map((word) => ({
      $or: [...NAMES.map((name) => ({ [name]: { $containsi: word } })), { aliases: { label: { $containsi: word } } }],
    })),
  };
  const rows = rowsOf(strapi, 'guide');
  // Joined with its other names, a guide comes once for each that fits.
  const fitting = await rows.findMany<Pick<GuideRow, 'documentId'> & { readonly id: number }>({
    where,
    select: ['id', 'documentId', 'role'],
    orderBy: [{ role: 'asc' }, { id: 'asc' }],
  });
  const ids = [...new Set(fitting.map(({ id }) => id))];
  const shown = ids.slice((page - 1) * pageSize, page * pageSize);
  const found =
    shown.length === 0
      ? []
      : await rows.findMany<GuideRow>({
          where: { id: { $in: shown } },
          select: COLUMNS,
          populate: { field: FIELD, outlook: true },
          orderBy: [{ role: 'asc' }, { id: 'asc' }],
        });
  return {
    items: found.map((row) => toTeaser(row, site)),
    pagination: { page, pageSize, pageCount: Math.ceil(ids.length / pageSize), total: ids.length },
    dependencies: new Set(['guide:*', 'field:*']),
  };
};

export interface FieldChoice {
  readonly slug: string;
  readonly name: string;
}

/** The career fields that the list can be narrowed to, by name. */
export const listFields = async (strapi: Core.Strapi, locale: string): Promise<readonly FieldChoice[]> => {
  const fields = await rowsOf(strapi, 'field').findMany<Translated>(FIELD);
  return fields
    .flatMap((field) => (field.slug === null ? [] : [{ slug: field.slug, name: nameIn(locale, field) }]))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
};
