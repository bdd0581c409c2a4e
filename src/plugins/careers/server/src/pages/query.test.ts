import { QueryError } from '../content-query';
import { readListQuery, readPageQuery } from './query';

const refusal = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    if (error instanceof QueryError) return error.details;
    throw error;
  }
};

describe('what a request for pages may ask', () => {
  it('is read from a query string', () => {
    expect(readPageQuery({ locale: 'es-MX', fallback: 'es,en', sections: 'skills,steps', body: 'html' }, true)).toEqual(
      { locale: 'es-MX', fallback: ['es', 'en'], sections: ['skills', 'steps'], body: 'html' },
    );
    expect(readListQuery({ page: '2', pageSize: '100', view: 'full', field: 'software-it' }, true)).toEqual({
      page: 2,
      pageSize: 100,
      view: 'full',
      field: 'software-it',
    });
    expect(readListQuery({ page: 3, locale: null }, true)).toEqual({ page: 3 });
  });

  it.each([
    ['locale', { locale: 'not a locale' }, '"not a locale"'],
    ['locale', { locale: ['en', 'es'] }, '["en","es"]'],
    ['locale', { locale: { $ne: 'x' } }, '{"$ne":"x"}'],
    ['locale', { locale: '' }, '""'],
    ['locale', { locale: 'a'.repeat(500) }, `"${'a'.repeat(59)}…`],
    ['sections', { sections: 'skills,nonsense' }, '"skills,nonsense"'],
    ['sections', { sections: '' }, '""'],
    ['body', { body: 'pdf' }, '"pdf"'],
    ['fallback', { fallback: 'en,,es' }, '"en,,es"'],
    ['status', { status: 'all' }, '"all"'],
    ['populate', { populate: '*' }, '"*"'],
  ])('is refused by the name of the parameter: %s of %j', (parameter, query, found) => {
    expect(refusal(() => readPageQuery(query, true))).toEqual({ parameter, found, allowed: expect.any(String) });
  });

  it.each([
    ['page', { page: '0' }],
    ['page', { page: '-1' }],
    ['page', { page: '1.5' }],
    ['page', { page: '1e3' }],
    ['page', { page: '99999999999999999999' }],
    ['pageSize', { pageSize: '101' }],
    ['field', { field: "' or 1=1" }],
    ['view', { view: 'everything' }],
  ])('is refused in lists: %s of %j', (parameter, query) => {
    expect(refusal(() => readListQuery(query, true))).toMatchObject({ parameter });
  });

  it('says what is allowed', () => {
    expect(refusal(() => readListQuery({ page: '0' }, true))).toEqual({
      parameter: 'page',
      found: '"0"',
      allowed: 'a whole number from 1 to 1000000',
    });
  });

  it('may have more in it where the app is not strict about parameters', () => {
    expect(readPageQuery({ utm_source: 'x', body: 'html' }, false)).toEqual({ body: 'html' });
  });
});
