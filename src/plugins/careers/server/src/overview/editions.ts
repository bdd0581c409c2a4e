import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { tableAs, type Statement } from '../pages';
import { andReadable, type Scope } from './scope';

/**
 * Selects a row for each guide in each locale: `document`, `locale`, `draft` and `live` (row ids of its two versions; null
 * where there is none), `state` and `changed` (when the draft was last saved). The states are those that Strapi's list
 * filters by, so that a figure and the list behind it agree.
 *
 * @param locale all of them when absent
 */
export const selectEditions = (strapi: Core.Strapi, { locale, ...scope }: Partial<Scope>): Statement => {
  const guides = tableAs(strapi, uidOf('guide'), 'v');
  const isDraft = `${guides.column('publishedAt')} is null`;
  const ofDraft = (column: string) => `max(case when ${isDraft} then ${guides.column(column)} end)`;
  const ofLive = (column: string) => `max(case when ${isDraft} then null else ${guides.column(column)} end)`;
  const columns = [
    `${guides.column('documentId')} as document`,
    `${guides.column('locale')} as locale`,
    `${ofDraft('id')} as draft`,
    `${ofLive('id')} as live`,
    `${ofDraft('updatedAt')} as changed`,
    `case when count(${guides.column('publishedAt')}) = 0 then 'draft' ` +
      `when ${ofDraft('updatedAt')} > ${ofLive('updatedAt')} then 'modified' else 'published' end as state`,
  ];
  const readable = andReadable(scope, guides.column('documentId'));
  return {
    text:
      `select ${columns.join(', ')} from ${guides.from} ` +
      `where ${locale === undefined ? '1 = 1' : `${guides.column('locale')} = ?`}${readable.text} ` +
      `group by ${guides.column('documentId')}, ${guides.column('locale')}`,
    values: [...(locale === undefined ? [] : [locale]), ...readable.values],
  };
};
