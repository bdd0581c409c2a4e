import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../strapi/documents';
import type { RowIds } from './parts';

/** Finds skills, and remembers them: most are named by many guides. */
export const skillRowsOf = (strapi: Core.Strapi): RowIds => {
  const known = new Map<string, number>();
  return async (_uid, documentIds) => {
    const unknown = documentIds.filter((documentId) => !known.has(documentId));
    if (unknown.length > 0) {
      const rows = await rowsOf(strapi, 'skill').findMany<{ id: number; documentId: string }>({
        where: { documentId: { $in: unknown } },
        select: ['id', 'documentId'],
      });
      for (const { id, documentId } of rows) known.set(documentId, id);
    }
    return known;
  };
};
