import type { Core } from '@strapi/strapi';
import { changesAnswerSchema } from '../../../core/changes';
import type { CareersConfig } from '../config';
import { inQueryString } from '../content-query';
import { changesQuerySchema } from './query';

export const createChangesRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const { active, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  const routes = [
    {
      method: 'GET',
      path: '/changes',
      handler: 'changes.find',
      request: { query: inQueryString(changesQuerySchema.shape) },
      response: changesAnswerSchema,
    },
  ];
  return { type: 'content-api', prefix: `/${prefix}`, routes: active ? routes : [] };
};
