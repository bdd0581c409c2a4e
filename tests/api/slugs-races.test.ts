import { describeRaces } from './slug-races';

jest.setTimeout(60_000);

describe('writers that race', describeRaces);
