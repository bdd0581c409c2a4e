import type { Core } from '@strapi/strapi';
import { isFields, type Fields } from '../../../core/rules';
import { uidOf } from '../content-model';

export interface UnpublishedFaq {
  readonly documentId: string;
  readonly question: string;
  readonly state: 'draft' | 'modified';
}

const WORDS = ['question', 'answer', 'topic'] as const;

const isSame = (draft: Fields, published: Fields): boolean =>
  WORDS.every((word) => (draft[word] ?? null) === (published[word] ?? null));

/** Of some questions, those whose newest words readers cannot see, in the order given. */
export const findUnpublishedFaqs = async (
  strapi: Core.Strapi,
  { documentIds, locale }: { readonly documentIds: readonly string[]; readonly locale: string },
): Promise<readonly UnpublishedFaq[]> => {
  if (documentIds.length === 0) return [];
  const found: unknown[] = await strapi.db.query(uidOf('faq')).findMany({
    where: { documentId: { $in: documentIds }, locale },
    select: ['documentId', 'publishedAt', ...WORDS],
  });
  const rows = found.filter(isFields);
  const versionOf = (documentId: string, isPublic: boolean) =>
    rows.find((row) => row.documentId === documentId && (row.publishedAt !== null) === isPublic);
  return [...new Set(documentIds)].flatMap((documentId): UnpublishedFaq[] => {
    const draft = versionOf(documentId, false);
    const published = versionOf(documentId, true);
    if (draft === undefined || (published !== undefined && isSame(draft, published))) return [];
    return [{ documentId, question: String(draft.question), state: published === undefined ? 'draft' : 'modified' }];
  });
};
