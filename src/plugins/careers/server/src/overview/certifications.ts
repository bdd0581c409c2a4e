import type { Core } from '@strapi/strapi';
import type { CERTIFICATION_LIFECYCLES } from '../../../core/model/vocabulary';
import type { RetiringCertification } from '../../../core/overview';
import { uidOf } from '../content-model';
import { linkAs, linkOf, runStatement, tableAs, type Statement } from '../pages';
import { andReadable, type Scope } from './scope';

const GUIDE = uidOf('guide');
const CERTIFICATION = uidOf('certification');

/**
 * Selects a row for each certification that is retired or about to, and guide of a locale whose draft recommends it:
 * `certification` (row id) and `document` of the guide.
 */
export const selectRetiringUses = (strapi: Core.Strapi, scope: Scope): Statement => {
  const guides = tableAs(strapi, GUIDE, 'g');
  const toPart = linkOf(strapi, GUIDE, 'certifications');
  const parts = linkAs(strapi, toPart, 'p');
  const recommended = linkAs(strapi, linkOf(strapi, toPart.targetUid, 'certification'), 'l');
  const certifications = tableAs(strapi, CERTIFICATION, 'c');
  const readable = andReadable(scope, guides.column('documentId'));
  const conditions = [
    `${recommended.target} = ${certifications.column('id')}`,
    `${parts.target} = ${recommended.source}`,
    ...recommended.on,
    ...parts.on,
    `${guides.column('id')} = ${parts.source}`,
    `${guides.column('publishedAt')} is null`,
    `${guides.column('locale')} = ?`,
    `(${certifications.column('lifecycle')} in ('retiring', 'retired') or ${certifications.column('retiresAt')} is not null)`,
  ];
  return {
    text:
      `select distinct ${certifications.column('id')} as certification, ${guides.column('documentId')} as document ` +
      // SQLite reads the tables of a CROSS JOIN in this order: from the few certifications that retire.
      `from ${[certifications, recommended, parts, guides].map(({ from }) => from).join(' cross join ')} ` +
      `where ${conditions.join(' and ')}${readable.text}`,
    values: [scope.locale, ...readable.values],
  };
};

type Lifecycle = (typeof CERTIFICATION_LIFECYCLES)[number];

const calendarDate = (stored: unknown): string | null => {
  if (typeof stored === 'string') return stored.slice(0, 10);
  if (!(stored instanceof Date)) return null;
  const parts = [stored.getFullYear(), stored.getMonth() + 1, stored.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
};

/** Certifications that are retired or about to and that guides of a locale still recommend. */
export const readRetiring = async (
  strapi: Core.Strapi,
  { limit, ...scope }: Scope & { readonly limit: number },
): Promise<{ readonly guides: number; readonly first: RetiringCertification[] }> => {
  const uses = selectRetiringUses(strapi, scope);
  const rows = await runStatement(strapi, uses);
  if (rows.length === 0) return { guides: 0, first: [] };
  const guidesOf = new Map<number, number>();
  for (const { certification } of rows) {
    const id = Number(certification);
    guidesOf.set(id, (guidesOf.get(id) ?? 0) + 1);
  }
  const ids = [...guidesOf]
    .sort(([one, uses], [other, others]) => others - uses || one - other)
    .slice(0, limit)
    .map(([id]) => id);
  const found = await readCertifications(strapi, ids);
  return {
    guides: new Set(rows.map(({ document }) => document)).size,
    first: ids.flatMap((id) => {
      const certification = found.get(id);
      return certification === undefined ? [] : [{ ...certification, guides: guidesOf.get(id) ?? 0 }];
    }),
  };
};

const readCertifications = async (
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Omit<RetiringCertification, 'guides'>>> => {
  const certifications = tableAs(strapi, CERTIFICATION, 'c');
  const successors = tableAs(strapi, CERTIFICATION, 's');
  const replacement = linkAs(strapi, linkOf(strapi, CERTIFICATION, 'replacedBy'), 'l');
  const columns = [
    `${certifications.column('id')} as id`,
    `${certifications.column('documentId')} as document`,
    `${certifications.column('name')} as name`,
    `${certifications.column('lifecycle')} as lifecycle`,
    `${certifications.column('retiresAt')} as retires`,
    `${successors.column('name')} as successor`,
  ];
  const rows = await runStatement(strapi, {
    text:
      `select ${columns.join(', ')} from ${certifications.from} ` +
      `left join ${replacement.from} on ${[`${replacement.source} = ${certifications.column('id')}`, ...replacement.on].join(' and ')} ` +
      `left join ${successors.from} on ${successors.column('id')} = ${replacement.target} ` +
      `where ${certifications.column('id')} in (${ids.join(', ')})`,
    values: [],
  });
  return new Map(
    rows.map((row) => [
      Number(row.id),
      {
        documentId: String(row.document),
        name: String(row.name),
        lifecycle: (row.lifecycle ?? 'active') as Lifecycle,
        retiresAt: calendarDate(row.retires),
        replacedBy: typeof row.successor === 'string' ? row.successor : null,
      },
    ]),
  );
};
