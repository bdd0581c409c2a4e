import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../config';
import { PUBLIC_TYPES, uidOf } from '../content-model';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

const ROLES = ['public', 'authenticated'] as const;
const READ_ACTIONS = [
  ...[...PUBLIC_TYPES.map((name) => uidOf(name)), 'plugin::careers.page'].flatMap((name) => [
    `${name}.find`,
    `${name}.findOne`,
  ]),
  'plugin::careers.search.find',
  'plugin::careers.changes.find',
];

interface UsersPermissionsService {
  readonly initialize: () => Promise<void>;
}
interface Role {
  readonly id: number | string;
}

/** Which actions were granted before, by role. */
type Granted = Partial<Record<(typeof ROLES)[number], readonly string[]>>;

const grant = async (strapi: Core.Strapi, role: Role, actions: readonly string[]): Promise<void> => {
  const permissions = strapi.db.query(PERMISSION);
  for (const action of actions) {
    if ((await permissions.count({ where: { action, role: { id: role.id } } })) > 0) continue;
    await permissions.create({ data: { action, role: role.id } });
  }
};

/**
 * Lets visitors, signed in or not, read published careers content when `publicRead` is set. Each action is granted once
 * and remembered, so that what an administrator takes away stays away. Does nothing without users-permissions.
 */
export const grantPublicRead = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { active, publicRead } = strapi.config.get<CareersConfig>('plugin::careers');
  const usersPermissions = strapi.plugins['users-permissions'];
  if (!active || !publicRead || !usersPermissions) return;

  // On the very first start the roles are not there yet: this plugin starts before users-permissions does. Let it make
  // them now, with their default permissions, which it would leave out if it found ours there already.
  if ((await strapi.db.query(ROLE).count()) === 0) {
    const service: UsersPermissionsService = usersPermissions.service('users-permissions');
    await service.initialize();
  }

  const memory = strapi.store({ type: 'plugin', name: 'careers', key: 'publicRead' });
  const before = ((await memory.get({})) ?? {}) as Granted;
  const after: Granted = {};
  for (const type of ROLES) {
    const granted = before[type] ?? [];
    const roles: readonly Role[] = await strapi.db.query(ROLE).findMany({ where: { type } });
    const role = roles[0];
    const missing = READ_ACTIONS.filter((action) => !granted.includes(action));
    if (role) await grant(strapi, role, missing);
    after[type] = role ? [...granted, ...missing] : granted;
  }
  await memory.set({ value: after });
};
