import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import type { StoredDraft, StoredRevision } from '../../../core/revisions';
import { readInput } from '../admin-api';
import { findGuideRecord } from '../pages';
import { localesOf } from '../strapi/locales';
import { findDraftVersion, type DraftVersion } from './versions';

const questionSchema = z.object({ documentId: z.string().min(1), locale: z.string().min(1).optional() });

/** Strapi puts the signed-in administrator there; see its policy `isAuthenticatedAdmin`. */
interface SignedIn {
  readonly user?: { readonly id: number };
}

const findAsked = async (strapi: Core.Strapi, ctx: Context): Promise<DraftVersion> => {
  const { documentId, locale } = readInput(questionSchema, { ...ctx.query, ...ctx.params });
  const version = await findDraftVersion(strapi, {
    documentId,
    locale: locale ?? (await localesOf(strapi).getDefaultLocale()),
  });
  if (version === undefined) throw new errors.NotFoundError('There is no such guide in this language.');
  return version;
};

export const createRevisionController = ({ strapi }: { strapi: Core.Strapi }) => ({
  stored: async (ctx: Context): Promise<void> => {
    const { revision, changedAt, changedBy } = await findAsked(strapi, ctx);
    const { user }: SignedIn = ctx.state;
    const data: StoredRevision = {
      revision,
      changedAt,
      changedBy: changedBy?.name ?? null,
      isOwn: changedBy !== null && changedBy.id === user?.id,
    };
    ctx.body = { data };
  },

  draft: async (ctx: Context): Promise<void> => {
    const { documentId, locale, revision } = await findAsked(strapi, ctx);
    const guide = await findGuideRecord(strapi, { documentId, locale, status: 'draft' });
    if (guide === undefined) throw new errors.NotFoundError('There is no such guide in this language.');
    const data: StoredDraft = { revision, guide };
    ctx.body = { data };
  },
});
