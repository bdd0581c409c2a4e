import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';

interface SyncHook {
  readonly register: (run: () => void) => unknown;
}

/** Part of the stored schema: another name would make the index anew in every database. */
const NAME = 'careers_guides_cmps_component';

/**
 * In `register`: an index that leads from a component to the guide that holds it. Strapi joins the two in a table that it
 * indexes by guide only, so that "which guides use this skill" would read the components of all guides. There is no
 * official way to index such a table; Strapi compares the database with this description of it right afterwards, and
 * makes and drops the index by itself.
 */
export const indexComponents = ({ strapi }: { strapi: Core.Strapi }): void => {
  const beforeSync = strapi.hook('strapi::content-types.beforeSync') as SyncHook;
  beforeSync.register(() => {
    const attribute = strapi.db.metadata.get(uidOf('guide')).attributes.skills;
    if (attribute?.type !== 'relation' || !('joinTable' in attribute)) return;
    const { joinTable } = attribute;
    if (!('inverseJoinColumn' in joinTable)) return;
    const table = strapi.db.metadata.get(joinTable.name);
    const columns = [joinTable.inverseJoinColumn.name, 'field', joinTable.joinColumn.name];
    table.indexes = [...table.indexes.filter(({ name }) => name !== NAME), { name: NAME, columns }];
  });
};
