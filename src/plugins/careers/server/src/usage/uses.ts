import type { Core } from '@strapi/strapi';
import { USAGE_WAYS, type UsageWay, type UsedType } from '../../../core/usage';
import { uidOf } from '../content-model';
import { createSql, pathFrom, tableAs, type Statement } from '../pages';

const GUIDE = uidOf('guide');

/** What leads from a guide to the entry that it uses. */
const PATHS: Readonly<Record<UsageWay, readonly string[]>> = {
  skills: ['skills', 'skills'],
  certifications: ['certifications', 'certification'],
  faqs: ['faqs'],
  field: ['field'],
  otherFields: ['otherFields'],
  author: ['author'],
  reviewer: ['reviewer'],
  relatedGuides: ['relatedGuides'],
  advancesTo: ['advancesTo'],
};

/** Types of which a guide's draft uses the draft, and its published version the published one. */
const WITH_DRAFTS: readonly UsedType[] = ['faq', 'guide'];

export interface UsesQuestion {
  readonly type: UsedType;
  /** Documents of the type; all of them when absent. */
  readonly documentIds?: readonly string[];
}

/** Beyond that many values in one statement some databases refuse: then all are read, and the caller picks. */
const MOST_VALUES = 5000;

const selectWay = (strapi: Core.Strapi, { type, documentIds }: UsesQuestion, way: UsageWay): Statement => {
  const sql = createSql(strapi);
  const guides = tableAs(strapi, GUIDE, 'g');
  const used = tableAs(strapi, uidOf(type), 'u');
  const names = documentIds !== undefined && documentIds.length <= MOST_VALUES ? documentIds : undefined;
  const path = pathFrom(strapi, { uid: GUIDE, id: guides.column('id') }, PATHS[way]);
  const conditions = [...path.on.flat(), `${used.column('id')} = ${path.target}`];
  if (WITH_DRAFTS.includes(type)) {
    conditions.push(`(${used.column('publishedAt')} is null) = (${guides.column('publishedAt')} is null)`);
  }
  if (names !== undefined) conditions.push(`${used.column('documentId')} in (${sql.placeholders(names)})`);
  // SQLite reads the tables of a CROSS JOIN in the order in which they are written, and without statistics guesses badly:
  // from the guides for all entries, from the entries for some. The other databases find their own way.
  const tables = [guides.from, ...path.tables, used.from];
  const joined = (names === undefined ? tables : tables.reverse()).join(' cross join ');
  const head = [
    `${used.column('documentId')} as used`,
    `${guides.column('id')} as guide`,
    `${sql.literal(way)} as way`,
  ];
  return {
    text: `select ${head.join(', ')} from ${joined} where ${conditions.join(' and ')}`,
    values: names ?? [],
  };
};

/**
 * Selects a row for each use of an entry by a version of a guide: `used` (document id), `guide` (row id of the version)
 * and `way`. The same use may come twice, from two skill requirements.
 */
export const selectUses = (strapi: Core.Strapi, question: UsesQuestion): Statement => {
  const selections = USAGE_WAYS[question.type].map((way) => selectWay(strapi, question, way));
  return {
    text: selections.map(({ text }) => text).join(' union all '),
    values: selections.flatMap(({ values }) => values),
  };
};
