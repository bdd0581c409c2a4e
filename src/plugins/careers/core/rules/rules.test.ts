import fc from 'fast-check';
import { findAmbiguousAliases, findDuplicateNames } from './ambiguity';
import { CURRENCY_CODES } from './currency';
import { checkFields, comparedFields, hasFieldRules } from './fields';
import type { Fields } from './finding';
import { asNumber } from './numbers';
import { checkSlugFormat } from './slug-format';
import { checkTexts } from './text';
import { isSafeUrl } from './url';

const pathsOf = (kind: string, fields: Fields) => checkFields({ kind, fields }).map(({ path }) => path.join('.'));

describe('salary figures', () => {
  it('may rise, stand still and have gaps', () => {
    expect(pathsOf('salary', { p10: 30, p25: 30, p75: 50, p90: 60, low: 10, high: 10 })).toEqual([]);
    expect(pathsOf('salary', { median: 50 })).toEqual([]);
  });

  it('are at fault where they fall below an earlier one, with what was found and what is allowed', () => {
    expect(checkFields({ kind: 'salary', fields: { p10: 30, p25: 20, median: 25, p90: 40 } })).toEqual([
      { path: ['p25'], message: expect.stringContaining('p10'), found: 20, allowed: '30 (p10) or more' },
      { path: ['median'], message: expect.stringContaining('p10'), found: 25, allowed: '30 (p10) or more' },
    ]);
    expect(pathsOf('salary', { low: 2, high: 1 })).toEqual(['high']);
  });

  it('are never negative', () => {
    for (const name of ['p10', 'p25', 'median', 'p75', 'p90', 'low', 'high']) {
      expect(pathsOf('salary', { [name]: -1 })).toEqual([name]);
    }
  });

  it('are compared as the numbers that Strapi makes of texts', () => {
    expect(pathsOf('salary', { p10: '1 000', p25: '900' })).toEqual(['p25']);
    expect(asNumber('12 months')).toBe(12);
    expect([null, undefined, '', ' ', 'many', {}, [], true, Infinity, NaN].map(asNumber)).toEqual(
      Array(10).fill(undefined),
    );
  });

  it('pass exactly when they are in order', () => {
    const names = ['p10', 'p25', 'median', 'p75', 'p90'];
    const figures = fc.array(fc.option(fc.nat({ max: 20 })), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(figures, (numbers) => {
        const present = numbers.filter((number) => number !== null);
        const isOrdered = present.every((number, index) => index === 0 || number >= (present[index - 1] ?? 0));
        const fields = Object.fromEntries(names.map((name, index) => [name, numbers[index]]));
        expect(pathsOf('salary', fields).length === 0).toBe(isOrdered);
      }),
    );
  });
});

describe('spans', () => {
  it.each([
    ['projection', 'fromYear', 'toYear'],
    ['level', 'fromYears', 'toYears'],
    ['step', 'minMonths', 'maxMonths'],
    ['working-conditions', 'minHours', 'maxHours'],
  ])('of a %s run from %s to %s', (kind, from, to) => {
    expect(pathsOf(kind, { [from]: 2, [to]: 3 })).toEqual([]);
    expect(pathsOf(kind, { [from]: 2, [to]: 2 })).toEqual([]);
    expect(pathsOf(kind, { [from]: 3 })).toEqual([]);
    expect(pathsOf(kind, { [from]: 3, [to]: 2 })).toEqual([to]);
    expect(comparedFields(kind)).toEqual([from, to]);
  });
});

