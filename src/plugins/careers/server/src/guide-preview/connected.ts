import type { Core } from '@strapi/strapi';
import type { Fields } from '../../../core/rules';
import { uidOf } from '../content-model';
import {
  CERTIFICATION_ATTRIBUTES,
  createSql,
  FAQ_ATTRIBUTES,
  FILE_ATTRIBUTES,
  pathArm,
  runArms,
  SKILL_ATTRIBUTES,
  tableAs,
  type Arm,
} from '../pages';
import type { FormTarget } from './relation-edits';

export type ConnectedType = 'skill' | 'certification' | 'field' | 'contributor' | 'faq' | 'guide' | 'file';

const ATTRIBUTES: Readonly<Record<ConnectedType, readonly string[]>> = {
  skill: SKILL_ATTRIBUTES,
  certification: CERTIFICATION_ATTRIBUTES,
  field: ['documentId'],
  contributor: ['documentId'],
  faq: FAQ_ATTRIBUTES,
  guide: ['documentId'],
  file: FILE_ATTRIBUTES,
};

/** Types of which a draft links to the draft in its own locale. */
const WITH_DRAFTS: readonly ConnectedType[] = ['faq', 'guide'];

export type Wanted = Readonly<Partial<Record<ConnectedType, readonly FormTarget[]>>>;

/** The row of what a form names; undefined when there is none. */
export type FindConnected = (type: ConnectedType, target: FormTarget) => Fields | undefined;

const armFor = (
  strapi: Core.Strapi,
  { type, targets, locale }: { type: ConnectedType; targets: readonly FormTarget[]; locale: string },
): Arm => {
  const uid = type === 'file' ? 'plugin::upload.file' : uidOf(type);
  const sql = createSql(strapi);
  const table = tableAs(strapi, uid, 't');
  const documentIds = [...new Set(targets.flatMap(({ documentId }) => documentId ?? []))];
  const ids = [...new Set(targets.flatMap(({ documentId, id }) => (documentId === undefined ? (id ?? []) : [])))];
  const named =
    `(${table.column('documentId')} in (${sql.placeholders(documentIds)}) ` +
    `or ${table.column('id')} in (${sql.ids(ids)}))`;
  const conditions = WITH_DRAFTS.includes(type)
    ? [named, `${table.column('publishedAt')} is null`, `${table.column('locale')} = ?`]
    : [named];
  const values = WITH_DRAFTS.includes(type) ? [...documentIds, locale] : documentIds;
  return pathArm(strapi, {
    uid,
    path: [],
    attributes: ATTRIBUTES[type],
    where: { text: conditions.join(' and '), values },
  });
};

/** Reads all that a form connects, in one statement; in none when it connects nothing. */
export const loadConnected = async (
  strapi: Core.Strapi,
  { wanted, locale }: { readonly wanted: Wanted; readonly locale: string },
): Promise<FindConnected> => {
  const arms: Record<string, Arm> = {};
  for (const [type, targets] of Object.entries(wanted) as [ConnectedType, readonly FormTarget[]][]) {
    if (targets.length > 0) arms[type] = armFor(strapi, { type, targets, locale });
  }
  const rows = await runArms(strapi, arms);
  return (type, { documentId, id }) =>
    rows(type).all.find((row) => (documentId === undefined ? row.id === id : row.documentId === documentId));
};
