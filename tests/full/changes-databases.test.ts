import { describeChanges } from '../api/changes-suite';
import { describeOnEachDatabase } from '../support/each-database';

jest.setTimeout(240_000);

describeOnEachDatabase('the changes feed', (database) => {
  describeChanges({ isServer: database !== 'SQLite' });
});
