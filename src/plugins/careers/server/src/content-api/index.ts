import { factories, type Core } from '@strapi/strapi';
import { DRAFTED_TYPES, draftPermission } from '../access';
import { cachedRead } from '../cache';
import type { CareersConfig } from '../config';
import { uidOf, type PublicType } from '../content-model';
import { findGeneratedDependencies } from './dependencies';
import { withLazySchemas } from './lazy-schemas';

const mapTypes = <T>(make: (name: PublicType) => T): Record<PublicType, T> => ({
  guide: make('guide'),
  skill: make('skill'),
  certification: make('certification'),
  faq: make('faq'),
  field: make('field'),
  contributor: make('contributor'),
});

const hasDrafts = (name: PublicType): boolean => DRAFTED_TYPES.some((drafted) => drafted === name);

/** Strapi's own REST controllers, services and routes for the six public types. */
export const controllers = mapTypes((name) =>
  factories.createCoreController(uidOf(name), hasDrafts(name) ? { findDrafts: draftPermission } : {}),
);
export const services = mapTypes((name) => factories.createCoreService(uidOf(name)));
export const routes = mapTypes((name) => ({ strapi }: { strapi: Core.Strapi }) => {
  const { active, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  const read = cachedRead({
    strapi,
    sameForAll: false,
    dependencies: (ctx, body) => findGeneratedDependencies({ name, ctx, body }),
  });
  const router = factories.createCoreRouter(uidOf(name), {
    prefix: `/${prefix}`,
    config: { find: { middlewares: [read] }, findOne: { middlewares: [read] } },
    ...(active ? {} : { only: [] }),
  });
  // Strapi makes the routes when they are first asked for, and keeps them.
  return {
    type: router.type,
    prefix: router.prefix,
    get routes() {
      return withLazySchemas({ strapi, uid: uidOf(name) }, () => router.routes);
    },
  };
});
