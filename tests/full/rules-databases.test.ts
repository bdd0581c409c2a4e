import { describeRaces } from '../api/slug-races';
import { describeOnEachDatabase } from '../support/each-database';

jest.setTimeout(240_000);

describeOnEachDatabase('writers that race', describeRaces);
