import { useAuth } from '@strapi/strapi/admin';

/** @returns whether the content manager lets the administrator do something with a type; the server asks again */
export const useMayDo = (): ((deed: 'create' | 'read' | 'update' | 'delete', type: string) => boolean) => {
  const permissions = useAuth('CareersContentPermission', (state) => state.permissions);
  return (deed, type) =>
    permissions.some(
      ({ action, subject }) =>
        action === `plugin::content-manager.explorer.${deed}` && subject === `plugin::careers.${type}`,
    );
};
