import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { uidOf } from '../content-model';
import { SLUGGED_TYPES, type SluggedType } from '../slugs';
import { lockRelationGraph } from './relation-lock';
import { addsToRelationGraph } from './relations';
import { create, update } from './save';
import { clone, publish, settleAfterwards } from './versions';
import { hasDrafts, isLocalized, type Middleware, type Write, type WriteResult } from './write';

const HANDLERS: ReadonlyMap<string, (write: Write) => Promise<WriteResult>> = new Map([
  ['create', create],
  ['update', update],
  ['publish', publish],
  ['clone', clone],
  ['discardDraft', settleAfterwards],
  ['unpublish', settleAfterwards],
  ['delete', settleAfterwards],
]);

const KINDS = new Map<string, SluggedType>(SLUGGED_TYPES.map((kind) => [uidOf(kind), kind]));

/** Whether a write adds to relations that must not go round in a circle: see `lockRelationGraph`. */
export const needsRelationLock = (uid: string, data: unknown): boolean => {
  const kind = KINDS.get(uid);
  return kind !== undefined && isFields(data) && addsToRelationGraph(kind, data);
};

/**
 * Document Service middleware that holds every write to the careers types to the rules of the domain, whichever way it
 * came in. Checks, write and slug reservations share one transaction: all of it is stored or nothing.
 */
export const createGuard = (strapi: Core.Strapi): Middleware => {
  return async (context, next) => {
    const kind = KINDS.get(context.uid);
    const handle = HANDLERS.get(context.action);
    if (kind === undefined || handle === undefined) return next();

    const { uid, contentType } = context;
    const params: unknown = context.params;
    if (!isFields(params)) return next();
    const { data } = params;
    return strapi.db.transaction(async () => {
      if (needsRelationLock(uid, data)) await lockRelationGraph(strapi);
      return handle({
        strapi,
        kind,
        uid,
        params,
        hasDrafts: hasDrafts(contentType),
        isLocalized: isLocalized(contentType),
        proceed: async (changes) => {
          if (changes !== undefined) Object.assign(context, { params: { ...params, ...changes } });
          return next();
        },
      });
    });
  };
};
