import type { Core } from '@strapi/strapi';
import type { ConflictedGuides } from '../../../../core/imports/conflicts';
import { paginate, type JobsQuery } from '../../../../core/imports/job-requests';
import { rowsOf } from '../../strapi/documents';

interface Row {
  readonly guideDocumentId: string;
  readonly guideLocale: string;
  readonly source: string;
  readonly conflicts: number;
}

interface Draft {
  readonly documentId: string;
  readonly locale: string | null;
  readonly role: string;
}

type Counted = Omit<ConflictedGuides['guides'][number], 'role'>;

const keyOf = (documentId: string, locale: string | null): string => `${documentId} ${locale ?? ''}`;

const countByGuide = (rows: readonly Row[]): readonly Counted[] => {
  const guides = new Map<string, Counted>();
  for (const { guideDocumentId: documentId, guideLocale: locale, source, conflicts } of rows) {
    const key = keyOf(documentId, locale);
    const known = guides.get(key);
    guides.set(key, {
      documentId,
      locale,
      conflicts: (known?.conflicts ?? 0) + conflicts,
      sources: [...(known?.sources ?? []), source],
    });
  }
  return [...guides.values()].sort((one, other) => other.conflicts - one.conflicts);
};

/** The guides in which something waits for an editor, those with most of it first. */
export const listConflictedGuides = async (
  strapi: Core.Strapi,
  { page, pageSize }: JobsQuery,
): Promise<ConflictedGuides> => {
  const rows = await rowsOf(strapi, 'provenance').findMany<Row>({
    where: { conflicts: { $gt: 0 } },
    select: ['guideDocumentId', 'guideLocale', 'source', 'conflicts'],
    orderBy: { id: 'asc' },
  });
  const guides = countByGuide(rows);
  // A guide that was deleted is remembered until it is swept.
  const drafts = await rowsOf(strapi, 'guide').findMany<Draft>({
    where: { documentId: { $in: guides.map(({ documentId }) => documentId) }, publishedAt: null },
    select: ['documentId', 'locale', 'role'],
  });
  const roles = new Map(drafts.map(({ documentId, locale, role }) => [keyOf(documentId, locale), role]));
  const found = guides.flatMap((guide) => {
    const role = roles.get(keyOf(guide.documentId, guide.locale));
    return role === undefined ? [] : [{ ...guide, role }];
  });
  const start = (page - 1) * pageSize;
  return {
    guides: found.slice(start, start + pageSize),
    pagination: paginate({ page, pageSize, total: found.length }),
  };
};
