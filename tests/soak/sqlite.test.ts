import { describeSoak } from './soak-suite';

describeSoak('SQLite');
