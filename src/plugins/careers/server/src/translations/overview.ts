import type { Core } from '@strapi/strapi';
import type { OverviewQuery, TranslationOverview } from '../../../core/translations';
import { uidOf } from '../content-model';
import { loadFields, translationLocales } from '../pages/load';
import { linkAs, linkOf, tableAs, type Table } from '../pages/load/links';
import { createSql, runStatement, type Statement } from '../pages/load/sql';
import { localesOf } from '../strapi/locales';
import { allOf, anyOf, existsIn, hasState, isSource, plain } from './source-rows';

const GUIDE = uidOf('guide');
const STATE = uidOf('translation-state');

type Row = TranslationOverview['guides'][number];
type Cell = Row['translations'][number];

const inLocale = (
  strapi: Core.Strapi,
  {
    guides,
    locale,
    state,
  }: { readonly guides: Table; readonly locale: string; readonly state: OverviewQuery['state'] },
): Statement => {
  const exists = existsIn(strapi, guides, locale);
  const unstarted = { text: `not ${exists.text}`, values: exists.values };
  const toDo = (states: Table) => `${states.column('missing')} + ${states.column('copied')}`;
  switch (state) {
    case 'unstarted':
      return unstarted;
    case 'missing':
      return anyOf([unstarted, hasState(strapi, guides, { locale, where: (states) => `${toDo(states)} > 0` })]);
    case 'outdated':
      return hasState(strapi, guides, { locale, where: (states) => `${states.column('outdated')} > 0` });
    case 'complete':
      return hasState(strapi, guides, {
        locale,
        where: (states) => `${toDo(states)} + ${states.column('outdated')} = 0`,
      });
    case undefined:
      return plain('1 = 1');
  }
};

