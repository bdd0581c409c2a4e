import type { Core } from '@strapi/strapi';
import type { LinkRun } from '../../../core/taxonomy';
import { runEnded, startRun, type LinkCheckOptions } from './run';

/** `strapi.plugin('careers').service('link-check')` */
export interface LinkCheckService {
  /** Starts a check in the background, unless one is going on. Options are for tests and unusual networks. */
  readonly start: (options?: LinkCheckOptions) => Promise<LinkRun>;
  /** Resolves when the check that is going on in this process has ended. */
  readonly ended: () => Promise<void>;
}

export const createLinkCheckService = ({ strapi }: { strapi: Core.Strapi }): LinkCheckService => ({
  start: (options) => startRun(strapi, options),
  ended: () => runEnded(strapi),
});
