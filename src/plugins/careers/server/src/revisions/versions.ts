import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';

export interface DraftVersion {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
  readonly revision: number;
  /** ISO 8601. */
  readonly changedAt: string | null;
  /** The administrator who wrote it; null when it came in over the API or the command line. */
  readonly changedBy: { readonly id: number; readonly name: string } | null;
}

interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly revision: number | null;
  readonly updatedAt: string | Date | null;
  readonly updatedBy: {
    readonly id: number;
    readonly firstname: string | null;
    readonly lastname: string | null;
  } | null;
}

const nameOf = ({ firstname, lastname }: NonNullable<Row['updatedBy']>): string =>
  [firstname, lastname].filter(Boolean).join(' ');

/** The stored draft of a guide, with who wrote it last. @param where `{id}`, or `{documentId, locale}` */
export const findDraftVersion = async (
  strapi: Core.Strapi,
  where: { readonly id: number } | { readonly documentId: string; readonly locale: string },
): Promise<DraftVersion | undefined> => {
  const row = (await strapi.db.query(uidOf('guide')).findOne({
    where: { ...where, publishedAt: null },
    select: ['id', 'documentId', 'locale', 'revision', 'updatedAt'],
    populate: { updatedBy: { select: ['id', 'firstname', 'lastname'] } },
  })) as Row | null;
  if (row === null) return undefined;
  const { id, documentId, locale, revision, updatedAt, updatedBy } = row;
  return {
    id,
    documentId,
    locale: locale ?? '',
    revision: revision ?? 0,
    changedAt: updatedAt === null ? null : new Date(updatedAt).toISOString(),
    changedBy: updatedBy && { id: updatedBy.id, name: nameOf(updatedBy) },
  };
};
