import type { Core } from '@strapi/strapi';
import type { CareerPaths } from '../../../core/career-change';
import type { CareerMap, FoundGuide, GuideSearch, MapQuery, NextSteps, WayQuery } from '../../../core/career-map';
import { loadMap } from './load-map';
import { changeNextSteps } from './next-steps';
import { searchGuides } from './search-guides';
import { findWays } from './ways';

/** `strapi.plugin('careers').service('career-map')`: guides as nodes, next steps as arrows. */
export const createCareerMapService = ({ strapi }: { strapi: Core.Strapi }) => ({
  load: (query: MapQuery): Promise<CareerMap> => loadMap(strapi, query),
  search: (query: GuideSearch): Promise<readonly FoundGuide[]> => searchGuides(strapi, query),
  /** See {@link findWays}. */
  findWays: (query: WayQuery): Promise<CareerPaths> => findWays(strapi, query),
  /** See {@link changeNextSteps}. */
  changeNextSteps: (
    documentId: string,
    change: Omit<Parameters<typeof changeNextSteps>[1], 'documentId'>,
  ): Promise<NextSteps> => changeNextSteps(strapi, { documentId, ...change }),
});

export type CareerMapService = ReturnType<typeof createCareerMapService>;
