export { createMatchTesterController } from './controller';
export { createMatchTesterRoutes } from './routes';
