import type { Core } from '@strapi/strapi';
import type { GuideRecord, GuideTeaserRecord } from '../../../core/page';
import type { Dependency } from '../cache';
import { suggestForPage } from '../catalog';
import {
  dependenciesOfTeasers,
  findGuidesById,
  listGuideIds,
  loadFields,
  loadRecords,
  loadTeaserList,
  translationLocales,
} from './load';
import type { ListChoice, Listed, Pagination } from './types';

const PAGE_SIZE = 25;

interface ListQuestion extends ListChoice {
  readonly defaultLocale: string;
}

const paginate = (page: number, pageSize: number, total: number): Pagination => ({
  page,
  pageSize,
  pageCount: Math.ceil(total / pageSize),
  total,
});

/** A list may change with any guide; by field, with any field that moves to another parent. */
const listDependencies = (field: string | undefined): readonly Dependency[] =>
  field === undefined ? ['guide:*'] : ['guide:*', 'field:*'];

const chooseIds = async (strapi: Core.Strapi, { defaultLocale, ...choice }: ListQuestion) => {
  const { locale = defaultLocale, field, among, page = 1, pageSize = PAGE_SIZE } = choice;
  const fields = await loadFields(strapi, { translationLocales: translationLocales(locale, defaultLocale) });
  const fieldIds = field === undefined ? undefined : fields.within(field);
  const { ids, total } = await listGuideIds(strapi, { locale, fieldIds, among, page, pageSize });
  return { ids, fields, locale, pagination: paginate(page, pageSize, total) };
};

/** One page of teasers of published guides, by role. */
export const listTeasers = async (strapi: Core.Strapi, question: ListQuestion): Promise<Listed<GuideTeaserRecord>> => {
  const { ids, fields, pagination } = await chooseIds(strapi, question);
  const items = await loadTeaserList(strapi, { ids, fields });
  const dependencies = new Set([...listDependencies(question.field), ...dependenciesOfTeasers(items)]);
  return { items, pagination, dependencies };
};

/** One page of whole published guides, by role. */
export const listGuides = async (strapi: Core.Strapi, question: ListQuestion): Promise<Listed<GuideRecord>> => {
  const { ids, locale, pagination } = await chooseIds(strapi, question);
  const { defaultLocale } = question;
  const guides = await findGuidesById(strapi, ids);
  const loaded = await loadRecords(strapi, {
    guides,
    locale,
    defaultLocale,
    status: 'published',
    suggest: suggestForPage(strapi),
  });
  const dependencies = new Set(listDependencies(question.field));
  for (const guide of loaded) for (const dependency of guide.dependencies) dependencies.add(dependency);
  return { items: loaded.map(({ record }) => record), pagination, dependencies };
};
