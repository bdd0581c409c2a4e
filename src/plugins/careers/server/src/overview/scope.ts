import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { uidOf } from '../content-model';
import type { Statement } from '../pages';

const GUIDE = uidOf('guide');

/** Which guides an administrator asks about. */
export interface Scope {
  readonly locale: string;
  /** Selects the document ids of the guides that they may read; absent when they may read all. */
  readonly readable?: Statement | undefined;
}

const NOTHING: Statement = { text: '', values: [] };

/** ` and g."document_id" in (…)`, to narrow a condition that is there already. */
export const andReadable = ({ readable }: Pick<Scope, 'readable'>, document: string): Statement =>
  readable === undefined ? NOTHING : { text: ` and ${document} in (${readable.text})`, values: readable.values };

interface PermissionServices extends Core.Service {
  readonly createPermissionsManager: (of: { ability: unknown; action: string; model: string }) => {
    readonly getQuery: () => unknown;
  };
}

/** Whether a condition asks for more than a locale. Strapi names the locales of a role even where it has all of them. */
const asksBeyondLocale = (where: unknown): boolean => {
  if (Array.isArray(where)) return where.some(asksBeyondLocale);
  if (!isFields(where)) return false;
  return Object.entries(where).some(([key, value]) =>
    key.startsWith('$') ? asksBeyondLocale(value) : key !== 'locale',
  );
};

/**
 * The guides that an administrator may read: Strapi lets a role have only those that meet a condition, such as an Author
 * their own. What the careers home counts and names is what Strapi's own list shows them.
 *
 * @param ability what Strapi made of the roles of whoever asks
 */
export const readableGuides = (strapi: Core.Strapi, ability: unknown): Statement | undefined => {
  const { createPermissionsManager } = strapi.service('admin::permission') as PermissionServices;
  const action = 'plugin::content-manager.explorer.read';
  const where = createPermissionsManager({ ability, action, model: GUIDE }).getQuery();
  if (!isFields(where) || !asksBeyondLocale(where)) return undefined;
  const { sql, bindings } = strapi.db.queryBuilder(GUIDE).select(['documentId']).where(where).getKnexQuery().toSQL();
  return { text: sql, values: bindings as Statement['values'] };
};
