export { createFeedsRoutes } from './routes';
