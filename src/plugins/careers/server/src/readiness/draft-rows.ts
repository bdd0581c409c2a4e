import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { readGuides, type GuideRow } from '../pages/load';
import { isVersion } from '../pages/load/guide-rows';
import { tableAs } from '../pages/load/links';
import { createSql } from '../pages/load/sql';

export interface DraftQuestion {
  readonly documentId: string | readonly string[];
  /** Every locale when absent. */
  readonly locale?: readonly string[] | undefined;
}

/** The drafts of some documents. */
export const findDraftRows = (
  strapi: Core.Strapi,
  { documentId, locale }: DraftQuestion,
): Promise<readonly GuideRow[]> => {
  const sql = createSql(strapi);
  const guide = tableAs(strapi, uidOf('guide'), 'g');
  const documentIds = typeof documentId === 'string' ? [documentId] : documentId;
  const conditions = [
    `${guide.column('documentId')} in (${sql.placeholders(documentIds)})`,
    ...(locale === undefined ? [] : [`${guide.column('locale')} in (${sql.placeholders(locale)})`]),
    isVersion(guide, 'draft'),
  ];
  return readGuides(strapi, { text: conditions.join(' and '), values: [...documentIds, ...(locale ?? [])] });
};
