import type { Core } from '@strapi/strapi';
import type {
  CheckRequest,
  FoundGuides,
  FoundNames,
  GuidesRequest,
  Named,
  Names,
  NamesRequest,
  Twin,
} from '../../../core/compose';
import type { GuideContent } from '../../../core/model/guide-content';
import { foldName } from '../../../core/model/names';
import type { TaxonomyNames, TaxonomyType } from '../guide-documents';
import { rowsOf } from '../strapi/documents';

const MOST_FOUND = 20;
const MOST_TWINS = 5;

/** What is known about each name in a guide, each name once. */
export const namesIn = (guide: GuideContent, taxonomy: TaxonomyNames): Names => {
  const lookUp = (type: TaxonomyType, names: readonly (string | undefined)[]): Named[] => {
    const distinct = new Map(names.flatMap((name) => (name === undefined ? [] : [[foldName(name), name] as const])));
    return [...distinct.values()].map((name) => {
      const found = taxonomy.find(type, name);
      return { name, known: found ? { ...found, others: [...found.others] } : null };
    });
  };
  return {
    skill: lookUp('skill', guide.skills?.flatMap(({ skills }) => skills) ?? []),
    certification: lookUp('certification', guide.certifications?.map(({ certification }) => certification) ?? []),
    field: lookUp('field', [guide.field, ...(guide.otherFields ?? [])]),
    contributor: lookUp('contributor', [guide.author, guide.reviewer]),
  };
};

interface NameRow {
  readonly documentId: string;
  readonly name: string;
}

const OTHER_NAMES: Readonly<Record<TaxonomyType, (condition: object) => readonly object[]>> = {
  skill: (condition) => [{ aliases: { label: condition } }],
  certification: (condition) => [{ acronym: condition }, { aliases: { label: condition } }],
  field: () => [],
  contributor: () => [],
};

/** Entries whose name, acronym or alias has `search` in it; those that begin with it first. */
export const findNames = async ({
  strapi,
  type,
  search,
}: NamesRequest & { readonly strapi: Core.Strapi }): Promise<FoundNames> => {
  const find = (where: object): Promise<NameRow[]> =>
    rowsOf(strapi, type).findMany<NameRow>({
      where,
      select: ['documentId', 'name'],
      orderBy: [{ name: 'asc' }],
      limit: MOST_FOUND,
    });
  const condition = { $containsi: search };
  const first = await find({ name: { $startsWithi: search } });
  const others = await find({ $or: [{ name: condition }, ...OTHER_NAMES[type](condition)] });
  const found = new Map([...first, ...others].map(({ documentId, name }) => [documentId, { documentId, name }]));
  const exact = foldName(search);
  return [...found.values()]
    .sort((one, other) => Number(foldName(other.name) === exact) - Number(foldName(one.name) === exact))
    .slice(0, MOST_FOUND);
};

interface GuideRow {
  readonly documentId: string;
  readonly locale: string;
  readonly role: string;
  readonly title: string | null;
  readonly slug: string | null;
  readonly field?: { readonly name: string } | null;
}

const GUIDE_KEYS = ['documentId', 'locale', 'role', 'title', 'slug'] as const;

/** Guides of the locale that have the role or the title for their role, their title or one of their aliases. */
export const findTwins = async ({
  strapi,
  locale,
  role,
  title = '',
}: CheckRequest & { readonly strapi: Core.Strapi }): Promise<Twin[]> => {
  const names = [...new Set([role, title].filter((name) => name !== ''))];
  // The database folds the case of ASCII letters only, so the spelling as it is counts too.
  const conditions = names.flatMap((name) => [{ $eqi: name }, { $eq: name }]);
  const find = (where: object): Promise<GuideRow[]> =>
    rowsOf(strapi, 'guide').findMany<GuideRow>({
      where: { $and: [{ locale, publishedAt: null }, where] },
      select: GUIDE_KEYS,
      orderBy: [{ role: 'asc' }],
      limit: MOST_TWINS,
    });
  const named = await find({ $or: conditions.flatMap((condition) => [{ role: condition }, { title: condition }]) });
  const aliased = await find({ $or: conditions.map((label) => ({ aliases: { label } })) });
  const folded = names.map(foldName);
  const twins = new Map<string, Twin>();
  for (const row of [...named, ...aliased]) {
    if (twins.has(row.documentId)) continue;
    const same = (name: string | null): boolean => name !== null && folded.includes(foldName(name));
    const by = same(row.role) ? 'role' : same(row.title) ? 'title' : 'alias';
    const { documentId, slug } = row;
    twins.set(documentId, { documentId, locale, role: row.role, title: row.title, slug, by });
  }
  return [...twins.values()].slice(0, MOST_TWINS);
};

/** Guides of the locale whose role, title or alias has `search` in it; the most recent ones without a search. */
export const findGuides = async ({
  strapi,
  locale,
  search = '',
  readable,
}: GuidesRequest & {
  readonly strapi: Core.Strapi;
  /** Condition that leaves out what the administrator may not read. */
  readonly readable: object;
}): Promise<FoundGuides> => {
  const condition = { $containsi: search };
  const matching =
    search === '' ? {} : { $or: [{ role: condition }, { title: condition }, { aliases: { label: condition } }] };
  const rows = await rowsOf(strapi, 'guide').findMany<GuideRow>({
    where: { $and: [{ locale, publishedAt: null }, matching, readable] },
    select: GUIDE_KEYS,
    populate: { field: { select: ['name'] } },
    orderBy: search === '' ? [{ updatedAt: 'desc' }] : [{ role: 'asc' }],
    limit: MOST_FOUND,
  });
  return rows.map(({ documentId, role, title, field }) => ({ documentId, role, title, field: field?.name ?? null }));
};

/** Whether the administrator may read a guide. */
export const isReadable = async ({
  strapi,
  documentId,
  locale,
  readable,
}: {
  readonly strapi: Core.Strapi;
  readonly documentId: string;
  readonly locale: string;
  readonly readable: object;
}): Promise<boolean> => {
  const count = await rowsOf(strapi, 'guide').count({
    where: { $and: [{ documentId, locale, publishedAt: null }, readable] },
  });
  return count > 0;
};
