import type { Core } from '@strapi/strapi';
import { isCareersUid } from './shipped';

/**
 * Rows about careers content in tables that are not the plugin's: which file is a guide's cover, which role may edit
 * guides, how an administrator arranged the edit view. Strapi deletes them when it runs without the plugin, so `detach`
 * copies them to tables of their own, which Strapi does not know and leaves alone, and `reattach` puts back what is gone.
 */
export interface Keepsake {
  /** The table that the rows are of. */
  readonly table: string;
  /** The table that holds the copies. */
  readonly copy: string;
  /** The column by which a row is known to be there still. */
  readonly identity: string;
  /** What a row means something with only: the file, the role. */
  readonly needs: readonly Parent[];
}

interface Parent {
  readonly column: string;
  readonly table: string;
  readonly referencedColumn: string;
}

type Knex = Core.Strapi['db']['connection'];
type Query = ReturnType<Knex['queryBuilder']>;

interface Source {
  readonly table: string;
  readonly identity: string;
  /** Narrows a query on the table to the rows about careers content. */
  readonly choose: (query: Query) => Query;
}

const COPY_PREFIX = 'careers_kept_';

/** @returns the table's name as SQL wants it, with the database schema that the app is configured for */
const ref = (strapi: Core.Strapi, table: string): string => {
  const schema = strapi.db.getSchemaName();
  return schema ? `${schema}.${table}` : table;
};

const from = (strapi: Core.Strapi, table: string): Query =>
  strapi.db.connection.queryBuilder().from(ref(strapi, table));

const foreignKeysOf = (strapi: Core.Strapi, table: string): readonly Parent[] =>
  (strapi.db.schema.schema.tables.find(({ name }) => name === table)?.foreignKeys ?? []).flatMap(
    ({ columns, referencedTable, referencedColumns }) => {
      const [column] = columns;
      const [referencedColumn] = referencedColumns;
      return column && referencedColumn ? [{ column, table: referencedTable, referencedColumn }] : [];
    },
  );

/** Links from files, and from whatever else can point at any type, to careers entries. */
const morphSources = (strapi: Core.Strapi, uids: readonly string[]): readonly Source[] =>
  [...strapi.db.metadata.values()]
    .filter(({ uid }) => !isCareersUid(uid))
    .flatMap(({ attributes }) => Object.values(attributes))
    .flatMap((attribute) =>
      attribute.type === 'relation' && attribute.relation === 'morphToMany'
        ? [
            {
              table: attribute.joinTable.name,
              identity: 'id',
              choose: (query: Query) => query.whereIn(attribute.joinTable.morphColumn.typeColumn.name, [...uids]),
            },
          ]
        : [],
    );

/** What roles and API tokens may do with careers content, and the links that say whose permission it is. */
const permissionSources = (strapi: Core.Strapi, uid: string, choose: (query: Query) => Query): readonly Source[] => {
  if (!strapi.db.metadata.has(uid)) {
    return [];
  }
  const table = strapi.db.metadata.get(uid).tableName;
  const links = strapi.db.schema.schema.tables.flatMap(({ name }) =>
    foreignKeysOf(strapi, name)
      .filter((parent) => parent.table === table)
      .map(({ column, referencedColumn }) => ({
        table: name,
        identity: 'id',
        choose: (query: Query) => query.whereIn(column, choose(from(strapi, table).select(referencedColumn))),
      })),
  );
  return [{ table, identity: 'id', choose }, ...links];
};

const sourcesOf = (strapi: Core.Strapi): readonly Source[] => {
  const uids = [...strapi.db.metadata.keys()].filter(isCareersUid);
  const byAction = (query: Query): Query => query.where('action', 'like', 'plugin::careers.%');
  const views = uids.map(
    (uid) =>
      `plugin_content_manager_configuration_${uid.startsWith('plugin::') ? 'content_types' : 'components'}::${uid}`,
  );
  return [
    ...morphSources(strapi, uids),
    ...permissionSources(strapi, 'admin::permission', (query) =>
      query.where((either) => {
        void either.where('action', 'like', 'plugin::careers.%').orWhereIn('subject', uids);
      }),
    ),
    ...permissionSources(strapi, 'plugin::users-permissions.permission', byAction),
    ...permissionSources(strapi, 'admin::api-token-permission', byAction),
    {
      table: strapi.db.metadata.get('strapi::core-store').tableName,
      identity: 'key',
      choose: (query) => query.whereIn('key', views),
    },
  ];
};

/** Copies the rows; copies of an earlier call are replaced. */
export const keepRows = async (strapi: Core.Strapi): Promise<readonly Keepsake[]> => {
  const keepsakes: Keepsake[] = [];
  for (const { table, identity, choose } of sourcesOf(strapi)) {
    const copy = `${COPY_PREFIX}${table}`;
    await strapi.db.getSchemaConnection().dropTableIfExists(copy);
    // As text: PostgreSQL takes no parameters in this statement. The values are the plugin's own names.
    const rows = choose(from(strapi, table).select('*')).toQuery();
    await strapi.db.connection.raw(`create table ?? as ${rows}`, [ref(strapi, copy)]);
    keepsakes.push({ table, copy, identity, needs: foreignKeysOf(strapi, table) });
  }
  return keepsakes;
};

/** Puts back the rows that are gone and whose file, role or the like is still there, and drops the copies. */
export const restoreRows = async (strapi: Core.Strapi, keepsakes: readonly Keepsake[]): Promise<void> => {
  const knex = strapi.db.connection;
  for (const { table, copy, identity, needs } of keepsakes) {
    if (!(await strapi.db.getSchemaConnection().hasTable(copy))) {
      continue;
    }
    const columns = Object.keys(
      await knex(copy)
        .withSchema(strapi.db.getSchemaName() ?? '')
        .columnInfo(),
    );
    const rows = knex
      .queryBuilder()
      .from({ copy: ref(strapi, copy) })
      .select(columns.map((column) => `copy.${column}`))
      .whereNotIn(`copy.${identity}`, from(strapi, table).select(identity));
    for (const parent of needs) {
      const column = `copy.${parent.column}`;
      void rows.where((either) => {
        void either.whereNull(column).orWhereIn(column, from(strapi, parent.table).select(parent.referencedColumn));
      });
    }
    await knex(knex.raw(`?? (${columns.map(() => '??').join(', ')})`, [ref(strapi, table), ...columns])).insert(rows);
    await strapi.db.getSchemaConnection().dropTable(copy);
  }
};
