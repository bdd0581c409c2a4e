import type { Core } from '@strapi/strapi';
import { SUBJECT_TYPES, type Subject, type SubjectType } from '../../../core/outbox';
import { isFields, type Fields } from '../../../core/rules';
import type { CareersConfig } from '../config';
import { lockRelationGraph, needsRelationLock, type Middleware } from '../rules';
import { uidOf } from '../content-model';
import { isRecording, recordWriting } from './record';

const TYPES = new Map<string, SubjectType>(SUBJECT_TYPES.map((type) => [uidOf(type), type]));
const WITH_DRAFTS: readonly SubjectType[] = ['guide', 'faq'];

/** Whether a write can change what readers see. Saving a draft cannot, and costs nothing here. */
const isPublic = (type: SubjectType, action: string, params: Fields): boolean => {
  if (!WITH_DRAFTS.includes(type)) return ['create', 'update', 'delete', 'clone'].includes(action);
  if (action === 'create' || action === 'update') return params.status === 'published';
  return ['publish', 'unpublish', 'delete'].includes(action);
};

const documentIn = (type: SubjectType, value: unknown): readonly Subject[] =>
  isFields(value) && typeof value.documentId === 'string' ? [{ type, documentId: value.documentId }] : [];

/**
 * Document Service middleware that writes the outbox, whichever way a write came in: content manager, REST, GraphQL, one
 * of the plugin's own screens, the command line. It is the outermost, so that the rules, the slugs and the copying of
 * shared fields to other languages are part of the same transaction.
 */
export const createWatch = (strapi: Core.Strapi): Middleware => {
  return async (context, next) => {
    const type = TYPES.get(context.uid);
    const params: unknown = context.params;
    if (type === undefined || !isFields(params) || !isPublic(type, context.action, params)) return next();
    // A copy is another document than the one it is made of.
    const subjects = context.action === 'clone' ? [] : documentIn(type, params);
    if (subjects.some(isRecording)) return next();
    return recordWriting(strapi, {
      subjects,
      // Before anything is read, as the lock asks for; the rules ask for it again.
      prepare: async () => {
        if (needsRelationLock(context.uid, params.data)) await lockRelationGraph(strapi);
      },
      work: async () => next(),
      created: (result) =>
        documentIn(type, result).filter(
          ({ documentId }) => subjects[0]?.documentId !== documentId && !isRecording({ type, documentId }),
        ),
    });
  };
};

/** In `register`, before all other middlewares of the Document Service. */
export const registerOutbox = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (strapi.config.get<CareersConfig>('plugin::careers').active) strapi.documents.use(createWatch(strapi));
};
