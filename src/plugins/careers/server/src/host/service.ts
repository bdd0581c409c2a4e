import type { Core } from '@strapi/strapi';
import { detach, type Detached } from './detach';
import { doctor, type Finding } from './doctor';

/** `strapi.plugin('careers').service('host')`, for the command line and for scripts of the host's own. */
export interface HostService {
  readonly doctor: () => readonly Finding[];
  readonly detach: () => Promise<Detached>;
}

export const hostService = ({ strapi }: { strapi: Core.Strapi }): HostService => ({
  doctor: () => doctor({ strapi }),
  detach: () => detach({ strapi }),
});
