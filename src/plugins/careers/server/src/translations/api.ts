import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import {
  copyRequestSchema,
  LINK_ATTRIBUTES,
  markRequestSchema,
  overviewQuerySchema,
  TRANSLATED_SECTIONS,
  type CopyRequest,
} from '../../../core/translations';
import { adminRoutes, readInput, requireGuidePermission, type AdminState } from '../admin-api';
import { localesOf } from '../strapi/locales';
import type { TranslationService } from './service';

/** Koa's router gives the parameters of the address, Strapi's parser the body; Koa's types do not know of them. */
type AdminContext = Context & {
  readonly params: { readonly documentId: string };
  readonly request: { readonly body?: unknown };
};

const localeQuery = z.object({ locale: z.string().min(1).max(20).optional() });

const attributesOf = (parts: CopyRequest['parts']): readonly string[] =>
  parts.flatMap((part): readonly string[] => (part === 'links' ? LINK_ATTRIBUTES : TRANSLATED_SECTIONS[part]));

export const createTranslationController = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): TranslationService => strapi.plugin('careers').service('translations');
  const stateOf = (ctx: Context): AdminState => ctx.state;

  /** @throws ValidationError (400) for a locale that the app does not have */
  const requireLocale = async (locale: string): Promise<void> => {
    const locales = await localesOf(strapi).find();
    if (locales.some(({ code }) => code === locale)) return;
    throw new errors.ValidationError(`There is no locale "${locale}".`, {
      errors: [{ path: ['locale'], found: locale, allowed: locales.map(({ code }) => code) }],
    });
  };

  return {
    /** `GET /careers/translations`: `{data: TranslationOverview}` */
    overview: async (ctx: AdminContext): Promise<void> => {
      ctx.body = { data: await service().overview(readInput(overviewQuerySchema, ctx.query)) };
    },

    /** `GET /careers/translations/:documentId?locale=`: `{data: GuideTranslation}` */
    find: async (ctx: AdminContext): Promise<void> => {
      const asked = readInput(localeQuery, ctx.query).locale;
      const locale = asked ?? (await localesOf(strapi).getDefaultLocale());
      await requireLocale(locale);
      ctx.body = { data: await service().find(ctx.params.documentId, locale) };
    },

    /** `POST /careers/translations/:documentId/marks`: `{data: GuideTranslation}` */
    mark: async (ctx: AdminContext): Promise<void> => {
      const request = readInput(markRequestSchema, ctx.request.body);
      const { documentId } = ctx.params;
      const { locale } = request;
      const attributes = attributesOf(request.sections.map(({ section }) => section));
      await requireGuidePermission(strapi, { state: stateOf(ctx), deed: 'update', documentId, locale, attributes });
      ctx.body = { data: await service().mark(documentId, request) };
    },

    /** `POST /careers/translations/:documentId/copies`: `{data: CopyAnswer}` */
    copy: async (ctx: AdminContext): Promise<void> => {
      const request = readInput(copyRequestSchema, ctx.request.body);
      const { documentId } = ctx.params;
      await requireLocale(request.to);
      const state = stateOf(ctx);
      await requireGuidePermission(strapi, { state, deed: 'read', documentId, locale: request.from });
      const target = { state, documentId, locale: request.to, attributes: attributesOf(request.parts) };
      await requireGuidePermission(strapi, { ...target, deed: request.revision === null ? 'create' : 'update' });
      ctx.body = { data: await service().copy(documentId, { request, userId: state.user?.id }) };
    },
  };
};

export const createTranslationRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    {
      method: 'GET',
      path: '/translations',
      handler: 'translations.overview',
      action: 'translation.read',
      content: [['read', 'guide']],
    },
    {
      method: 'GET',
      path: '/translations/:documentId',
      handler: 'translations.find',
      action: 'translation.read',
      content: [['read', 'guide']],
    },
    {
      method: 'POST',
      path: '/translations/:documentId/marks',
      handler: 'translations.mark',
      action: 'translation.update',
      content: [['update', 'guide']],
    },
    {
      method: 'POST',
      path: '/translations/:documentId/copies',
      handler: 'translations.copy',
      action: 'translation.update',
      content: [['update', 'guide']],
    },
  ]);
