import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { relatedQuestionSchema } from '../../../core/related';
import { adminRoutes, readInput } from '../admin-api';
import { chooseLocale } from '../content-query';
import { mayReadGuide } from '../guide-preview';
import type { RelatedService } from './service';

type AdminContext = Context & { readonly params: { readonly documentId: string } };

export const createRelatedController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /careers/related/:documentId`: `{data: RelatedSuggestions}` */
  suggest: async (ctx: AdminContext): Promise<void> => {
    const { documentId, locale: asked } = readInput(relatedQuestionSchema, { ...ctx.query, ...ctx.params });
    const question = { documentId, locale: await chooseLocale(strapi, asked) };
    if (!(await mayReadGuide(strapi, ctx, question)))
      throw new errors.ForbiddenError('Your role may not read this guide.');
    const related: RelatedService = strapi.plugin('careers').service('related');
    ctx.body = { data: await related.suggest(question) };
  },
});

export const createRelatedRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    {
      method: 'GET',
      path: '/related/:documentId',
      handler: 'related.suggest',
      action: 'overview.read',
      content: [['read', 'guide']],
    },
  ]);
