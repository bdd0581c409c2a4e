import { useAuth } from '@strapi/strapi/admin';
import { actionId, type CareersActionName } from '../../../core/permissions';

const UPDATE_ENTRY = 'plugin::content-manager.explorer.update';
const GUIDE = 'plugin::careers.guide';

/** Whether the administrator's roles allow a deed of ours that writes guides. The server has the last word. */
export const useMayWrite = (action: CareersActionName): boolean => {
  const permissions = useAuth('CareersMayWrite', (state) => state.permissions);
  const has = (name: string, subject?: string) =>
    permissions.some(
      (permission) => permission.action === name && (subject ?? permission.subject) === permission.subject,
    );
  return has(actionId(action)) && has(UPDATE_ENTRY, GUIDE);
};
