const ADDRESSES = {
  SQLite: undefined,
  /** A server's address may be given; a local one that trusts local connections needs none. */
  PostgreSQL: process.env.TEST_POSTGRES_URL ?? 'postgres://root@127.0.0.1:5432/test',
  MariaDB: process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306/test',
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
