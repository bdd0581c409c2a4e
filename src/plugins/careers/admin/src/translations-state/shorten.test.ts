import { shorten } from './shorten';

const long = `${'a'.repeat(400)}${'z'.repeat(400)}`;

describe('what did not change', () => {
  it('stays whole when it is short', () => {
    expect(shorten('Nurses care.', 'middle')).toBe('Nurses care.');
  });

  it('is shown where it touches a change', () => {
    expect(shorten(long, 'middle')).toMatch(/^a+ … z+$/);
    expect(shorten(long, 'first')).toMatch(/^ … z+$/);
    expect(shorten(long, 'last')).toMatch(/^a+ … $/);
  });
});
