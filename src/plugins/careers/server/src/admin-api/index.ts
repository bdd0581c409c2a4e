export { readInput } from './input';
export { adminRoutes } from './routes';
export type { AdminRoute, ContentDeed } from './routes';
