export { createLinkCheckController, createLinkCheckRoutes } from './controller';
export { hashOf } from './results';
export { stopRun as stopLinkCheck } from './run';
export { createLinkCheckService, type LinkCheckService } from './service';
export { scheduleLinkCheck } from './weekly';
