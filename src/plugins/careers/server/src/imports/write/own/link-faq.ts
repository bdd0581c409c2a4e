import type { FaqContent } from '../../../../../core/imports/own-content';
import { foldName } from '../../../../../core/model/names';
import { documentsOf, rowsOf } from '../../../strapi/documents';
import { AnsweredFaqs, findFaq } from './find-faq';
import type { Known } from './known';
import type { Missing } from './links';

interface Showing {
  readonly documentId: string;
  readonly faqs: readonly { readonly documentId: string; readonly question: string }[];
}

/** Has the guides that an FAQ names show it, last. One that asks the same already stays as it is. */
export const linkFaq = async (known: Known, content: FaqContent): Promise<readonly Missing[]> => {
  const { strapi } = known.session;
  const { locale, question, guides: slugs = [] } = content;
  const faq = await findFaq(known, content, new AnsweredFaqs());
  if (faq === undefined) return [];
  const missing: Missing[] = [];
  for (const slug of slugs) {
    const guide = known.guides.bySlug(slug, locale);
    if (guide === undefined) {
      missing.push({ attribute: 'guides', name: slug, reason: `There is no guide "${slug}" in ${locale} to show it.` });
      continue;
    }
    const { documentId } = guide;
    const [showing] = await rowsOf(strapi, 'guide').findMany<Showing>({
      where: { documentId, locale, publishedAt: null },
      select: ['documentId'],
      populate: { faqs: { select: ['documentId', 'question'] } },
    });
    if (!showing || showing.faqs.some((shown) => foldName(shown.question) === foldName(question))) continue;
    const faqs = [...showing.faqs.map((shown) => shown.documentId), faq.documentId];
    await documentsOf(strapi, 'guide').update({ documentId, locale, data: { faqs } });
  }
  return missing;
};
