import type { Core } from '@strapi/strapi';

/**
 * One step that brings stored content from what an older release wrote to what this one reads.
 *
 * Servers of both releases run side by side while an app is upgraded node by node, so a change takes two releases:
 * expand and copy in the first (a new attribute beside the old one, filled by a migration, both written), contract in the
 * next (the old attribute goes). Strapi itself adds the columns and tables of a release at its start.
 */
export interface Migration {
  /** `0.2.0-split-salaries`: stays for ever, since databases remember it. */
  readonly name: string;
  /** May run again on a database that has it already, and on an empty one. In a transaction. */
  readonly run: (strapi: Core.Strapi) => Promise<void>;
}

/** In the order in which they run; never changed once released. */
export const MIGRATIONS: readonly Migration[] = [];
