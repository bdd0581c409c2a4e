import type { Core } from '@strapi/strapi';
import type { GuideRecord } from '../../../core/page';
import { workOf, type CertificationFuture, type SourceEdition } from '../../../core/reviews';
import { tableAs } from '../pages/load/links';
import { createSql, runStatement } from '../pages/load/sql';
import { rowsOf } from '../strapi/documents';

/** Of the works that some guides name as sources, every edition that any guide names. */
export const findEditions = async (
  strapi: Core.Strapi,
  records: readonly GuideRecord[],
): Promise<readonly SourceEdition[]> => {
  const titles = [...new Set(records.flatMap(({ sources }) => sources.map(({ title }) => title.toLowerCase())))];
  if (titles.length === 0) return [];
  const sources = tableAs(strapi, 'careers.source', 's');
  const [title, publisher, edition] = ['title', 'publisher', 'edition'].map(sources.column);
  const rows = await runStatement(strapi, {
    text:
      `select distinct ${title} as title, ${publisher} as publisher, ${edition} as edition from ${sources.from} ` +
      `where ${edition} is not null and lower(${title}) in (${createSql(strapi).placeholders(titles)})`,
    values: titles,
  });
  const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const works = new Set(records.flatMap((record) => record.sources.map(workOf)));
  return rows
    .map((row) => ({ title: textOf(row.title) ?? '', publisher: textOf(row.publisher), edition: textOf(row.edition) }))
    .filter((source) => works.has(workOf(source)));
};

interface CertificationRow {
  readonly documentId: string;
  readonly retiresAt: string | null;
  readonly replacedBy: { readonly name: string } | null;
}

/** What becomes of the certifications of some guides that are not there to stay, by document id. */
export const findFutures = async (
  strapi: Core.Strapi,
  records: readonly GuideRecord[],
): Promise<ReadonlyMap<string, CertificationFuture>> => {
  const leaving = new Set(
    records.flatMap(({ certifications }) =>
      certifications.flatMap(({ certification: { documentId, lifecycle } }) =>
        lifecycle === 'retiring' || lifecycle === 'retired' ? [documentId] : [],
      ),
    ),
  );
  if (leaving.size === 0) return new Map();
  const rows = await rowsOf(strapi, 'certification').findMany<CertificationRow>({
    select: ['documentId', 'retiresAt'],
    where: { documentId: { $in: [...leaving] } },
    populate: { replacedBy: { select: ['name'] } },
  });
  return new Map(
    rows.map(({ documentId, retiresAt, replacedBy }) => [
      documentId,
      { retiresAt, replacedBy: replacedBy?.name ?? null },
    ]),
  );
};

interface FieldRow {
  readonly documentId: string;
  readonly reviewMonths: number;
}

/** Months between reviews of the fields that say so, by document id. */
export const findFieldMonths = async (strapi: Core.Strapi): Promise<ReadonlyMap<string, number>> => {
  const rows = await rowsOf(strapi, 'field').findMany<FieldRow>({
    select: ['documentId', 'reviewMonths'],
    where: { reviewMonths: { $notNull: true } },
  });
  return new Map(rows.map(({ documentId, reviewMonths }) => [documentId, reviewMonths]));
};
