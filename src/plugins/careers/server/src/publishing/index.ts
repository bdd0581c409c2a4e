export { createPublishingController, createPublishingRoutes } from './api';
