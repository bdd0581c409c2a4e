import type { Header } from './entry';
import { createPasses } from './passes';

const HEADERS: readonly Header[] = [['X-Frame-Options', 'DENY']];

describe('headers that the app adds to stored answers', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('are learnt anew after a minute, unless nothing can pass through the app', () => {
    const passes = createPasses();
    passes.learn('', HEADERS);
    jest.advanceTimersByTime(59_999);
    expect(passes.addedFor('')?.headers).toEqual(HEADERS);
    jest.advanceTimersByTime(1);
    expect(passes.addedFor('')).toBeUndefined();
    expect(passes.addedFor('', { isOldFine: true })?.headers).toEqual(HEADERS);
    expect(passes.addedFor('https://other.example', { isOldFine: true })).toBeUndefined();
  });
});
