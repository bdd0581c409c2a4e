import { describeRaces } from '../api/slug-races';

jest.setTimeout(240_000);

/** A server's address may be given; a local one that trusts local connections needs none. */
const DATABASES = {
  SQLite: undefined,
  PostgreSQL: process.env.TEST_POSTGRES_URL ?? 'postgres://root@127.0.0.1:5432/test',
  MariaDB: process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306/test',
};

describe.each(Object.entries(DATABASES))('writers that race on %s', (_, address) => {
  beforeAll(() => {
    if (address) process.env.TEST_DATABASE_URL = address;
  });

  afterAll(() => {
    delete process.env.TEST_DATABASE_URL;
  });

  describeRaces();
});
