import type { Core } from '@strapi/strapi';
import { actionId, CAREERS_ACTIONS, type CareersActionName } from '../../../core/permissions';
import type { CareersConfig } from '../config';
import { giveNewRolesAllLocales } from './all-locales';

const NAMES = Object.keys(CAREERS_ACTIONS) as CareersActionName[];
const ROLE = 'admin::role';

interface Role {
  readonly id: number;
  readonly code: string;
}

interface PermissionServices extends Core.Service {
  readonly actionProvider: { readonly registerMany: (actions: readonly object[]) => Promise<unknown> };
}

interface RoleServices extends Core.Service {
  readonly addPermissions: (roleId: number, permissions: readonly object[]) => Promise<unknown>;
}

/** What was granted by default before: an administrator who takes it away is not overruled at the next start. */
const grantedBefore = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'careers', key: 'default-grants' });

const defaultsOf = ({ code }: Role): CareersActionName[] =>
  NAMES.filter((name) => CAREERS_ACTIONS[name].roles.some((role) => role === code));

const grant = async (strapi: Core.Strapi, role: Role, names: readonly CareersActionName[]): Promise<void> => {
  if (names.length === 0) return;
  const permissions = names.map((name) => ({
    action: actionId(name),
    actionParameters: {},
    subject: null,
    properties: {},
    conditions: [],
  }));
  const roles = strapi.service('admin::role') as RoleServices;
  await roles.addPermissions(role.id, permissions);
};

/** Gives existing roles the defaults that this release brings and the one before did not know. */
const grantNew = async (strapi: Core.Strapi): Promise<void> => {
  const store = grantedBefore(strapi);
  const before = ((await store.get({})) as string[] | null) ?? [];
  const isNew = (name: CareersActionName) => !before.includes(name);
  if (!NAMES.some(isNew)) return;
  const roles = (await strapi.db.query(ROLE).findMany({ select: ['id', 'code'] })) as Role[];
  for (const role of roles) await grant(strapi, role, defaultsOf(role).filter(isNew));
  await store.set({ value: NAMES });
};

/**
 * In `bootstrap`: makes the careers actions known under Settings → Roles, and gives Editor and Author theirs. On the very
 * first start Strapi makes those roles only after the plugins have started, so they get theirs as they are made.
 */
export const registerPermissions = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  if (!strapi.config.get<CareersConfig>('plugin::careers').active) return;
  const { actionProvider } = strapi.service('admin::permission') as PermissionServices;
  await actionProvider.registerMany(
    NAMES.map((name) => ({
      section: 'plugins',
      pluginName: 'careers',
      uid: name,
      subCategory: CAREERS_ACTIONS[name].group,
      displayName: CAREERS_ACTIONS[name].displayName,
    })),
  );
  const roleWasMade = giveNewRolesAllLocales(strapi);
  strapi.db.lifecycles.subscribe({
    models: [ROLE],
    afterCreate: async ({ result }: { result?: unknown }) => {
      const role = result as Role;
      if (defaultsOf(role).length > 0) roleWasMade(role.id);
      await grant(strapi, role, defaultsOf(role));
    },
  });
  await grantNew(strapi);
};
