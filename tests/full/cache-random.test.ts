import { describeOnEachDatabase } from '../support/each-database';
import { describeRandomWrites } from './cache-random';

jest.setTimeout(3_600_000);

describeOnEachDatabase(
  'random writes',
  (database) => {
    describeRandomWrites(database === 'SQLite' ? 3000 : 1500);
  },
  ['SQLite', 'PostgreSQL'],
);
