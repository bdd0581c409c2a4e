import type { Core } from '@strapi/strapi';
import { findConfigProblems, type CareersConfig } from '../config';
import { findModelConflicts } from './conflicts';
import { reattach } from './detach';
import { HostError } from './host-error';
import { findRouteConflicts } from './route-conflicts';
import { switchOff } from './switch-off';

export { detach, type Detached } from './detach';
export { doctor, type Finding } from './doctor';
export { HostError } from './host-error';
export { hostService, type HostService } from './service';

type Handler = () => Promise<void>;

/** Runs once every plugin and the app have registered, before Strapi compares its schema with the database. */
const beforeSync = (strapi: Core.Strapi, handler: Handler): void => {
  const hook = strapi.hook('strapi::content-types.beforeSync') as { register: (handler: Handler) => void };
  hook.register(handler);
};

/**
 * Makes sure that this app and the plugin go together, before anything of the plugin's is registered.
 *
 * @throws HostError with one line for each wrong setting, or else for each thing that the host already has under a name
 *   that the plugin needs
 */
export const settleIntoHost = ({ strapi }: { strapi: Core.Strapi }): void => {
  const wrongSettings = findConfigProblems(strapi.config.get('plugin::careers'));
  if (wrongSettings.length > 0) {
    throw new HostError(
      wrongSettings.map(({ path, problem }) => ({ subject: path, message: `config/plugins, ${path}: ${problem}.` })),
    );
  }
  if (!strapi.config.get<CareersConfig>('plugin::careers').active) switchOff({ strapi });
  const conflicts = findModelConflicts(strapi);
  if (conflicts.length > 0) {
    throw new HostError([...conflicts, ...findRouteConflicts(strapi)]);
  }
  beforeSync(strapi, async () => {
    const routeConflicts = findRouteConflicts(strapi);
    if (routeConflicts.length > 0) {
      throw new HostError(routeConflicts);
    }
    await reattach({ strapi });
  });
};
