import { LINK_STATES } from '../../../../core/taxonomy';
import { datetime, enumeration, integer, string, text, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/** What the last look at an address on the web found. */
export const linkCheck: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_link_checks',
  info: {
    singularName: 'link-check',
    pluralName: 'link-checks',
    displayName: 'Link check',
    description: 'Whether an address still leads somewhere',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    // Addresses are too long for a unique index on MySQL: their SHA-256.
    urlHash: string({ required: true, maxLength: 64 }),
    url: text({ required: true }),
    state: enumeration(LINK_STATES),
    httpStatus: integer(),
    // `ENOTFOUND`, `timeout`
    reason: string(),
    movedTo: text(),
    checkedAt: datetime(),
    // Checks in a row that failed.
    failures: integer({ default: 0 }),
  },
  indexes: [{ name: 'careers_link_checks_url', columns: ['url_hash'], type: 'unique' }],
};
