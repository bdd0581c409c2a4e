import type { Core } from '@strapi/strapi';
import { actionId, type CareersActionName } from '../../../core/permissions';
import type { CareersConfig } from '../config';
import { uidOf } from '../content-model';

type TypeName = Parameters<typeof uidOf>[0];

/** What the content manager lets an administrator do with the entries of a type. */
export type ContentDeed = 'create' | 'read' | 'update' | 'delete' | 'publish';

export interface AdminRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/careers` of the admin API: `/overview`. */
  readonly path: `/${string}`;
  /** `controller.function` of this plugin. */
  readonly handler: string;
  readonly action: CareersActionName;
  /** What it asks of the content manager's permissions besides. */
  readonly content?: readonly (readonly [ContentDeed, TypeName])[];
}

const asPermission = ([deed, name]: readonly [ContentDeed, TypeName]): [string, string] => [
  `plugin::content-manager.explorer.${deed}`,
  uidOf(name),
];

/**
 * Routes of the admin panel: `/careers/…`, for signed-in administrators whose role has the named action. None while the
 * plugin is switched off.
 */
export const adminRoutes = (strapi: Core.Strapi, routes: readonly AdminRoute[]) => ({
  type: 'admin' as const,
  routes: strapi.config.get<CareersConfig>('plugin::careers').active
    ? routes.map(({ method, path, handler, action, content = [] }) => ({
        method,
        path,
        handler,
        config: {
          policies: [
            'admin::isAuthenticatedAdmin',
            {
              name: 'admin::hasPermissions',
              config: { actions: [actionId(action), ...content.map(asPermission)] },
            },
          ],
        },
      }))
    : [],
});
