import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { guidePagePartSchema, guideTeaserSchema } from '../../../core/page';
import { cachedRead } from '../cache';
import type { CareersConfig } from '../config';
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

/** Lists come as one text, separated by commas. */
const inQueryString = (shape: Readonly<Record<string, z.ZodOptional>>): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => {
      const inner = schema.unwrap() as z.ZodType;
      return [
        name,
        inner instanceof z.ZodArray
          ? z
              .string()
              .describe(inner.description ?? '')
              .optional()
          : schema,
      ];
    }),
  );

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
