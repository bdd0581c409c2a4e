import type { Core } from '@strapi/strapi';
import { isFields, type Fields } from '../../../core/rules';
import {
  findNearQuestions,
  groupDuplicates,
  paginate,
  type DuplicatePair,
  type FaqGroups,
  type FaqPage,
  type FaqQuery,
  type FaqRow,
  type FaqSearch,
  type FoundFaq,
} from '../../../core/taxonomy';
import { uidOf } from '../content-model';
import { readInstant } from '../pages/load/columns';
import { tableAs } from '../pages/load/links';
import { runStatement } from '../pages/load/sql';
import { foldForSearch } from './concepts';
import { keepFresh } from './freshness';
import { byName } from './order';
import { listDistinct, withoutDistinct } from './suggestions';
import { countUses, type UseCount } from './use-index';

const FAQ = uidOf('faq');
/** How many the search inside a guide shows. */
const MOST_FOUND = 20;
const EXCERPT = 240;

/** A FAQ in one language: its draft, which is what a guide's form links. */
interface ListedFaq extends Omit<FaqRow, 'guides' | 'liveGuides'> {
  readonly id: number;
  readonly answer: string;
  readonly status: FoundFaq['status'];
  readonly folded: { readonly question: string; readonly all: string };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const keyOf = (document: unknown, locale: unknown): string => `${text(document)} ${text(locale)}`;
const readRows = async (strapi: Core.Strapi): Promise<readonly Fields[]> => {
  const { from, column } = tableAs(strapi, FAQ, 'f');
  const names = ['id', 'documentId', 'locale', 'question', 'answer', 'topic', 'publishedAt', 'updatedAt'];
  const columns = names.map((name) => `${column(name)} as ${name.toLowerCase()}`);
  return runStatement(strapi, {
    text: `select ${columns.join(', ')} from ${from} order by ${column('id')}`,
    values: [],
  });
};

const statusOf = (draft: Fields, published: Fields | undefined): FoundFaq['status'] => {
  if (published === undefined) return 'draft';
  const [drafted, shown] = [readInstant(draft.updatedat) ?? '', readInstant(published.updatedat) ?? ''];
  return drafted > shown ? 'modified' : 'published';
};

const load = async (strapi: Core.Strapi): Promise<readonly ListedFaq[]> => {
  const rows = await readRows(strapi);
  const published = new Map(
    rows.filter((row) => row.publishedat !== null).map((row) => [keyOf(row.documentid, row.locale), row]),
  );
  const faqs = rows
    .filter((row) => row.publishedat === null)
    .map((row): ListedFaq => {
      const key = keyOf(row.documentid, row.locale);
      const [question, answer, topic] = [text(row.question), text(row.answer), text(row.topic)];
      return {
        id: Number(row.id),
        documentId: text(row.documentid),
        locale: text(row.locale),
        question,
        answer,
        topic: topic || null,
        isPublished: published.has(key),
        status: statusOf(row, published.get(key)),
        folded: { question: foldForSearch(question), all: foldForSearch([question, topic, answer].join('\n')) },
      };
    });
  return faqs.sort((one, other) => byName(one.question, other.question));
};

/** All FAQs by question; read once until one of them is written. */
const listFaqs = keepFresh(['faq'], load);

const listNear = keepFresh(
  ['faq'],
  async (strapi): Promise<readonly DuplicatePair[]> => findNearQuestions(await listFaqs(strapi)),
);

const asRow = (
  { documentId, locale, question, topic, isPublished }: ListedFaq,
  { guides, liveGuides }: UseCount,
): FaqRow => ({ documentId, locale, question, topic, isPublished, guides, liveGuides });

const wordsIn = (q: string): readonly string[] => foldForSearch(q).split(/\s+/).filter(Boolean);

/** One page of the table of FAQs. */
export const listFaqTable = async (strapi: Core.Strapi, query: FaqQuery): Promise<FaqPage> => {
  const all = await listFaqs(strapi);
  const countOf = await countUses(strapi, 'faq');
  const usesOf = ({ documentId, locale }: ListedFaq) => countOf(documentId, locale);
  const words = wordsIn(query.q);
  const shown = all.filter(
    (faq) =>
      (query.locale === undefined || faq.locale === query.locale) &&
      (query.use === undefined || usesOf(faq).guides > 0 === (query.use === 'used')) &&
      words.every((word) => faq.folded.all.includes(word)),
  );
  // Those that are alike stay as they are, by question.
  if (query.sort === 'guides') shown.sort((one, other) => usesOf(one).guides - usesOf(other).guides);
  if (query.order === 'desc') shown.reverse();
  const { rows, pagination } = paginate(shown, query);
  const locales = [...new Set(all.map(({ locale }) => locale))].sort();
  return { rows: rows.map((faq) => asRow(faq, usesOf(faq))), pagination, locales };
};

/** FAQs whose questions ask almost the same, those most used first in each group. */
export const suggestNearQuestions = async (
  strapi: Core.Strapi,
  at: { readonly page: number; readonly pageSize: number },
): Promise<FaqGroups> => {
  const pairs = withoutDistinct(await listNear(strapi), await listDistinct(strapi, 'faq'));
  const all = await listFaqs(strapi);
  const countOf = await countUses(strapi, 'faq');
  const byDocument = new Map<string, ListedFaq[]>();
  for (const faq of all) byDocument.set(faq.documentId, [...(byDocument.get(faq.documentId) ?? []), faq]);
  const { rows, pagination } = paginate(groupDuplicates(pairs), at);
  return {
    rows: rows.map((ids) => ({
      // One language is enough to tell them by.
      faqs: ids
        .flatMap((id) => byDocument.get(id)?.slice(0, 1) ?? [])
        .map((faq) => asRow(faq, countOf(faq.documentId, faq.locale)))
        .sort((one, other) => other.guides - one.guides || byName(one.question, other.question)),
    })),
    pagination,
  };
};

/** The FAQs that the stored draft of a guide has. */
const faqsOf = async (
  strapi: Core.Strapi,
  where: { readonly documentId: string; readonly locale: string },
): Promise<ReadonlySet<string>> => {
  const row: unknown = await strapi.db.query(uidOf('guide')).findOne({
    where: { ...where, publishedAt: null },
    select: ['id'],
    populate: { faqs: { select: ['documentId'] } },
  });
  const faqs: unknown = isFields(row) ? row.faqs : [];
  return new Set(Array.isArray(faqs) ? faqs.filter(isFields).map(({ documentId }) => text(documentId)) : []);
};

/** Finds FAQs of one language by any of their words, those that say them in the question first, then those most used. */
export const searchFaqs = async (
  strapi: Core.Strapi,
  { q, locale, guide }: FaqSearch,
): Promise<readonly FoundFaq[]> => {
  const words = wordsIn(q);
  const inGuide = guide === undefined ? new Set<string>() : await faqsOf(strapi, { documentId: guide, locale });
  const found = (await listFaqs(strapi)).filter(
    (faq) => faq.locale === locale && words.every((word) => faq.folded.all.includes(word)),
  );
  const countOf = await countUses(strapi, 'faq');
  return found
    .map((faq) => ({
      faq,
      inQuestion: words.filter((word) => faq.folded.question.includes(word)).length,
      guides: countOf(faq.documentId, locale).guides,
    }))
    .sort((one, other) => other.inQuestion - one.inQuestion || other.guides - one.guides)
    .slice(0, MOST_FOUND)
    .map(({ faq: { id, documentId, question, answer, status }, guides }) => ({
      id,
      documentId,
      locale,
      question,
      answer: answer.length > EXCERPT ? `${answer.slice(0, EXCERPT).trimEnd()} …` : answer,
      status,
      guides,
      isInGuide: inGuide.has(documentId),
    }));
};