describe('addresses', () => {
  it.each([
    'https://example.com',
    'HTTP://example.com/a?b=c#d',
    'https://münchen.example/ä',
    'http://localhost:1337/x',
    'http://[::1]/',
    'https://example.com/a|b,c;d',
    'mailto:jobs@example.org?subject=Hello',
  ])('%s is one', (url) => {
    expect(isSafeUrl(url)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' https://example.com',
    'https://example.com ',
    'https://exa mple.com',
    'https://example.com/\u202egpj.exe',
    'https://example.com/\u200b',
    'data:text/html,hello',
    'vbscript:x',
    'ftp://example.com',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    '//example.com',
    '/relative',
    'example.com',
    'www.example.com',
    'https:example.com',
    'https:/example.com',
    'https:\\\\example.com',
    'https:///example.com',
    'https://',
    'http://example.com:99999',
    'https://example.com/"><script>',
    'mailto:',
    'mailto:nobody',
    '#top',
  ])('%j is none', (url) => {
    expect(isSafeUrl(url)).toBe(false);
  });

  it.each([
    ['call-to-action', 'url'],
    ['certification', 'url'],
    ['contributor', 'url'],
    ['external-id', 'uri'],
    ['legal-requirement', 'url'],
    ['link', 'url'],
    ['seo', 'canonicalUrl'],
    ['source', 'url'],
  ])('are checked in a %s', (kind, name) => {
    expect(pathsOf(kind, { [name]: 'javascript:alert(1)' })).toEqual([name]);
    expect(pathsOf(kind, { [name]: '' })).toEqual([]);
    expect(pathsOf(kind, { [name]: null })).toEqual([]);
  });
});

describe('currencies', () => {
  it('are ISO 4217 codes that somebody is paid in', () => {
    for (const code of ['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'INR', 'IDR', 'VND', 'KWD', 'XOF', 'XCG']) {
      expect(pathsOf('salary', { currency: code })).toEqual([]);
    }
    for (const code of ['XXX', 'XTS', 'XAU', 'XDR', 'ABC', 'US', 'DEM', 'usd', ' USD', '$']) {
      expect(pathsOf('salary', { currency: code })).toEqual(['currency']);
    }
  });

  it('are all known to ICU, except for those younger than this Node', () => {
    const known = new Set(Intl.supportedValuesOf('currency'));
    const unknown = [...CURRENCY_CODES].filter((code) => !known.has(code));
    expect(['SLE', 'VED', 'XCG', 'ZWG']).toEqual(expect.arrayContaining(unknown));
    expect(CURRENCY_CODES.size).toBeGreaterThan(150);
  });

  it('come with a suggestion when it is clear what was meant', () => {
    const suggest = (currency: string) => checkFields({ kind: 'salary', fields: { currency } })[0]?.suggestion;
    expect([suggest('usd'), suggest(' Eur '), suggest('£'), suggest('dollars')]).toEqual([
      'USD',
      'EUR',
      'GBP',
      undefined,
    ]);
  });
});

describe('slugs', () => {
  const check = (slug: string, kind = 'guide') => checkSlugFormat({ slug, kind }).map(({ suggestion }) => suggestion);

  it('hold the characters that Strapi publishes', () => {
    for (const slug of ['nurse', 'Nurse_2', 'node.js', 'a~b', 'c-plus-plus', '...a']) expect(check(slug)).toEqual([]);
  });

  it('come with a suggestion when they hold others', () => {
    expect(check('C++ Developer')).toEqual(['c-plus-plus-developer']);
    expect(check('a/b')).toEqual(['a-b']);
    expect(check('rédacteur')).toEqual(['redacteur']);
    expect(check('a\n')).toEqual(['a']);
    expect(check('a'.repeat(121))).toEqual(['a'.repeat(96)]);
    expect(check('a'.repeat(120))).toEqual([]);
  });

  it('never ask for Markdown, name a folder or take an address of the plugin', () => {
    expect(check('nurse.md')).toEqual(['nurse-md']);
    expect(check('nurse.MD')).toEqual(['nurse-md']);
    expect(check('compare')).toEqual(['compare-guide']);
    expect(check('Compare')).toEqual(['compare-guide']);
    expect(check('compare', 'skill')).toEqual([]);
    expect(check('..')).toHaveLength(1);
  });

  it('are good when suggested', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('guide', 'skill'), (slug, kind) => {
        const [suggestion] = check(slug, kind);
        expect(check(suggestion ?? slug, kind)).toEqual([]);
      }),
    );
  });
});

describe('names that several concepts share', () => {
  const sql = { documentId: '1', name: 'SQL', aliases: ['Structured Query Language'] };
  const server = { documentId: '2', name: 'SQL Server', aliases: ['sql', 'MSSQL', 'T–SQL'] };
  const transact = { documentId: '3', name: 'Transact-SQL', aliases: ['t-sql', 'T-SQL'] };

  it('are ambiguous when one of them has it as an alias', () => {
    expect(findAmbiguousAliases([sql, server, transact])).toEqual([
      {
        alias: 'SQL',
        concepts: [
          { documentId: '1', name: 'SQL', as: 'name' },
          { documentId: '2', name: 'SQL Server', as: 'alias' },
        ],
      },
      {
        alias: 'T–SQL',
        concepts: [
          { documentId: '2', name: 'SQL Server', as: 'alias' },
          { documentId: '3', name: 'Transact-SQL', as: 'alias' },
        ],
      },
    ]);
    expect(findAmbiguousAliases([sql, transact])).toEqual([]);
  });

  it('are duplicates within one nature only', () => {
    const skills = [
      { documentId: '1', name: 'Python', nature: 'tool' },
      { documentId: '2', name: ' python', nature: 'tool' },
      { documentId: '3', name: 'Python', nature: 'knowledge' },
      { documentId: '4', name: 'C', nature: 'tool' },
      { documentId: '5', name: 'C++', nature: 'tool' },
    ];
    expect(findDuplicateNames(skills)).toEqual([{ name: 'Python', nature: 'tool', documentIds: ['1', '2'] }]);
  });
});

it('finds texts that no database stores', () => {
  expect(checkTexts({ name: 'a', note: 'b\u0000', count: 1 }).map(({ path }) => path)).toEqual([['note']]);
});

it('has nothing to say about a kind it does not know', () => {
  expect(hasFieldRules('toString')).toBe(false);
  expect(checkFields({ kind: 'toString', fields: { url: 'javascript:' } })).toEqual([]);
  expect(comparedFields('constructor')).toEqual([]);
});
