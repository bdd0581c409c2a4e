import { describeRaces } from '../api/slug-races';

jest.setTimeout(120_000);

// The server's address may be given; a local one that trusts local connections needs none.
process.env.TEST_DATABASE_URL ??= process.env.TEST_POSTGRES_URL ?? 'postgres://root@127.0.0.1:5432/test';

describe('writers that race on PostgreSQL', describeRaces);
