import type { Core } from '@strapi/strapi';
import { addHealthPart } from '../health';
import { addMetrics } from '../metrics';
import type { SearchService } from './service';

/** What health and metrics say of the search index. */
export const addSearchFigures = (strapi: Core.Strapi): void => {
  const service: SearchService = strapi.plugin('careers').service('search');
  addHealthPart(strapi, {
    name: 'search',
    // Pages are read without it, and a search that needs it builds it.
    isEssential: false,
    check: () => {
      const { documents, hasFailed } = service.figures();
      const sizes = Object.values(documents);
      return {
        status: hasFailed ? 'down' : 'up',
        isBuilt: sizes.length > 0,
        documents: sizes.reduce((sum, size) => sum + size, 0),
      };
    },
  });
  addMetrics(strapi, [
    {
      name: 'careers_search_documents',
      help: 'Documents in the search index of a language',
      type: 'gauge',
      labels: ['locale'],
      collect: () =>
        Object.entries(service.figures().documents).map(([locale, value]) => ({ labels: { locale }, value })),
    },
  ]);
};
