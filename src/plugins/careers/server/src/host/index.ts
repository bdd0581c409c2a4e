import type { Core } from '@strapi/strapi';
import { dropStoredViews, registerComponents } from '../content-model';
import { findConfigProblems, type CareersConfig } from '../config';
import { applyReaderSettings } from '../settings';
import { findModelConflicts } from './conflicts';
import { reattach } from './detach';
import { HostError, type Conflict } from './host-error';
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
 * For an app that will not start anyway, so that the operator learns of everything at once. Routes of plugins that have
 * not registered yet may not be readable: they are looked at in the next start, which has come further.
 */
const routeConflictsSoFar = (strapi: Core.Strapi): readonly Conflict[] => {
  try {
    return findRouteConflicts(strapi);
  } catch {
    return [];
  }
};

/**
 * Makes sure that this app and the plugin go together, and registers the plugin's components in it.
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
  // Before the routes are looked at: they are made from the components.
  registerComponents({ strapi });
  if (conflicts.length > 0) {
    throw new HostError([...conflicts, ...routeConflictsSoFar(strapi)]);
  }
  beforeSync(strapi, async () => {
    // Routes are made from it. In this handler, because Strapi calls all of them at once.
    await applyReaderSettings({ strapi });
    const routeConflicts = findRouteConflicts(strapi);
    if (routeConflicts.length > 0) {
      throw new HostError(routeConflicts);
    }
    await reattach({ strapi });
    // After `reattach`, which puts back views that administrators arranged.
    await dropStoredViews({ strapi });
  });
};
