import { createConceptController, createFaqListController, createRetirementController } from './controller';

/** By the names that the routes call them. */
export const taxonomyControllers = {
  'skill-list': createConceptController('skill'),
  'certification-list': createConceptController('certification'),
  retirement: createRetirementController,
  'faq-list': createFaqListController,
};
export { taxonomyConflict } from './conflict';
export { createTaxonomyAdminRoutes } from './routes';
