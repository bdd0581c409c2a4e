import type { Core } from '@strapi/strapi';
import type { GuideContent } from '../../../core/model/guide-content';
import { foldName } from '../../../core/model/names';
import { documentsOf, rowsOf } from '../strapi/documents';
import type { Creator } from './creator';
import type { StoredFaq } from './stored-guide';

type FaqContent = NonNullable<GuideContent['faqs']>[number];

const saysTheSame = (stored: StoredFaq, faq: FaqContent): boolean =>
  stored.question === faq.question &&
  (stored.answer ?? undefined) === faq.answer &&
  (stored.topic ?? undefined) === faq.topic;

export interface FaqPlan {
  /** In the document's order: an existing FAQ as it is, one to change, or a new one. */
  readonly steps: readonly { readonly faq: FaqContent; readonly documentId?: string; readonly change: boolean }[];
  readonly changed: boolean;
}

/** FAQs that ask one of these questions. */
const findFaqs = ({
  strapi,
  faqs,
  locale,
}: {
  readonly strapi: Core.Strapi;
  readonly faqs: readonly FaqContent[];
  readonly locale: string;
}): Promise<StoredFaq[]> =>
  rowsOf(strapi, 'faq').findMany<StoredFaq>({
    where: { locale, publishedAt: null, question: { $in: faqs.map(({ question }) => question) } },
    orderBy: { id: 'asc' },
  });

/**
 * Which FAQs a guide's questions are. A question that the guide has already is changed in place, unless other guides
 * show it too; a question that another guide answers with the same words is shared, unless `share` forbids it; any other
 * is new.
 */
export const planFaqs = async ({
  strapi,
  faqs,
  stored,
  locale,
  share = true,
}: {
  readonly strapi: Core.Strapi;
  readonly faqs: readonly FaqContent[];
  readonly stored: readonly StoredFaq[];
  readonly locale: string;
  readonly share?: boolean | undefined;
}): Promise<FaqPlan> => {
  const elsewhere = share ? await findFaqs({ strapi, faqs, locale }) : [];
  const taken = new Set<string>();
  const steps: { faq: FaqContent; documentId?: string; change: boolean }[] = [];
  for (const faq of faqs) {
    const own = stored.find(
      ({ documentId, question }) => !taken.has(documentId) && foldName(question) === foldName(faq.question),
    );
    const same =
      (own && saysTheSame(own, faq) ? own : undefined) ??
      elsewhere.find((other) => !taken.has(other.documentId) && saysTheSame(other, faq));
    const editable =
      own && !same && (await isUsedOnce({ strapi, documentId: own.documentId, locale })) ? own : undefined;
    const documentId = same?.documentId ?? editable?.documentId;
    if (documentId) taken.add(documentId);
    steps.push({ faq, ...(documentId && { documentId }), change: !same });
  }
  const order = steps.map(({ documentId }) => documentId);
  const storedOrder = stored.map(({ documentId }) => documentId);
  const changed =
    steps.some(({ change }) => change) ||
    order.length !== storedOrder.length ||
    order.some((documentId, index) => documentId !== storedOrder[index]);
  return { steps, changed };
};

const isUsedOnce = async ({
  strapi,
  documentId,
  locale,
}: {
  readonly strapi: Core.Strapi;
  readonly documentId: string;
  readonly locale: string;
}): Promise<boolean> => {
  const guides = await rowsOf(strapi, 'guide').count({
    where: { publishedAt: null, locale, faqs: { documentId } },
  });
  return guides <= 1;
};

/** @returns the document ids of the guide's FAQs, in order. */
export const writeFaqs = async ({
  strapi,
  plan,
  locale,
  creator,
}: {
  readonly strapi: Core.Strapi;
  readonly plan: FaqPlan;
  readonly locale: string;
  readonly creator?: Creator | undefined;
}): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (const { faq, documentId, change } of plan.steps) {
    const data = { question: faq.question, answer: faq.answer ?? null, topic: faq.topic ?? null };
    if (!documentId) {
      ids.push((await documentsOf(strapi, 'faq').create({ locale, data: { ...data, ...creator } })).documentId);
      continue;
    }
    if (change) await documentsOf(strapi, 'faq').update({ documentId, locale, data });
    ids.push(documentId);
  }
  return ids;
};
