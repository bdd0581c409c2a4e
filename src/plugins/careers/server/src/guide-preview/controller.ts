import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { guidePreviewRequestSchema, previewLinkRequestSchema } from '../../../core/guide-preview';
import { readInput } from '../admin-api';
import { mayReadGuide, mayReadType } from './may-read';
import { createGuidePreviewService } from './service';

const bodyOf = (ctx: Context): unknown => (ctx.request as { readonly body?: unknown }).body;

export const createGuidePreviewController = ({ strapi }: { strapi: Core.Strapi }) => {
  const refuseStrangers = async (
    ctx: Context,
    guide: { readonly documentId: string | null; readonly locale?: string | undefined },
  ): Promise<void> => {
    if (await mayReadGuide(strapi, ctx, guide)) return;
    throw new errors.ForbiddenError('Your role may not read this guide.');
  };

  return {
    /** `POST /careers/guide-preview`: `{data: GuidePreview}` */
    preview: async (ctx: Context): Promise<void> => {
      const { documentId, locale, values } = readInput(guidePreviewRequestSchema, bodyOf(ctx));
      await refuseStrangers(ctx, { documentId, locale });
      const mayReadFaqs = mayReadType(strapi, ctx, 'faq');
      const mayRead = (type: string) => type !== 'faq' || mayReadFaqs;
      ctx.body = { data: await createGuidePreviewService({ strapi }).preview({ documentId, locale, values, mayRead }) };
    },

    /** `POST /careers/guide-preview/link`: `{data: {url, minutes}}` */
    link: async (ctx: Context): Promise<void> => {
      const guide = readInput(previewLinkRequestSchema, bodyOf(ctx));
      await refuseStrangers(ctx, guide);
      ctx.body = { data: await createGuidePreviewService({ strapi }).link(guide) };
    },
  };
};
