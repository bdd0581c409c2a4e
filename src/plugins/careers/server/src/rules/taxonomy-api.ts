import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CareersConfig } from '../config';
import { createTaxonomyService } from './taxonomy';

export const createTaxonomyController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/careers/taxonomy/findings`: `{data: {ambiguousAliases: {skills, certifications}, duplicateNames}}` */
  findings: async (ctx: Context): Promise<void> => {
    const taxonomy = createTaxonomyService({ strapi });
    ctx.body = {
      data: {
        ambiguousAliases: {
          skills: await taxonomy.ambiguousAliases('skill'),
          certifications: await taxonomy.ambiguousAliases('certification'),
        },
        duplicateNames: await taxonomy.duplicateNames(),
      },
    };
  },
});

export const createTaxonomyRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const { active, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  const route = { method: 'GET', path: '/taxonomy/findings', handler: 'taxonomy.findings', config: {} };
  return { type: 'content-api', prefix: `/${prefix}`, routes: active ? [route] : [] };
};
