import { onPostgres } from '../support/each-database';
import { describeSoak } from './soak-suite';

describeSoak('PostgreSQL', onPostgres);
