import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { settingsChangeSchema } from '../../../core/settings';
import { adminRoutes, readInput } from '../admin-api';
import { createSettingsService, SettingsConflictError } from './service';

type AdminContext = Context & { readonly conflict: (message: string, details: object) => void };

export const createSettingsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = createSettingsService({ strapi });
  return {
    /** `GET /careers/settings`: `{data: SettingsAnswer}` */
    find: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await settings.describe() };
    },

    /** `PUT /careers/settings` with `{revision, settings}`; 409 when somebody else was faster. */
    update: async (ctx: AdminContext): Promise<void> => {
      const change = readInput(settingsChangeSchema, ctx.request.body);
      try {
        ctx.body = { data: await settings.change(change) };
      } catch (error) {
        if (!(error instanceof SettingsConflictError)) throw error;
        ctx.conflict(error.message, error.details);
      }
    },

    /** `POST /careers/settings/clear-cache` */
    clearCache: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await settings.clearCache() };
    },
  };
};

export const createSettingsRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    { method: 'GET', path: '/settings', handler: 'settings.find', action: 'settings.read' },
    { method: 'PUT', path: '/settings', handler: 'settings.update', action: 'settings.update' },
    { method: 'POST', path: '/settings/clear-cache', handler: 'settings.clearCache', action: 'settings.update' },
  ]);
