import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { uidOf } from '../content-model';
import type { NewlyMade } from '../guide-documents';

const CREATE = 'plugin::content-manager.explorer.create';
const READ = 'plugin::content-manager.explorer.read';

interface Ability {
  readonly can: (action: string, subject: unknown) => boolean;
}

interface PermissionsManager {
  readonly toSubject: (entity: object, model: string) => unknown;
  readonly addPermissionsQueryTo: (query: object, action: string) => { readonly filters?: object };
}

interface PermissionServices extends Core.Service {
  readonly createPermissionsManager: (options: {
    readonly ability: Ability;
    readonly model: string;
  }) => PermissionsManager;
}

interface AdministratorState {
  readonly userAbility: Ability;
  readonly user: { readonly id: number };
}

/** The signed-in administrator, and what the content manager lets them do with the types of this plugin. */
export const administratorOf = (strapi: Core.Strapi, ctx: Context) => {
  const { userAbility: ability, user } = ctx.state as AdministratorState;
  const managerOf = (model: string): PermissionsManager =>
    (strapi.service('admin::permission') as PermissionServices).createPermissionsManager({ ability, model });
  /** Whether the roles, with their locales and their condition "is creator", allow an entry of one's own. */
  const mayCreate = (type: NewlyMade, locale?: string): boolean => {
    const model = uidOf(type);
    const entry = { ...(locale === undefined ? {} : { locale }), createdBy: { id: user.id } };
    return ability.can(CREATE, managerOf(model).toSubject(entry, model));
  };
  return {
    id: user.id,
    mayCreate,
    /** Which guides they may read, as a condition of a query. */
    readableGuides: (): object => managerOf(uidOf('guide')).addPermissionsQueryTo({}, READ).filters ?? {},
  };
};

export type Administrator = ReturnType<typeof administratorOf>;
