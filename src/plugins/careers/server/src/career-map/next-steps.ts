import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { NextSteps, NextStepsRequest } from '../../../core/career-map';
import { inTransaction } from '../guide-documents/transaction';
import { holdRevision } from '../revisions';
import { CareersValidationError } from '../rules';
import { documentsOf, rowsOf } from '../strapi/documents';

interface Draft {
  readonly revision: number | null;
  readonly advancesTo: readonly { readonly documentId: string; readonly role: string }[];
}

const load = async (strapi: Core.Strapi, documentId: string, locale: string): Promise<NextSteps | undefined> => {
  const [draft] = await rowsOf(strapi, 'guide').findMany<Draft>({
    where: { documentId, locale, publishedAt: null },
    select: ['revision'],
    populate: { advancesTo: { select: ['documentId', 'role'] } },
  });
  if (draft === undefined) return undefined;
  const nextSteps = draft.advancesTo.map((next) => ({ documentId: next.documentId, role: next.role }));
  return { revision: draft.revision ?? 0, nextSteps };
};

/** @throws CareersValidationError naming the guides that do not exist in the locale, where Strapi could not link them */
const requireAll = async (strapi: Core.Strapi, documentIds: readonly string[], locale: string): Promise<void> => {
  const rows = await rowsOf(strapi, 'guide').findMany<{ documentId: string }>({
    where: { documentId: { $in: documentIds }, locale, publishedAt: null },
    select: ['documentId'],
  });
  const absent = documentIds.filter((documentId) => !rows.some((row) => row.documentId === documentId));
  if (absent.length === 0) return;
  throw new CareersValidationError([
    {
      path: ['add'],
      message: 'A guide can only lead to guides that exist in the same language.',
      found: absent,
      allowed: `guides that exist in "${locale}"`,
    },
  ]);
};

/**
 * Adds and removes next steps of a guide's draft. They are public once the guide is published.
 *
 * @param userId the administrator who does it
 * @throws NotFoundError; a 409 when the draft is no longer the one that the editor saw; CareersValidationError for a guide that would lead to itself
 */
export const changeNextSteps = (
  strapi: Core.Strapi,
  {
    documentId,
    request,
    userId,
  }: { readonly documentId: string; readonly request: NextStepsRequest; readonly userId: number | undefined },
): Promise<NextSteps> =>
  inTransaction({
    strapi,
    work: async () => {
      const { locale, revision, add, remove } = request;
      await holdRevision(strapi, { documentId, locale, revision });
      const present = await load(strapi, documentId, locale);
      if (present === undefined) throw new errors.NotFoundError('The guide does not exist in this language.');
      await requireAll(strapi, add, locale);
      const kept = present.nextSteps.map((next) => next.documentId).filter((id) => !remove.includes(id));
      const advancesTo = [...new Set([...kept, ...add])];
      await documentsOf(strapi, 'guide').update({
        documentId,
        locale,
        data: { advancesTo, ...(userId !== undefined && { updatedBy: userId }) },
      });
      const saved = await load(strapi, documentId, locale);
      if (saved === undefined) throw new errors.NotFoundError('The guide was deleted meanwhile.');
      return saved;
    },
  });
