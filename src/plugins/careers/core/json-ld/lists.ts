import type { GuidePage } from '../page';
import type { JsonLdContext } from './input';
import { node, reference, type JsonLdNode } from './node';
import { isText, markupOf, wordsOf } from './words';

/** The longest that all steps take together, as an ISO 8601 duration; null unless every step says how long it takes. */
const totalTime = (steps: NonNullable<GuidePage['steps']>['items']): string | null => {
  const months = steps.reduce((sum, { maxMonths }) => sum + (maxMonths ?? Number.NaN), 0);
  return months > 0 ? `P${months}M` : null;
};

export const howToNode = ({ page, ids }: JsonLdContext): JsonLdNode | null => {
  if (page.steps === null) return null;
  const { heading, items } = page.steps;
  return node('HowTo', {
    '@id': ids.howTo,
    name: heading,
    inLanguage: page.locale,
    totalTime: totalTime(items),
    step: items.map(({ position, title, description }) =>
      // Google asks each step for a text; a step that is only a title is its own text.
      node('HowToStep', { position, name: title, text: wordsOf(description) ?? title }),
    ),
    isPartOf: reference(ids.page),
  });
};

/** The FAQs that have an answer and are marked up here: one that several guides share is marked up on one of them. */
export const faqNode = ({ page, record, ids }: JsonLdContext): JsonLdNode | null => {
  const elsewhere = new Set(
    record.faqs.filter(({ markedUpOn }) => markedUpOn !== page.documentId).map(({ documentId }) => documentId),
  );
  const questions = (page.faqs?.items ?? []).flatMap(({ documentId, question, answer }) => {
    const text = markupOf(answer);
    if (elsewhere.has(documentId) || !isText(text)) return [];
    return [node('Question', { name: question, acceptedAnswer: node('Answer', { text }) })];
  });
  if (questions.length === 0) return null;
  return node('FAQPage', {
    '@id': ids.faq,
    name: page.faqs?.heading,
    inLanguage: page.locale,
    mainEntity: questions,
    isPartOf: reference(ids.page),
  });
};

export const breadcrumbNode = ({ page, ids }: JsonLdContext): JsonLdNode | null => {
  if (page.breadcrumbs.length === 0) return null;
  return node('BreadcrumbList', {
    '@id': ids.breadcrumb,
    itemListElement: page.breadcrumbs.map(({ name, url }, index) =>
      node('ListItem', { position: index + 1, name, item: url === null ? null : reference(url) }),
    ),
  });
};

export const relatedNode = ({ page, ids }: JsonLdContext): JsonLdNode | null => {
  if (page.related === null) return null;
  const { heading, items } = page.related;
  return node('ItemList', {
    '@id': ids.related,
    name: heading,
    numberOfItems: items.length,
    itemListElement: items.map(({ title, url }, index) => node('ListItem', { position: index + 1, name: title, url })),
  });
};
