import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isFields } from '../../../core/rules';
import { uidOf } from '../content-model';
import type { ContentDeed } from './routes';

interface Ability {
  readonly can: (action: string, subject: unknown, field?: string) => boolean;
}

interface PermissionService extends Core.Service {
  readonly createPermissionsManager: (options: { readonly ability: Ability; readonly model: string }) => {
    readonly toSubject: (entry: object, model: string) => unknown;
  };
}

const isAbility = (value: unknown): value is Ability => isFields(value) && typeof value.can === 'function';

/** The administrator behind a request, as Strapi's sign-in leaves it in `ctx.state`. */
export interface AdminState {
  readonly user?: { readonly id: number };
  readonly userAbility?: unknown;
}

interface Model {
  readonly attributes: Readonly<Record<string, { readonly type: string; readonly component?: string }>>;
}

/** Permissions name the fields within a component (`skills.label`), not the component itself. */
const isPermitted = (
  strapi: Core.Strapi,
  { model, path, can }: { readonly model: Model; readonly path: string; readonly can: (field: string) => boolean },
): boolean => {
  if (can(path)) return true;
  const uid = model.attributes[path.split('.').at(-1) ?? '']?.component;
  if (uid === undefined) return false;
  const component = ({ ...strapi.components } as Readonly<Record<string, Model>>)[uid];
  if (component === undefined) return false;
  return Object.keys(component.attributes).some((name) =>
    isPermitted(strapi, { model: component, path: `${path}.${name}`, can }),
  );
};

/**
 * Whether the content manager would let an administrator do something with one guide's draft: their role may be held to
 * some locales, to some attributes or to entries of their own, which the guard of a route cannot know.
 *
 * @param attributes those that are written; the entry as a whole when absent
 * @throws ForbiddenError (403)
 */
export const requireGuidePermission = async (
  strapi: Core.Strapi,
  {
    state,
    deed,
    documentId,
    locale,
    attributes = [],
  }: {
    readonly state: AdminState;
    readonly deed: ContentDeed;
    readonly documentId: string;
    readonly locale: string;
    readonly attributes?: readonly string[];
  },
): Promise<void> => {
  const model = uidOf('guide');
  const ability = state.userAbility;
  if (!isAbility(ability)) throw new errors.ForbiddenError();
  const service = strapi.service('admin::permission') as PermissionService;
  const row: unknown = await strapi.db.query(model).findOne({
    where: { documentId, locale, publishedAt: null },
    populate: { createdBy: { populate: { roles: true } } },
  });
  // What is made now belongs to whoever makes it.
  const entry = isFields(row) ? row : { locale, createdBy: state.user };
  const subject = service.createPermissionsManager({ ability, model }).toSubject(entry, model);
  const action = `plugin::content-manager.explorer.${deed}`;
  const guide: Model = strapi.contentType(model);
  const can = (field: string) => ability.can(action, subject, field);
  const allowed =
    attributes.length === 0
      ? ability.can(action, subject)
      : attributes.every((path) => isPermitted(strapi, { model: guide, path, can }));
  if (!allowed) throw new errors.ForbiddenError('Your role does not let you change this guide in this language.');
};

/**
 * In which languages the content manager would let an administrator do all of some deeds with entries of some types.
 *
 * @param locales the codes to choose from
 */
export const permittedLocales = (
  strapi: Core.Strapi,
  {
    state,
    deeds,
    types,
    locales,
  }: {
    readonly state: AdminState;
    readonly deeds: readonly ContentDeed[];
    readonly types: readonly Parameters<typeof uidOf>[0][];
    readonly locales: readonly string[];
  },
): readonly string[] => {
  const ability = state.userAbility;
  if (!isAbility(ability)) return [];
  const service = strapi.service('admin::permission') as PermissionService;
  const may = (type: Parameters<typeof uidOf>[0], locale: string): boolean => {
    const model = uidOf(type);
    const subject = service
      .createPermissionsManager({ ability, model })
      .toSubject({ locale, createdBy: state.user }, model);
    return deeds.every((deed) => ability.can(`plugin::content-manager.explorer.${deed}`, subject));
  };
  return locales.filter((locale) => types.every((type) => may(type, locale)));
};

interface TypePermission {
  readonly state: AdminState;
  readonly deed: ContentDeed;
  readonly type: Parameters<typeof uidOf>[0];
}

/** Whether the content manager would let an administrator do something with some entries of a type at all. */
export const isTypePermitted = ({ state: { userAbility }, deed, type }: TypePermission): boolean =>
  isAbility(userAbility) && userAbility.can(`plugin::content-manager.explorer.${deed}`, uidOf(type));

/**
 * The same, where only the body of a request says which type it is about.
 *
 * @throws ForbiddenError (403)
 */
export const requireTypePermission = (permission: TypePermission): void => {
  const { deed, type } = permission;
  if (!isTypePermitted(permission)) throw new errors.ForbiddenError(`Your role does not let you ${deed} a ${type}.`);
};
