import { FIRST_BATCH, nextBatchSize } from './pace';

describe('the size of the next batch', () => {
  it('grows while transactions are short, and not beyond 25', () => {
    const sizes = [FIRST_BATCH];
    for (let round = 0; round < 4; round += 1) sizes.push(nextBatchSize({ size: sizes.at(-1) ?? 0, elapsedMs: 5 }));
    expect(sizes).toEqual([8, 16, 25, 25, 25]);
  });

  it('shrinks when a transaction takes long, to eight at the least', () => {
    expect(nextBatchSize({ size: 20, elapsedMs: 200 })).toBe(10);
    expect(nextBatchSize({ size: 8, elapsedMs: 60_000 })).toBe(8);
  });

  it('takes a clock that stood still', () => {
    expect(nextBatchSize({ size: 8, elapsedMs: 0 })).toBe(16);
  });
});
