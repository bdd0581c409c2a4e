import { useAuth } from '@strapi/strapi/admin';
import { actionId, type CareersActionName } from '../../../core/permissions';

/** @returns whether the administrator's roles have a named action: what they may not do is not offered */
export const useAllowed = (): ((name: CareersActionName) => boolean) => {
  const permissions = useAuth('CareersAllowed', (state) => state.permissions);
  return (name) => permissions.some(({ action }) => action === actionId(name));
};

/** The same for what the content manager lets them do with a type: `create` of `guide`. */
export const useContentAllowed = (): ((deed: string, type: string) => boolean) => {
  const permissions = useAuth('CareersContentAllowed', (state) => state.permissions);
  return (deed, type) =>
    permissions.some(
      ({ action, subject }) =>
        action === `plugin::content-manager.explorer.${deed}` && subject === `plugin::careers.${type}`,
    );
};
