import type { Core } from '@strapi/strapi';
import type { ConceptKind } from '../../../core/taxonomy';
import { uidOf } from '../content-model';
import { linkAs, linkOf, tableAs } from '../pages/load/links';
import { createSql, runStatement } from '../pages/load/sql';

/** Where guides name a concept: in which list of theirs, and in which attribute of its components. */
export const PLACES = {
  skill: { list: 'skills', component: 'careers.skill-requirement', attribute: 'skills', label: 'label' },
  certification: {
    list: 'certifications',
    component: 'careers.recommended-certification',
    attribute: 'certification',
    label: 'condition',
  },
} as const;

/** Of which guides a component is a part, as the tables of a statement: `g` is the guide, `held` the concept's link. */
const guidesNaming = (strapi: Core.Strapi, kind: ConceptKind) => {
  const { list, component, attribute, label } = PLACES[kind];
  const held = linkAs(strapi, linkOf(strapi, component, attribute), 'held');
  const part = linkAs(strapi, linkOf(strapi, uidOf('guide'), list), 'part');
  const guide = tableAs(strapi, uidOf('guide'), 'g');
  const named = tableAs(strapi, component, 'c');
  return {
    from:
      `${held.from} join ${named.from} on ${named.column('id')} = ${held.source} ` +
      `join ${part.from} on ${[`${part.target} = ${named.column('id')}`, ...part.on].join(' and ')} ` +
      `join ${guide.from} on ${guide.column('id')} = ${part.source}`,
    conceptId: held.target,
    componentId: named.column('id'),
    label: named.column(label),
    guide: guide.column,
  };
};

/** One version of a guide, and where it names a concept. */
export interface NamingGuide {
  readonly conceptId: number;
  readonly componentId: number;
  readonly label: string | null;
  readonly documentId: string;
  readonly locale: string;
  readonly isPublished: boolean;
  readonly title: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every place in which guides name some concepts, in drafts and published versions. */
export const findNamingGuides = async (
  strapi: Core.Strapi,
  { kind, ids }: { readonly kind: ConceptKind; readonly ids: readonly number[] },
): Promise<readonly NamingGuide[]> => {
  const sql = createSql(strapi);
  const { from, conceptId, componentId, label, guide } = guidesNaming(strapi, kind);
  const columns = [
    `${conceptId} as concept`,
    `${componentId} as component`,
    `${label} as label`,
    `${guide('documentId')} as document`,
    `${guide('locale')} as locale`,
    `${guide('publishedAt')} as published`,
    `${guide('role')} as role`,
    `${guide('title')} as title`,
  ];
  const rows = await runStatement(strapi, {
    text:
      `select ${columns.join(', ')} from ${from} where ${conceptId} in (${sql.ids(ids)}) ` +
      `order by ${guide('role')}, ${guide('locale')}, ${guide('id')}, ${componentId}`,
    values: [],
  });
  return rows.map((row) => ({
    conceptId: Number(row.concept),
    componentId: Number(row.component),
    label: text(row.label) || null,
    documentId: text(row.document),
    locale: text(row.locale),
    isPublished: row.published !== null,
    title: text(row.title) || text(row.role),
  }));
};
