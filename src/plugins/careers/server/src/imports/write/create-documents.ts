import type { Core } from '@strapi/strapi';
import type { Fields } from '../../../../core/rules';
import { uidOf } from '../../content-model';
import { CareersValidationError, fillFromName } from '../../rules';
import { holdSlug } from '../../slugs';
import { rowsOf } from '../../strapi/documents';
import { findTooLong } from './fits';
import { createParts, createRows, partNames, splitParts, type Owner, type RowIds } from './parts';

export interface NewDocument {
  /** Empty for types without locales. */
  readonly locale: string;
  /** In the shape that the Document Service takes: columns and components; links only within components. */
  readonly data: Fields;
}

export interface CreatedDocument {
  readonly id: number;
  readonly documentId: string;
  readonly slug: string | null;
}

/**
 * Creates drafts of guides, or skills, a few statements for all of them: see `parts.ts`. Each gets what a save by the
 * Document Service would give it: title, a slug that nobody else has, revision. What it does not do is to tell webhooks of
 * each: an import is one deed, and its report says what came of it.
 *
 * @throws CareersValidationError for a text that is too long
 */
export const createDocuments = async (
  strapi: Core.Strapi,
  { kind, documents, rowIds }: { kind: 'guide' | 'skill'; documents: readonly NewDocument[]; rowIds: RowIds },
): Promise<readonly CreatedDocument[]> => {
  if (documents.length === 0) return [];
  const uid = uidOf(kind);
  const componentNames = partNames(strapi, uid);
  const held: { readonly passTo: (documentId: string) => Promise<void> }[] = [];
  const rows: Fields[] = [];
  const parts: Fields[] = [];
  for (const { locale, data } of documents) {
    const findings = findTooLong(strapi, uid, data);
    if (findings.length > 0) throw new CareersValidationError(findings);
    const made = await fillFromName({ strapi, kind, locale, documentId: undefined, data, stored: {} });
    const { columns, parts: ofDocument } = splitParts({ ...data, ...made }, componentNames);
    const { slug } = columns;
    let taken = {};
    if (typeof slug === 'string') {
      const reserved = await holdSlug({
        strapi,
        space: { kind, locale },
        slug,
        documentId: undefined,
        isPublished: kind === 'skill',
        isAutomatic: made.slug !== undefined,
      });
      held.push(reserved);
      taken = { slug: reserved.slug };
    }
    rows.push({ ...columns, ...taken, ...(kind === 'guide' && { locale, revision: 1, publishedAt: null }) });
    parts.push(ofDocument);
  }
  const ids = await createRows(strapi, uid, rows);
  const stored = await rowsOf(strapi, kind).findMany<CreatedDocument>({
    where: { id: { $in: ids } },
    select: ['id', 'documentId', 'slug'],
  });
  const byId = new Map(stored.map((row) => [row.id, row]));
  const created = ids.map((id) => {
    const row = byId.get(id);
    if (row === undefined) throw new Error(`The ${kind} in row ${id} is not there.`);
    return row;
  });
  for (const [index, { passTo }] of held.entries()) {
    const document = created[index];
    if (document !== undefined) await passTo(document.documentId);
  }
  const owners = created.map(({ id }, index): Owner => ({ id, parts: parts[index] ?? {} }));
  await createParts(strapi, { uid, owners, rowIds });
  return created;
};
