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
 * All of them; when time is short, as in .ci/run, one of the servers, since everything else runs on SQLite. Which one hangs
 * on the title, so that each has its share of the suites.
 */
const chooseFor = (title: string, databases: readonly DatabaseName[]): readonly DatabaseName[] => {
  if (process.env.TEST_IN_BRIEF !== 'true') return databases;
  const servers = databases.filter((database) => database !== 'SQLite');
  return servers.slice(title.length % servers.length).slice(0, 1);
};

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
  describe.each(chooseFor(title, databases))(`${title} on %s`, (database) => {
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
