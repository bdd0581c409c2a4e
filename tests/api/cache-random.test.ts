import { describeRandomWrites } from './cache-random';

jest.setTimeout(600_000);

describeRandomWrites(Number(process.env.CACHE_STEPS ?? 2000));
