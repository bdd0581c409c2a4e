import type { Core } from '@strapi/strapi';
import { isFields, type Fields } from '../../../core/rules';
import { uidOf } from '../content-model';
import { tableAs } from '../pages/load/links';
import { pathFrom } from '../pages/load/path';
import { createSql, runStatement } from '../pages/load/sql';
import type { Middleware } from '../rules';
import { forgetDeleted } from './stored';

const GUIDE = uidOf('guide');
const ASSESSMENT = uidOf('assessment');

type LinkedKind = 'guide' | 'faq' | 'certification';
const KINDS = new Map<string, LinkedKind>(
  (['guide', 'faq', 'certification'] as const).map((kind) => [uidOf(kind), kind]),
);

/** Attributes of a guide by which it leads to an entry of each kind. */
const PATHS: Readonly<Record<LinkedKind, readonly (readonly string[])[]>> = {
  guide: [['relatedGuides'], ['advancesTo']],
  faq: [['faqs']],
  certification: [['certifications', 'certification']],
};

/** What changes whether readers can see an entry, or what a guide says of it. */
const DEEDS: Readonly<Record<LinkedKind, readonly string[]>> = {
  guide: ['publish', 'unpublish', 'delete', 'create', 'update'],
  faq: ['publish', 'unpublish', 'delete', 'create', 'update', 'discardDraft'],
  certification: ['update', 'delete'],
};

/** Selects the documents of the guides that lead to an entry, by one path. */
const selectLeading = (strapi: Core.Strapi, kind: LinkedKind, attributes: readonly string[]): string => {
  const guide = tableAs(strapi, GUIDE, 'g');
  const path = pathFrom(strapi, { uid: GUIDE, id: guide.column('id') }, attributes);
  const joins = path.tables.map((table, index) => `join ${table} on ${path.on[index]?.join(' and ')}`);
  const target = tableAs(strapi, uidOf(kind), 't');
  return (
    `select ${guide.column('documentId')} from ${guide.from} ${joins.join(' ')} ` +
    `join ${target.from} on ${target.column('id')} = ${path.target} where ${target.column('documentId')} = ?`
  );
};

const slugsOf = async (strapi: Core.Strapi, documentId: string): Promise<readonly string[]> => {
  const rows: unknown[] = await strapi.db.query(GUIDE).findMany({ where: { documentId }, select: ['slug'] });
  const slugs = rows.filter(isFields).flatMap(({ slug }) => (typeof slug === 'string' && slug !== '' ? slug : []));
  return [...new Set(slugs)];
};

/** Marks the assessments of all guides that lead to an entry: one statement. */
const markLeading = async (
  strapi: Core.Strapi,
  {
    kind,
    documentId,
    slugs,
  }: { readonly kind: LinkedKind; readonly documentId: string; readonly slugs: readonly string[] },
): Promise<void> => {
  const sql = createSql(strapi);
  const { tableName } = strapi.db.metadata.get(ASSESSMENT);
  const selections = PATHS[kind].map((attributes) => selectLeading(strapi, kind, attributes));
  const conditions = [`guide_document_id in (${selections.join(' union ')})`, ...slugs.map(() => `text_links like ?`)];
  await runStatement(strapi, {
    text: `update ${sql.name(tableName)} set stale = true where ${conditions.join(' or ')}`,
    values: [...selections.map(() => documentId), ...slugs.map((slug) => `% ${slug} %`)],
  });
};

const changesWhatReadersSee = (kind: LinkedKind, action: string, params: Fields): boolean => {
  if (!DEEDS[kind].includes(action)) return false;
  // A draft of a guide that stays a draft changes nothing for those that lead to it.
  return kind !== 'guide' || (action !== 'create' && action !== 'update') || params.status === 'published';
};

/** Document Service middleware that notes which assessments no longer hold after a write to something guides lead to. */
export const createStaleMarker = (strapi: Core.Strapi): Middleware => {
  return async (context, next) => {
    const kind = KINDS.get(context.uid);
    const params: unknown = context.params;
    if (kind === undefined || !isFields(params) || !changesWhatReadersSee(kind, context.action, params)) return next();

    const named = typeof params.documentId === 'string' ? params.documentId : undefined;
    const isDelete = context.action === 'delete';
    // Once it is deleted, nothing says any more who led to it.
    if (isDelete && named !== undefined) {
      const slugs = kind === 'guide' ? await slugsOf(strapi, named) : [];
      await markLeading(strapi, { kind, documentId: named, slugs });
    }
    const result = await next();
    const documentId = named ?? (isFields(result) ? result.documentId : undefined);
    if (typeof documentId !== 'string') return result;
    if (isDelete) {
      if (kind === 'guide') await forgetDeleted(strapi, documentId);
      return result;
    }
    const slugs = kind === 'guide' ? await slugsOf(strapi, documentId) : [];
    await markLeading(strapi, { kind, documentId, slugs });
    return result;
  };
};
