import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  checkRequestSchema,
  copyRequestSchema,
  createRequestSchema,
  guidesRequestSchema,
  namesRequestSchema,
  readRequestSchema,
} from '../../../core/compose';
import { adminRoutes, readInput, type AdminRoute } from '../admin-api';
import { administratorOf } from './permissions';
import { createComposeService } from './service';

export const createComposeController = ({ strapi }: { strapi: Core.Strapi }) => {
  const compose = createComposeService({ strapi });
  return {
    start: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await compose.start(administratorOf(strapi, ctx)) };
    },
    read: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await compose.read(readInput(readRequestSchema, ctx.request.body)) };
    },
    check: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await compose.check(readInput(checkRequestSchema, ctx.query)) };
    },
    names: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await compose.names(readInput(namesRequestSchema, ctx.query)) };
    },
    guides: async (ctx: Context): Promise<void> => {
      const request = readInput(guidesRequestSchema, ctx.query);
      ctx.body = { data: await compose.guides(request, administratorOf(strapi, ctx)) };
    },
    copy: async (ctx: Context): Promise<void> => {
      const { locale } = readInput(copyRequestSchema, ctx.query);
      const documentId = String((ctx.params as { documentId?: unknown }).documentId);
      ctx.body = { data: await compose.copy({ documentId, locale }, administratorOf(strapi, ctx)) };
    },
    create: async (ctx: Context): Promise<void> => {
      const request = readInput(createRequestSchema, ctx.request.body);
      ctx.body = { data: await compose.create(request, administratorOf(strapi, ctx)) };
      ctx.status = 201;
    },
  };
};

const MAKES_GUIDES = [['create', 'guide']] as const;
const READS_GUIDES = [['read', 'guide']] as const;

const routes: readonly Omit<AdminRoute, 'action'>[] = [
  { method: 'GET', path: '/compose/start', handler: 'compose.start', content: MAKES_GUIDES },
  { method: 'POST', path: '/compose/read', handler: 'compose.read', content: MAKES_GUIDES },
  { method: 'GET', path: '/compose/check', handler: 'compose.check', content: MAKES_GUIDES },
  { method: 'GET', path: '/compose/names', handler: 'compose.names', content: MAKES_GUIDES },
  { method: 'GET', path: '/compose/guides', handler: 'compose.guides', content: READS_GUIDES },
  { method: 'GET', path: '/compose/guides/:documentId', handler: 'compose.copy', content: READS_GUIDES },
  { method: 'POST', path: '/compose/create', handler: 'compose.create', content: MAKES_GUIDES },
];

export const createComposeRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(
    strapi,
    routes.map((route) => ({ ...route, action: 'guide.compose' as const })),
  );
