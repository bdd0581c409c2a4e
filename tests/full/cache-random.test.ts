import { describeRandomWrites } from './cache-random';

jest.setTimeout(3_600_000);

describe.each([
  ['SQLite', { address: undefined, steps: 3000 }],
  ['PostgreSQL', { address: process.env.TEST_POSTGRES_URL ?? 'postgres://root@127.0.0.1:5432/test', steps: 1500 }],
])('on %s', (_, { address, steps }) => {
  beforeAll(() => {
    if (address) process.env.TEST_DATABASE_URL = address;
  });

  afterAll(() => {
    delete process.env.TEST_DATABASE_URL;
  });

  describeRandomWrites(steps);
});
