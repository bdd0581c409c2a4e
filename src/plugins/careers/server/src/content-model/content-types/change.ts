import { string, text, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/**
 * What was written, in the order of the row ids: how the servers on one database learn of each other's writes, and those
 * of the command line. Rows are added within the writer's transaction, never changed, and removed when they are old.
 */
export const change: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_changes',
  info: {
    singularName: 'change',
    pluralName: 'changes',
    displayName: 'Change',
    description: 'Which document was written, for servers and caches that follow along',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    // Singular name of a careers type, "file", or the uid of a type of the host's; "*" for whatever any page may show.
    changedType: string({ required: true, maxLength: 100 }),
    // "*" for any document of the type.
    changedDocumentId: string({ required: true, maxLength: 40 }),
    // What else shows the document: "guide:<documentId> faq:<documentId>".
    alsoAffected: text(),
    // Which process wrote it.
    writer: string({ required: true, maxLength: 40 }),
  },
};
