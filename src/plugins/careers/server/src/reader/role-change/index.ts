export type { RoleChangeChoice } from './choice';
export { roleChangePage } from './page';
