import { describePageLoader } from '../api/pages-load-suite';
import { describeOnEachDatabase } from '../support/each-database';

jest.setTimeout(600_000);

describeOnEachDatabase('what pages are built from', (database) => {
  // MariaDB takes minutes to load the starter content.
  describePageLoader({ withStarter: database !== 'MariaDB' });
});
