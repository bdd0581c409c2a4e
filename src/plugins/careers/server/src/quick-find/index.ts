export { createQuickFindController, createQuickFindRoutes } from './controller';
