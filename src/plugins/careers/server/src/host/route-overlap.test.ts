import { overlaps } from './route-overlap';

const get = (path: string) => ({ method: 'GET', path });

describe('routes that answer for each other', () => {
  it.each([
    ['/careers/:id', '/careers/guides'],
    ['/careers/guides', '/careers/guides/'],
    ['/Careers/guides', '/careers/guides'],
    ['/careers/:id/children', '/careers/guides/:id'],
    ['/careers/(.*)', '/careers/guides/:id'],
    ['/:anything', '/careers'],
  ])('%s and %s', (a, b) => {
    expect(overlaps(get(a), get(b))).toBe(true);
    expect(overlaps(get(b), get(a))).toBe(true);
    expect(overlaps({ method: 'ALL', path: a }, get(b))).toBe(true);
  });

  it.each([
    ['/careers', '/careers/guides'],
    ['/careers/:id', '/careers/guides/:id'],
    ['/jobs/:id', '/careers/guides'],
    ['/careers/:id', '/career-guides/guides'],
  ])('but not %s and %s', (a, b) => {
    expect(overlaps(get(a), get(b))).toBe(false);
    expect(overlaps(get(b), get(a))).toBe(false);
  });

  it('only when they take the same method', () => {
    expect(overlaps({ method: 'DELETE', path: '/careers/:id' }, get('/careers/guides'))).toBe(false);
  });
});
