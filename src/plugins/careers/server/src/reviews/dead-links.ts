import type { Core } from '@strapi/strapi';
import type { GuideRecord } from '../../../core/page';
import { addressesIn } from '../../../core/reviews';
import { hashOf } from '../link-check';
import { rowsOf } from '../strapi/documents';

/** Gone, or no address at all. What may only be away for a moment is dead after so many checks in a row. */
const DEAD = ['broken', 'invalid'];
const MOST_FAILURES = 3;

interface Row {
  readonly url: string;
  readonly httpStatus: number | null;
}

/**
 * Addresses of some guides that did not answer when they were last checked, with the status of the answer. What was never
 * checked counts as alive.
 */
export const findDeadLinks = async (
  strapi: Core.Strapi,
  records: readonly GuideRecord[],
): Promise<ReadonlyMap<string, number | null>> => {
  const urls = new Set(records.flatMap((record) => addressesIn(record).map(({ url }) => url)));
  if (urls.size === 0) return new Map();
  const rows = await rowsOf(strapi, 'link-check').findMany<Row>({
    select: ['url', 'httpStatus'],
    where: {
      urlHash: { $in: [...urls].map(hashOf) },
      $or: [{ state: { $in: DEAD } }, { failures: { $gte: MOST_FAILURES } }],
    },
  });
  return new Map(rows.map(({ url, httpStatus }) => [url, httpStatus]));
};
