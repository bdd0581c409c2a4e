import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { confirmRequestSchema, previewRequestSchema, queueQuerySchema } from '../../../core/reviews';
import { isFields } from '../../../core/rules';
import { adminRoutes, readInput } from '../admin-api';
import type { Administrator } from './confirm';
import { createReviewsService } from './service';

type AdminContext = Context & { readonly conflict: (message: string, details: object) => void };

const administratorOf = (ctx: Context): Administrator => {
  const state: { readonly user?: unknown } = ctx.state;
  const { user } = state;
  if (!isFields(user)) throw new errors.UnauthorizedError();
  const { id, firstname, lastname, username, email } = user;
  const full = [firstname, lastname].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return { id: Number(id), name: full || String(username ?? email ?? id) };
};

export const createReviewsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const reviews = createReviewsService({ strapi });
  return {
    /** `GET /careers/reviews?state=overdue&locale=en`: `{data: Queue}` */
    find: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await reviews.queue(readInput(queueQuerySchema, ctx.query)) };
    },

    /** `POST /careers/reviews/preview` with `{guides: [{documentId, locale}]}`: `{data: PreviewAnswer}` */
    preview: async (ctx: Context): Promise<void> => {
      const { guides } = readInput(previewRequestSchema, ctx.request.body);
      ctx.body = { data: await reviews.preview(guides, administratorOf(ctx)) };
    },

    /** `POST /careers/reviews/confirm`: `{data: ConfirmAnswer}`; 409 with the refusals when none could be confirmed. */
    confirm: async (ctx: AdminContext): Promise<void> => {
      const request = readInput(confirmRequestSchema, ctx.request.body);
      const answer = await reviews.confirm(request, administratorOf(ctx));
      if (answer.confirmed.length > 0) ctx.body = { data: answer };
      else ctx.conflict('These guides are no longer as they were shown.', { refused: answer.refused });
    },
  };
};

export const createReviewsRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    {
      method: 'GET',
      path: '/reviews',
      handler: 'reviews.find',
      action: 'review.read',
      content: [['read', 'guide']],
    },
    {
      method: 'POST',
      path: '/reviews/preview',
      handler: 'reviews.preview',
      action: 'review.read',
      content: [['read', 'guide']],
    },
    {
      method: 'POST',
      path: '/reviews/confirm',
      handler: 'reviews.confirm',
      action: 'review.confirm',
      content: [['read', 'guide']],
    },
  ]);
