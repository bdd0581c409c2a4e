import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { createExposition, type Exposition } from './exposition';

const expositions = new WeakMap<Core.Strapi, Exposition>();

export const expositionOf = (strapi: Core.Strapi): Exposition | undefined => expositions.get(strapi);

/** Who asks for metrics has to know it; without one there are none. */
export const metricsTokenOf = (strapi: Core.Strapi): string | undefined => {
  const { active, metrics } = strapi.config.get<CareersConfig>('plugin::careers');
  return active && metrics.token !== '' ? metrics.token : undefined;
};

/** In `bootstrap`, where the settings have a token. */
export const startMetrics = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  if (metricsTokenOf(strapi) !== undefined) expositions.set(strapi, await createExposition(strapi));
};
