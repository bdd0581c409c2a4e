import type { Core } from '@strapi/strapi';
import type { Migration } from './migration';
import { runMigrations } from './run';

export type { Migration } from './migration';
export { runMigrations } from './run';

/** `strapi.plugin('careers').service('migrations')`: for apps that keep content of their own beside the plugin's. */
export interface MigrationService {
  /** Runs those that this database has not had yet, one server at a time; in `bootstrap` of the app. */
  readonly run: (migrations: readonly Migration[]) => Promise<void>;
}

export const createMigrationService = ({ strapi }: { strapi: Core.Strapi }): MigrationService => ({
  run: (migrations) => runMigrations({ strapi }, migrations),
});
