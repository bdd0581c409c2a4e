import { datetime, string, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/** Work that one of several servers does at a time: which of them has it, and when it was last begun. */
export const lease: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_leases',
  info: {
    singularName: 'lease',
    pluralName: 'leases',
    displayName: 'Lease',
    description: 'Which server does work that only one of them may do',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    // What the work is called: "link-check".
    work: string({ required: true, maxLength: 60 }),
    holder: string({ maxLength: 40 }),
    // A holder that has not said by then that it is alive has lost it.
    heldUntil: datetime(),
    // When somebody last took a turn at work that is due from time to time.
    turnAt: datetime(),
  },
  indexes: [{ name: 'careers_leases_work', columns: ['work'], type: 'unique' }],
};
