import type { Core } from '@strapi/strapi';
import { faqContentSchema, type FaqContent } from '../../../../core/imports/own-content';
import { rowsOf } from '../../strapi/documents';

/** An FAQ as editors have it, in one locale, with the guides that show it there. */
export interface FaqRow {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
  readonly question: string;
  readonly answer: string | null;
  readonly topic: string | null;
  readonly guides: readonly { readonly documentId: string; readonly slug: string | null }[];
}

/** @param where as Strapi's query engine takes it */
export const readFaqs = (strapi: Core.Strapi, where: object): Promise<FaqRow[]> =>
  rowsOf(strapi, 'faq').findMany<FaqRow>({
    where: { ...where, publishedAt: null },
    populate: { guides: { select: ['documentId', 'slug'], where: { publishedAt: null }, orderBy: { id: 'asc' } } },
    orderBy: { id: 'asc' },
  });

/** Whether two say the same to a reader; what the second does not state does not count. */
export const saysTheSame = (stored: FaqRow, { question, answer, topic }: FaqContent): boolean =>
  stored.question === question &&
  (answer === undefined || (stored.answer ?? '') === answer) &&
  (topic === undefined || (stored.topic ?? '') === topic);

/** @returns an FAQ as files hold it */
export const toFaqContent = (
  { locale, question, answer, topic, guides }: FaqRow,
  translationOf: string | undefined,
): FaqContent => {
  const slugs = guides.flatMap(({ slug }) => slug ?? []);
  return faqContentSchema.parse({
    locale,
    question,
    ...(answer && { answer }),
    ...(topic && { topic }),
    ...(translationOf !== undefined && { translationOf }),
    ...(slugs.length > 0 && { guides: slugs }),
  });
};
