import { describeRandomWrites } from './cache-random';

jest.setTimeout(600_000);

// The thousands are in the long suites; the same seed gives the same steps.
describeRandomWrites(Number(process.env.CACHE_STEPS ?? 150));
