import type { Core } from '@strapi/strapi';
import type { Conflict } from './host-error';
import { apiRoutesFile } from './host-files';
import { overlaps, type RoutePattern } from './route-overlap';

interface RouteOwner {
  /** The uid of the API or the id of the plugin: `api::career`. */
  readonly name: string;
  /** The file of the router, as the operator knows it. */
  readonly file: string;
}

type OwnedRoute = RoutePattern & { readonly owner: RouteOwner };

/** Strapi accepts routers and functions that make one. */
type RouterInput = Core.Router | ((params: { strapi: Core.Strapi }) => Core.Router);
type RouterInputs = Readonly<Record<string, RouterInput>>;

const joinPath = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((segment) => segment !== '')
    .join('/')}`;

/**
 * Makes the routers that are still functions, as Strapi does a moment later; storing them back spares it the work, which
 * is a validation schema for each route.
 */
const instantiate = (strapi: Core.Strapi, routers: RouterInputs): Record<string, Core.Router> =>
  Object.fromEntries(
    Object.entries(routers).map(([name, router]) => [name, typeof router === 'function' ? router({ strapi }) : router]),
  );

const routesOf = (
  router: Core.Router,
  { prefix, ownerOf }: { prefix: string; ownerOf: () => RouteOwner },
): readonly OwnedRoute[] =>
  router.routes.map(({ method, path, config }) => ({
    method,
    path: joinPath(config?.prefix ?? router.prefix ?? prefix, path),
    owner: ownerOf(),
  }));

const apiRoutes = (strapi: Core.Strapi): readonly OwnedRoute[] =>
  Object.entries(strapi.apis).flatMap(([api, module]) => {
    module.routes = instantiate(strapi, module.routes);
    return Object.entries(module.routes).flatMap(([name, router]) =>
      routesOf(router, {
        prefix: '',
        ownerOf: () => ({ name: `api::${api}`, file: apiRoutesFile(strapi, api, name) }),
      }),
    );
  });

const pluginRoutes = (strapi: Core.Strapi, plugin: string): readonly OwnedRoute[] => {
  const module = strapi.plugin(plugin);
  // A bare list of routes is for the admin panel.
  if (Array.isArray(module.routes)) {
    return [];
  }
  module.routes = instantiate(strapi, module.routes);
  return Object.values(module.routes)
    .filter((router) => router.type === 'content-api')
    .flatMap((router) =>
      routesOf(router, {
        prefix: plugin,
        ownerOf: () => ({ name: `plugin::${plugin}`, file: `plugin "${plugin}"` }),
      }),
    );
};

/**
 * Routes of the host and of its other plugins that would answer for ours, or ours for theirs. To be asked once every
 * plugin and the app have registered, because a router's schemas are made from the finished content types.
 */
export const findRouteConflicts = (strapi: Core.Strapi): readonly Conflict[] => {
  const apiPrefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const ours = pluginRoutes(strapi, 'careers');
  const theirs = [
    ...apiRoutes(strapi),
    ...Object.keys(strapi.plugins).flatMap((plugin) => (plugin === 'careers' ? [] : pluginRoutes(strapi, plugin))),
  ];
  return theirs.flatMap((route) => {
    const hit = ours.find((candidate) => overlaps(candidate, route));
    if (!hit) {
      return [];
    }
    const their = `${route.method} ${joinPath(apiPrefix, route.path)}`;
    const our = `${hit.method} ${joinPath(apiPrefix, hit.path)}`;
    return [
      {
        subject: `${route.owner.name} ${their}`,
        message:
          `${route.owner.name} (${route.owner.file}) has the route ${their}, which would answer for the plugin's ` +
          `${our}. Set another path for the plugin, for example { careers: { config: { prefix: 'career-guides' } } } ` +
          `in config/plugins.`,
      },
    ];
  });
};
