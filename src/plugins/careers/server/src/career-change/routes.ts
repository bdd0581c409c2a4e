import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { careerPathsSchema, roleComparisonSchema } from '../../../core/career-change';
import { cachedRead } from '../cache';
import type { CareersConfig } from '../config';
import { inQueryString } from '../content-query';
import { createCareerChangeHandlers } from './controller';
import { roleChangeQuerySchema } from './query';

export const createCareerChangeRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const { active, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  const { compare, paths } = createCareerChangeHandlers({ strapi });
  const config = { auth: { scope: ['plugin::careers.page.findOne'] }, middlewares: [cachedRead({ strapi })] };
  const request = { query: inQueryString(roleChangeQuerySchema.shape) };
  const answerOf = (data: z.ZodType) => z.object({ data });
  const routes = [
    { method: 'GET', path: '/compare', handler: compare, config, request, response: answerOf(roleComparisonSchema) },
    { method: 'GET', path: '/paths', handler: paths, config, request, response: answerOf(careerPathsSchema) },
  ];
  return { type: 'content-api', prefix: `/${prefix}`, routes: active ? routes : [] };
};
