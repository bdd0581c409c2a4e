import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Published } from '../../../core/publishing';
import { inTransaction } from '../guide-documents';
import { createReadinessService, goPublicTogether } from '../readiness';
import { holdRevision } from '../revisions';
import { documentsOf } from '../strapi/documents';
import { pageAddress } from './address';
import { findPublishable, type Ability } from './deeds';
import { findUnpublishedFaqs } from './faqs';

export interface Publication {
  readonly documentId: string;
  readonly locale: string;
  /** The revision of the draft that the editor has seen; any when absent. */
  readonly revision?: number | undefined;
  /** Questions of the guide that go along; all of them when absent. */
  readonly faqs?: readonly string[] | undefined;
  /** Guides that go along, with their questions. */
  readonly guides: readonly string[];
  readonly ability: Ability;
}

const mayPublish = async (
  strapi: Core.Strapi,
  question: Parameters<typeof findPublishable>[1],
  what: string,
): Promise<void> => {
  const allowed = await findPublishable(strapi, question);
  if (question.documentIds.every((documentId) => allowed.has(documentId))) return;
  throw new errors.ForbiddenError(`Your role may not publish ${what}.`);
};

/** Questions come first: a guide's published version leads to those only that are public when it is made. */
const publishFaqs = async (
  strapi: Core.Strapi,
  { documentIds, locale, ability }: { documentIds: readonly string[]; locale: string; ability: Ability },
): Promise<number> => {
  const waiting = await findUnpublishedFaqs(strapi, { documentIds, locale });
  const ids = waiting.map(({ documentId }) => documentId);
  await mayPublish(strapi, { kind: 'faq', documentIds: ids, locale, ability }, 'one of the questions');
  for (const documentId of ids) await documentsOf(strapi, 'faq').publish({ documentId, locale });
  return ids.length;
};

/**
 * Publishes a guide with what goes along: all of it, or nothing.
 *
 * @throws NotFoundError, ForbiddenError, GuideNotReadyError, or a 409 when the draft has changed since the editor saw it
 */
export const publishGuide = async (
  strapi: Core.Strapi,
  { documentId, locale, revision, faqs, guides, ability }: Publication,
): Promise<Published> => {
  const all = [...new Set([...guides.filter((guide) => guide !== documentId), documentId])];
  const { role, faqCount } = await goPublicTogether(all, () =>
    inTransaction({
      strapi,
      work: async () => {
        await holdRevision(strapi, { documentId, locale, revision });
        const drafts = await createReadinessService({ strapi }).loadDrafts({ documentIds: all, locale });
        const own = drafts.find((draft) => draft.documentId === documentId);
        if (own === undefined || drafts.length < all.length) {
          throw new errors.NotFoundError('A guide is no longer there: somebody has deleted it.');
        }
        await mayPublish(strapi, { kind: 'guide', documentIds: all, locale, ability }, 'one of these guides');
        const chosen = new Set(faqs ?? own.faqs.map((faq) => faq.documentId));
        const wanted = drafts.flatMap((draft) =>
          draft.faqs.flatMap((faq) => (draft !== own || chosen.has(faq.documentId) ? faq.documentId : [])),
        );
        const published = await publishFaqs(strapi, { documentIds: wanted, locale, ability });
        // The guide itself comes last, for the same reason as its questions come first.
        for (const guide of all) await documentsOf(strapi, 'guide').publish({ documentId: guide, locale });
        return { role: own.role, faqCount: published };
      },
    }),
  );
  return {
    documentId,
    locale,
    role,
    url: await pageAddress(strapi, { documentId, locale }),
    faqs: faqCount,
    guides: all.length - 1,
  };
};
