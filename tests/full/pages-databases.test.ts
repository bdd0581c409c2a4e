import { describePageLoader } from '../api/pages-load-suite';

// MariaDB needs minutes for the starter content on a busy machine.
jest.setTimeout(900_000);

/** A server's address may be given; a local one that trusts local connections needs none. */
const SERVERS = {
  PostgreSQL: process.env.TEST_POSTGRES_URL ?? 'postgres://root@127.0.0.1:5432/test',
  MariaDB: process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306/test',
};

describe.each(Object.entries(SERVERS))('what pages are built from on %s', (_, address) => {
  beforeAll(() => {
    process.env.TEST_DATABASE_URL = address;
  });

  afterAll(() => {
    delete process.env.TEST_DATABASE_URL;
  });

  describePageLoader();
});
