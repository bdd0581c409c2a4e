import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { addMetrics } from '../metrics';
import type { MatchService } from './service';

/** In `bootstrap`: what `/metrics` says of matching. */
export const addMatchFigures = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<CareersConfig>('plugin::careers').active) return;
  const service: MatchService = strapi.plugin('careers').service('match');
  addMetrics(strapi, [
    {
      name: 'careers_match_builds_total',
      help: 'How often the names that texts are searched for were compiled',
      type: 'counter',
      collect: service.builds,
    },
  ]);
};
