import servers from './database-servers.json';

/** A server's address may be given; a local one that trusts local connections needs none. */
const addressOf = ({ variable, standard }: { variable: string; standard: string }) => process.env[variable] ?? standard;

const ADDRESSES = {
  SQLite: undefined,
  PostgreSQL: addressOf(servers.PostgreSQL),
  MariaDB: addressOf(servers.MariaDB),
} as const;

export type DatabaseName = keyof typeof ADDRESSES;
const ALL: readonly DatabaseName[] = ['SQLite', 'PostgreSQL', 'MariaDB'];

/**
 * A suite on each database in turn: apps that it starts by `startCareers` get one of their own there.
 *
 * @param title what the suite is about: `writers that race` is named `writers that race on MariaDB`
 * @param databases all that the plugin runs on when absent
 */
export const describeOnEachDatabase = (
  title: string,
  suite: (database: DatabaseName) => void,
  databases: readonly DatabaseName[] = ALL,
): void => {
  describe.each(databases)(`${title} on %s`, (database) => {
    const address = ADDRESSES[database];

    beforeAll(() => {
      if (address) process.env.TEST_DATABASE_URL = address;
    });

    afterAll(() => {
      delete process.env.TEST_DATABASE_URL;
    });

    suite(database);
  });
};

/** Makes something on the PostgreSQL server, for a suite that needs it beside another database. */
export const onPostgres = async <Made>(make: () => Promise<Made>): Promise<Made> => {
  process.env.TEST_DATABASE_URL = ADDRESSES.PostgreSQL;
  try {
    return await make();
  } finally {
    delete process.env.TEST_DATABASE_URL;
  }
};
