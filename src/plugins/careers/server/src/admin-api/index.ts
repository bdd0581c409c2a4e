export { isTypePermitted, permittedLocales, requireGuidePermission, requireTypePermission } from './entry-permission';
export type { AdminState } from './entry-permission';
export { readInput } from './input';
export { adminRoutes } from './routes';
export type { AdminRoute, ContentDeed } from './routes';
