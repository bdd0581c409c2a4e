import type { Core } from '@strapi/strapi';
import { measureRequests } from './requests';
import { metricsTokenOf } from './start';

export { addMetrics, type Metric, type Sample } from './registry';
export { createMetricsRoutes } from './routes';
export { startMetrics } from './start';

/** In `register`: where nobody asks for metrics, nothing is measured. */
export const registerMetrics = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (metricsTokenOf(strapi) !== undefined) strapi.server.use(measureRequests(strapi));
};
