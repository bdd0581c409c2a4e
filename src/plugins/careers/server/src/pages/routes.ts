import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { guidePagePartSchema, guideTeaserSchema } from '../../../core/page';
import { cachedRead } from '../cache';
import type { CareersConfig } from '../config';
import { inQueryString } from '../content-query';
import { listQuerySchema, pageQuerySchema } from './query';

const paginationSchema = z.object({
  page: z.number().int(),
  pageSize: z.number().int(),
  pageCount: z.number().int(),
  total: z.number().int(),
});

const listAnswerSchema = z.object({
  data: z.array(z.union([guideTeaserSchema, guidePagePartSchema])),
  meta: z.object({ pagination: paginationSchema }),
});

export const createPageRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const { active, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  const findOne = {
    method: 'GET',
    handler: 'page.findOne',
    config: { middlewares: [cachedRead({ strapi, variesByAccept: true })] },
    request: { params: { slug: z.string() }, query: inQueryString(pageQuerySchema.shape) },
  };
  const routes = [
    {
      method: 'GET',
      path: '/pages',
      handler: 'page.find',
      config: { middlewares: [cachedRead({ strapi })] },
      request: { query: inQueryString(listQuerySchema.shape) },
      response: listAnswerSchema,
    },
    // Before the other one, which takes any slug.
    { ...findOne, path: '/pages/:slug.md' },
    { ...findOne, path: '/pages/:slug', response: z.object({ data: guidePagePartSchema }) },
  ];
  return { type: 'content-api', prefix: `/${prefix}`, routes: active ? routes : [] };
};