const conditionsOf = (
  strapi: Core.Strapi,
  {
    guides,
    query,
    locales,
    fieldIds,
  }: {
    readonly guides: Table;
    readonly query: OverviewQuery;
    readonly locales: readonly string[];
    readonly fieldIds: readonly number[] | undefined;
  },
): readonly Statement[] => {
  const { q, state } = query;
  const conditions: Statement[] = [];
  if (q !== undefined && q !== '') {
    const like = `%${q.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
    conditions.push({ text: `lower(${guides.column('role')}) like ? escape '!'`, values: [like] });
  }
  if (fieldIds !== undefined) {
    const link = linkAs(strapi, linkOf(strapi, GUIDE, 'field'), 'l');
    const isIn = `${link.target} in (${createSql(strapi).ids(fieldIds)})`;
    conditions.push(
      plain(`exists (select 1 from ${link.from} where ${link.source} = ${guides.column('id')} and ${isIn})`),
    );
  }
  if (state !== undefined) {
    conditions.push(anyOf(locales.map((locale) => inLocale(strapi, { guides, locale, state }))));
  }
  return conditions;
};

interface Page {
  readonly rows: readonly { readonly documentId: string; readonly role: string; readonly locale: string }[];
  readonly total: number;
}

const loadPage = async (
  strapi: Core.Strapi,
  { guides, where, query }: { readonly guides: Table; readonly where: Statement; readonly query: OverviewQuery },
): Promise<Page> => {
  const from = `from ${guides.from} where ${where.text}`;
  const { page, pageSize } = query;
  const rows = await runStatement(strapi, {
    text:
      `select ${guides.column('documentId')} as document, ${guides.column('role')} as role, ` +
      `${guides.column('locale')} as locale, count(*) over () as total ${from} ` +
      `order by lower(${guides.column('role')}), ${guides.column('documentId')} ` +
      `limit ${pageSize} offset ${(page - 1) * pageSize}`,
    values: where.values,
  });
  const total = rows[0]?.total;
  return {
    rows: rows.map(({ document, role, locale }) => ({
      documentId: String(document),
      role: typeof role === 'string' ? role : '',
      locale: String(locale),
    })),
    total: total === undefined ? 0 : Number(total),
  };
};

/** What is known of the translations of some guides: the locales that they exist in, with counts where they were worked out. */
const loadCells = async (strapi: Core.Strapi, documentIds: readonly string[]) => {
  const guides = tableAs(strapi, GUIDE, 'g');
  const states = tableAs(strapi, STATE, 's');
  const on = [
    `${states.column('guideDocumentId')} = ${guides.column('documentId')}`,
    `${states.column('guideLocale')} = ${guides.column('locale')}`,
  ];
  const counts = ['missing', 'copied', 'outdated', 'current'].map((name) => `${states.column(name)} as ${name}_count`);
  const rows = await runStatement(strapi, {
    text:
      `select ${guides.column('documentId')} as document, ${guides.column('locale')} as locale, ${counts.join(', ')} ` +
      `from ${guides.from} left join ${states.from} on ${on.join(' and ')} ` +
      `where ${guides.column('publishedAt')} is null and ${guides.column('documentId')} in (${createSql(strapi).placeholders(documentIds)})`,
    values: documentIds,
  });
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    const locale = String(row.locale);
    const known = row.missing_count !== null;
    cells.set(`${String(row.document)} ${locale}`, {
      locale,
      kind: known ? 'started' : 'unknown',
      counts: known
        ? {
            missing: Number(row.missing_count),
            copied: Number(row.copied_count),
            outdated: Number(row.outdated_count),
            current: Number(row.current_count),
          }
        : null,
    });
  }
  return cells;
};

const loadTotals = async (
  strapi: Core.Strapi,
  { locales, source }: { locales: readonly string[]; source: Statement },
) => {
  const guides = tableAs(strapi, GUIDE, 'g');
  const states = tableAs(strapi, STATE, 's');
  const toDo = `${states.column('missing')} + ${states.column('copied')}`;
  const sum = (condition: string, name: string) => `sum(case when ${condition} then 1 else 0 end) as ${name}`;
  const drafts = await runStatement(strapi, {
    text:
      `select ${guides.column('locale')} as locale, count(*) as drafts, ${sum(source.text, 'sources')} ` +
      `from ${guides.from} where ${guides.column('publishedAt')} is null group by ${guides.column('locale')}`,
    values: source.values,
  });
  const counted = await runStatement(strapi, {
    text:
      `select ${states.column('guideLocale')} as locale, count(*) as states, ${sum(`${toDo} > 0`, 'missing_guides')}, ` +
      `${sum(`${states.column('outdated')} > 0`, 'outdated_guides')}, ` +
      `${sum(`${toDo} + ${states.column('outdated')} = 0`, 'complete_guides')} ` +
      `from ${states.from} group by ${states.column('guideLocale')}`,
    values: [],
  });
  const sum2 = (rows: typeof drafts, name: string): number => rows.reduce((all, row) => all + Number(row[name]), 0);
  const guideCount = sum2(drafts, 'sources');
  const of = (rows: typeof drafts, locale: string, name: string): number =>
    Number(rows.find((row) => row.locale === locale)?.[name] ?? 0);
  return {
    pending: Math.max(0, sum2(drafts, 'drafts') - guideCount - sum2(counted, 'states')),
    totals: locales.map((locale) => ({
      locale,
      unstarted: guideCount - of(drafts, locale, 'drafts'),
      missing: of(counted, locale, 'missing_guides'),
      outdated: of(counted, locale, 'outdated_guides'),
      complete: of(counted, locale, 'complete_guides'),
    })),
  };
};

/** Guides against locales, a page of them: six statements, whatever the number of guides. */
export const loadOverview = async (strapi: Core.Strapi, query: OverviewQuery): Promise<TranslationOverview> => {
  const defaultLocale = await localesOf(strapi).getDefaultLocale();
  const locales = (await localesOf(strapi).find()).map(({ code, name }) => ({ code, name }));
  const codes = locales.map(({ code }) => code);
  const fields = await loadFields(strapi, { translationLocales: translationLocales(defaultLocale, defaultLocale) });
  const guides = tableAs(strapi, GUIDE, 'g');
  const source = isSource(strapi, guides, defaultLocale);
  const where = allOf([
    plain(`${guides.column('publishedAt')} is null`),
    source,
    ...conditionsOf(strapi, {
      guides,
      query,
      locales: query.locale === undefined ? codes : [query.locale],
      fieldIds: query.field === undefined ? undefined : fields.within(query.field),
    }),
  ]);
  const { rows, total } = await loadPage(strapi, { guides, where, query });
  const cells = await loadCells(
    strapi,
    rows.map(({ documentId }) => documentId),
  );
  const { totals, pending } = await loadTotals(strapi, { locales: codes, source });
  const { page, pageSize } = query;
  return {
    locales,
    fields: fields.ids.flatMap((id) => {
      const field = fields.get(id);
      return field?.slug ? [{ slug: field.slug, name: field.name }] : [];
    }),
    totals,
    pending,
    guides: rows.map(({ documentId, role, locale: sourceLocale }) => ({
      documentId,
      role,
      sourceLocale,
      translations: codes.map((locale): Cell => {
        if (locale === sourceLocale) return { locale, kind: 'source', counts: null };
        return cells.get(`${documentId} ${locale}`) ?? { locale, kind: 'unstarted', counts: null };
      }),
    })),
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
  };
};
