import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { createReadinessGuard } from './enforce';
import { createStaleMarker } from './stale';

export { createReadinessController, createReadinessRoutes } from './api';
export { findDraftRows } from './draft-rows';
export { GuideNotReadyError, type ReadinessError } from './error';
export { goPublicTogether } from './going-public';
export { stopRefreshing } from './refresher';
export { knownRulesOf, rulesOf } from './registry';
export {
  createReadinessService,
  type ReadinessService,
  type StoredAssessment,
  type Subject as ReadinessSubject,
} from './service';

/** In `register`, after the rules of the domain: what is checked here runs in their transaction. */
export const registerReadiness = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<CareersConfig>('plugin::careers').active) return;
  strapi.documents.use(createReadinessGuard(strapi));
  strapi.documents.use(createStaleMarker(strapi));
};
