import type { Core } from '@strapi/strapi';
import type { GuideList, GuideListQuery, ListedGuide } from '../../../core/overview';
import type { Fields } from '../../../core/rules';
import { uidOf } from '../content-model';
import { createSql, linkAs, linkOf, readInstant, runStatement, tableAs, type Statement } from '../pages';
import { selectRetiringUses } from './certifications';
import { selectEditions } from './editions';
import { rolesOfUnpublished, selectUnpublishedLinks } from './links';
import { selectAssessments, selectDrafts } from './readiness';
import type { Scope } from './scope';

const GUIDE = uidOf('guide');

type Question = Omit<GuideListQuery, 'locale'> & { readonly scope: Scope };

const withoutTranslation = (strapi: Core.Strapi, { locale }: Scope, missing: string): Statement => {
  const own = tableAs(strapi, GUIDE, 'o');
  const other = tableAs(strapi, GUIDE, 't');
  return {
    text:
      `select distinct ${own.column('documentId')} as document from ${own.from} where ${own.column('locale')} = ? ` +
      `and not exists (select 1 from ${other.from} where ${other.column('documentId')} = ${own.column('documentId')} ` +
      `and ${other.column('locale')} = ?)`,
    values: [locale, missing],
  };
};

/** Selects the `document` of each guide on a list, maybe more than once. */
const selectListed = (strapi: Core.Strapi, { list, scope, translation }: Question): Statement => {
  switch (list) {
    case 'ready':
    case 'almost-ready':
    case 'in-the-works':
      return selectDrafts(strapi, scope, list);
    case 'unpublished-links':
      return selectUnpublishedLinks(strapi, scope);
    case 'retired-certifications':
      return selectRetiringUses(strapi, scope);
    case 'missing-translation':
      return withoutTranslation(strapi, scope, translation ?? '');
  }
};

const selectPage = (strapi: Core.Strapi, question: Question): Statement => {
  const { scope, page, pageSize } = question;
  const guides = tableAs(strapi, GUIDE, 'g');
  const fields = tableAs(strapi, uidOf('field'), 'f');
  const field = linkAs(strapi, linkOf(strapi, GUIDE, 'field'), 'l');
  const listed = selectListed(strapi, question);
  const editions = selectEditions(strapi, scope);
  const assessments = selectAssessments(strapi, scope.locale);
  const columns = [
    'e.document as document',
    'e.state as state',
    'e.changed as changed',
    'a.score as score',
    `${guides.column('role')} as role`,
    `${fields.column('name')} as field`,
    'count(*) over () as total',
  ];
  return {
    text:
      `select ${columns.join(', ')} from (${editions.text}) e ` +
      `join (select distinct i.document as document from (${listed.text}) i) w on w.document = e.document ` +
      `join ${guides.from} on ${guides.column('id')} = coalesce(e.draft, e.live) ` +
      `left join (${assessments.text}) a on a.document = e.document ` +
      `left join ${field.from} on ${[`${field.source} = ${guides.column('id')}`, ...field.on].join(' and ')} ` +
      `left join ${fields.from} on ${fields.column('id')} = ${field.target} ` +
      `order by lower(${guides.column('role')}), e.document limit ${pageSize} offset ${(page - 1) * pageSize}`,
    values: [...editions.values, ...listed.values, ...assessments.values],
  };
};

const namesOfRetiring = async (
  strapi: Core.Strapi,
  { scope, documents }: { readonly scope: Scope; readonly documents: readonly string[] },
): Promise<ReadonlyMap<string, string[]>> => {
  const uses = selectRetiringUses(strapi, scope);
  const certifications = tableAs(strapi, uidOf('certification'), 'n');
  const rows = await runStatement(strapi, {
    text:
      `select u.document as document, ${certifications.column('name')} as name from (${uses.text}) u ` +
      `join ${certifications.from} on ${certifications.column('id')} = u.certification ` +
      `where u.document in (${createSql(strapi).placeholders(documents)}) order by ${certifications.column('name')}`,
    values: [...uses.values, ...documents],
  });
  const names = new Map<string, string[]>();
  for (const { document, name } of rows) {
    names.set(String(document), [...(names.get(String(document)) ?? []), String(name)]);
  }
  return names;
};

const NO_REASONS: ReadonlyMap<string, string[]> = new Map();

const reasonsFor = (strapi: Core.Strapi, { list, scope }: Question, documents: readonly string[]) => {
  if (list === 'unpublished-links') return rolesOfUnpublished(strapi, { scope, documents });
  if (list === 'retired-certifications') return namesOfRetiring(strapi, { scope, documents });
  return NO_REASONS;
};

const toListed = (row: Fields, reasons: ReadonlyMap<string, string[]>): ListedGuide => ({
  documentId: String(row.document),
  role: typeof row.role === 'string' ? row.role : '',
  field: typeof row.field === 'string' ? row.field : null,
  state: row.state as ListedGuide['state'],
  updatedAt: row.changed === null ? null : readInstant(row.changed),
  score: row.score === null ? null : Number(row.score),
  because: reasons.get(String(row.document)) ?? [],
});

/** One page of the guides behind a figure of the careers home, by role. */
export const readGuideList = async (strapi: Core.Strapi, question: Question): Promise<GuideList> => {
  const { scope, page, pageSize } = question;
  const rows = await runStatement(strapi, selectPage(strapi, question));
  const reasons = await reasonsFor(
    strapi,
    question,
    rows.map(({ document }) => String(document)),
  );
  // Beyond the last page there is no row that could tell how many there are.
  const last =
    rows.length > 0 || page === 1 ? rows : await runStatement(strapi, selectPage(strapi, { ...question, page: 1 }));
  const total = Number(last[0]?.total ?? 0);
  return {
    locale: scope.locale,
    guides: rows.map((row) => toListed(row, reasons)),
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
  };
};
