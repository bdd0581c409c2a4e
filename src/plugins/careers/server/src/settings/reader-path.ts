import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';

interface Routed {
  readonly path: string | RegExp;
}

const firstSegment = (path: string): string => path.split('/')[1] ?? '';

/**
 * What already answers under a path that the reader is to have, or nothing. Strapi would serve whichever came first, and
 * with the admin panel's path nobody could set it right again.
 */
export const findOwnerOfPath = (strapi: Core.Strapi, wanted: string): string | undefined => {
  const { reader } = strapi.config.get<CareersConfig>('plugin::careers');
  const routes: readonly Routed[] = strapi.server.listRoutes();
  const paths = [
    strapi.config.get<string>('admin.path', '/admin'),
    strapi.config.get<string>('api.rest.prefix', '/api'),
    '/uploads',
    ...routes.flatMap(({ path }) => (typeof path === 'string' ? [path] : [])),
  ];
  const own = (path: string): boolean => path.startsWith(reader.path) || path.startsWith(`/:locale${reader.path}`);
  return paths.find((path) => !own(path) && firstSegment(path) === firstSegment(wanted));
};
