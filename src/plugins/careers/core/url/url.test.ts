import { parseUrl } from './index';

describe('an absolute address', () => {
  it.each(['https://example.org/x', 'https://münchen.example/ä', 'mailto:jobs@example.org'])('is %s', (text) => {
    expect(parseUrl(text)?.protocol).toMatch(/^(https|mailto):$/);
  });

  it.each(['', 'x', '/careers', '//example.org', 'https://'])('is not %j', (text) => {
    expect(parseUrl(text)).toBeUndefined();
  });

  it('is one however often it was asked for before', () => {
    const asked = ['https://münchen.example/ä', 'https://example.org/x'];
    let parsed = 0;
    for (let round = 0; round < 50_000; round += 1) if (parseUrl(asked[round % 2] ?? '')) parsed += 1;
    expect(parsed).toBe(50_000);
  });
});
