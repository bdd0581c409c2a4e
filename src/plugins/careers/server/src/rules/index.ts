import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { reserveExistingSlugs } from '../slugs';
import { createGuard } from './guard';
import { prepareRelationLock } from './relation-lock';

export { CareersValidationError, type FieldError } from './errors';
export { fillFromName } from './fill';
export { needsRelationLock } from './guard';
export { lockRelationGraph } from './relation-lock';
export { createTaxonomyService } from './taxonomy';
export { warnInAnswer } from './warnings';
export type { Middleware } from './write';
export { createTaxonomyController, createTaxonomyRoutes } from './taxonomy-api';

const isActive = (strapi: Core.Strapi): boolean => strapi.config.get<CareersConfig>('plugin::careers').active;

/** In `register`: holds every write to the careers types to the rules of the domain. */
export const registerRules = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (isActive(strapi)) strapi.documents.use(createGuard(strapi));
};

/** In `bootstrap`: brings the database up to what the rules rely on. */
export const prepareRules = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  if (!isActive(strapi)) return;
  await prepareRelationLock(strapi);
  await reserveExistingSlugs(strapi);
};
