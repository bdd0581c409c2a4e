import { useAuth } from '@strapi/strapi/admin';
import { actionId, type CareersActionName } from '../../../core/permissions';

/** Whether the administrator's roles have a named action; the server asks again. */
export const useMay = (name: CareersActionName): boolean =>
  useAuth('CareersPermission', (state) => state.permissions.some(({ action }) => action === actionId(name)));
