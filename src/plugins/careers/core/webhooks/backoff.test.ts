import { MOST_ATTEMPTS, pauseAfter } from './backoff';

const pauses = (random: number) =>
  Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => pauseAfter(index + 1, random) ?? 0);

describe('the pauses between attempts', () => {
  it('grow, and are about a day in all', () => {
    const middle = pauses(0.5);
    expect(middle.slice(0, 4)).toEqual([5000, 15_000, 45_000, 135_000]);
    expect(middle).toEqual([...middle].sort((one, other) => one - other));
    const hours = middle.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(20);
    expect(hours).toBeLessThan(28);
  });

  it('differ by chance, a fifth to either side', () => {
    expect(pauseAfter(1, 0)).toBe(4000);
    expect(pauseAfter(1, 1)).toBe(6000);
  });

  it('end', () => {
    expect(pauseAfter(MOST_ATTEMPTS, 0.5)).toBeUndefined();
  });
});
