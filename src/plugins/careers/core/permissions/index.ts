export { actionId, CAREERS_ACTIONS } from './actions';
export type { CareersAction, CareersActionName, DefaultRole } from './actions';
