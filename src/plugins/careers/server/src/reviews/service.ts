import type { Core } from '@strapi/strapi';
import {
  dueAfter,
  findMovements,
  reviewMonthsFor,
  reviewStateOf,
  type ConfirmAnswer,
  type ConfirmRequest,
  type PreviewAnswer,
  type Queue,
  type QueueQuery,
  type ReviewedGuide,
  type ReviewPreview,
} from '../../../core/reviews';
import { loadFields, translationLocales } from '../pages/load';
import { settingsOf } from '../settings';
import { rowsOf } from '../strapi/documents';
import { localesOf } from '../strapi/locales';
import { confirmGuides, type Administrator } from './confirm';
import { findDeadLinks } from './dead-links';
import { findLastReviewer, findLastReviews } from './last-reviews';
import { keyOf, loadPublished } from './published';
import { countQueue, listQueue, listReviewers } from './queue';
import { findEditions, findFieldMonths, findFutures } from './surroundings';

const MOST_CONTRIBUTORS = 500;

const listFields = async (strapi: Core.Strapi): Promise<Queue['choices']['fields']> => {
  const rows = await rowsOf(strapi, 'field').findMany<{ readonly slug: string | null; readonly name: string }>({
    select: ['slug', 'name'],
    orderBy: { name: 'asc' },
  });
  return rows.flatMap(({ slug, name }) => (slug === null ? [] : [{ slug, name }]));
};

const listContributors = (strapi: Core.Strapi): Promise<PreviewAnswer['contributors']> =>
  rowsOf(strapi, 'contributor').findMany({
    select: ['documentId', 'name'],
    orderBy: { name: 'asc' },
    limit: MOST_CONTRIBUTORS,
  });

const preview = async (strapi: Core.Strapi, guides: readonly ReviewedGuide[]): Promise<readonly ReviewPreview[]> => {
  const now = new Date();
  const published = await loadPublished(strapi, guides);
  const records = [...published.values()].map(({ record }) => record);
  const lastReviews = await findLastReviews(strapi, guides);
  const ofFields = await findFieldMonths(strapi);
  const { months: usual } = (await settingsOf(strapi)).reviews;
  const shared = {
    editions: await findEditions(strapi, records),
    futures: await findFutures(strapi, records),
    deadLinks: await findDeadLinks(strapi, records),
  };
  return [...published].map(([key, { record, publishedHash }]) => {
    const last = lastReviews.get(key) ?? null;
    const months = reviewMonthsFor(record.field, { ofFields, usual });
    return {
      documentId: record.documentId,
      locale: record.locale,
      role: record.role,
      publishedHash,
      state: reviewStateOf(last, now),
      lastReview: last && {
        reviewedAt: last.reviewedAt,
        dueAt: last.dueAt,
        reviewer: last.reviewer,
        confirmedBy: last.confirmedBy,
        note: last.note,
      },
      months,
      nextDueAt: dueAfter(now, months).toISOString(),
      movements: [
        ...findMovements(record, {
          ...shared,
          before: last?.snapshot ?? null,
          isRepublished: last !== null && last.publishedHash !== null && last.publishedHash !== publishedHash,
        }),
      ],
    };
  });
};

/** `strapi.plugin('careers').service('reviews')` */
export const createReviewsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Published guides by how urgently they need a review. */
  queue: async ({ page, pageSize, state, ...choice }: QueueQuery): Promise<Queue> => {
    const defaultLocale = await localesOf(strapi).getDefaultLocale();
    const fields = await loadFields(strapi, { translationLocales: translationLocales(defaultLocale, defaultLocale) });
    const question = { choice, fields, now: new Date() };
    const counts = await countQueue(strapi, question);
    const total = state === undefined ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[state];
    const locales = await localesOf(strapi).find();
    return {
      results: [...(await listQueue(strapi, { ...question, state, page, pageSize }))],
      pagination: { page, pageSize, total, pageCount: Math.ceil(total / pageSize) },
      counts,
      choices: {
        fields: await listFields(strapi),
        locales: locales.map(({ code, name }) => ({ code, name })),
        reviewers: await listReviewers(strapi),
      },
    };
  },

  /** What moved in some published guides since somebody last confirmed them; in the order of the request. */
  preview: async (guides: readonly ReviewedGuide[], administrator: Administrator): Promise<PreviewAnswer> => {
    const found = new Map((await preview(strapi, guides)).map((guide) => [keyOf(guide), guide]));
    return {
      guides: guides.flatMap((guide) => found.get(keyOf(guide)) ?? []),
      unpublished: guides.filter((guide) => !found.has(keyOf(guide))),
      contributors: await listContributors(strapi),
      lastReviewer: await findLastReviewer(strapi, administrator.id),
    };
  },

  /** Confirms that published guides are still right. */
  confirm: (request: ConfirmRequest, administrator: Administrator): Promise<ConfirmAnswer> =>
    confirmGuides(strapi, { ...request, administrator }),
});

export type ReviewsService = ReturnType<typeof createReviewsService>;
