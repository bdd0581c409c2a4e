import type { FaqContent } from '../../../../../core/imports/own-content';
import { readFaqs, saysTheSame, type FaqRow } from '../../entries';
import type { Known } from './known';

type Words = Pick<FaqRow, 'locale' | 'question' | 'answer' | 'topic'>;

const keyOf = ({ locale, question, answer, topic }: Words): string =>
  JSON.stringify([locale, question, answer ?? '', topic ?? '']);

/** The FAQs that a run has dealt with, by their words: another record that asks the same is another FAQ. */
export class AnsweredFaqs {
  private readonly keys = new Set<string>();

  add({ locale, question, answer, topic }: FaqContent): void {
    this.keys.add(keyOf({ locale, question, answer: answer ?? null, topic: topic ?? null }));
  }

  has(faq: FaqRow): boolean {
    return this.keys.has(keyOf(faq));
  }
}

/**
 * The FAQ that a record is about: the one that says the same; else one that asks the same and is not another record's, and,
 * when the record names guides, that no other guides show. Guides may answer the same question each in its own way.
 */
export const findFaq = async (
  { session }: Known,
  content: FaqContent,
  answered: AnsweredFaqs,
): Promise<FaqRow | undefined> => {
  const { locale, question, guides: named } = content;
  const asked = (await readFaqs(session.strapi, { locale, question })).filter((faq) => faq.question === question);
  const same = asked.filter((faq) => saysTheSame(faq, content));
  const isShownBy = (faq: FaqRow): boolean => faq.guides.some(({ slug }) => named?.includes(slug ?? '') ?? false);
  const free = asked.filter(
    (faq) => !answered.has(faq) && (named === undefined || faq.guides.length === 0 || isShownBy(faq)),
  );
  return same.find(isShownBy) ?? same[0] ?? free.find(isShownBy) ?? free[0];
};
