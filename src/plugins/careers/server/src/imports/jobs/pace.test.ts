import { FIRST_BATCH, nextBatchSize } from './pace';

describe('the size of the next batch', () => {
  it('grows while transactions are short, and not beyond 25', () => {
    const sizes = [FIRST_BATCH];
    for (let round = 0; round < 4; round += 1) sizes.push(nextBatchSize({ size: sizes.at(-1) ?? 0, elapsedMs: 5 }));
    expect(sizes).toEqual([8, 16, 25, 25, 25]);
  });

  it('shrinks to one record when a transaction takes long, and never to none', () => {
    expect(nextBatchSize({ size: 20, elapsedMs: 100 })).toBe(10);
    expect(nextBatchSize({ size: 2, elapsedMs: 60_000 })).toBe(1);
  });

  it('takes a clock that stood still', () => {
    expect(nextBatchSize({ size: 4, elapsedMs: 0 })).toBe(8);
  });
});
