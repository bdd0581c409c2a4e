import { parseGuideDocument } from '.';
import { findAmounts, printNumber, readNumber } from './money';

const salariesOf = (table: string, locale?: string) =>
  parseGuideDocument({ text: `# Nurse\n\n## Salary\n\n${table}\n`, locale });

describe('numbers', () => {
  test.each([
    ['79,850', 79850],
    ['45.000', 45000],
    ['45 000', 45000],
    ['45\u202f000', 45000],
    ["45'000", 45000],
    ['1.234.567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['15.5', 15.5],
    ['15,50', 15.5],
    ['0.125', 0.125],
    ['1e+21', 1e21],
  ])('%s', (digits, value) => {
    expect(readNumber(digits)).toBe(value);
  });

  it('are printed so that they are not taken for thousands', () => {
    for (const value of [12.345, 0.125, 1234.5, 45000, 1e21, 1e-7]) expect(readNumber(printNumber(value))).toBe(value);
  });
});

describe('amounts of money', () => {
  test.each([
    ['$79,850', 'en', [79850], 'USD'],
    ['£32k', 'en', [32000], 'GBP'],
    ['45 000 €', 'fr', [45000], 'EUR'],
    ['45.000 €', 'de', [45000], 'EUR'],
    ['$60,000', 'en-CA', [60000], 'CAD'],
    ['MX$ 20,000', 'es', [20000], 'MXN'],
    ['£25,000 to £50,000', 'en', [25000, 50000], 'GBP'],
    ['25.000 – 50.000 €', 'es', [25000, 50000], 'EUR'],
    ['$25-$40', 'en', [25, 40], 'USD'],
    ['CHF 85’000', 'de', [85000], 'CHF'],
    ['1.5 million kr', 'sv-SE', [1500000], 'SEK'],
  ])('%s (%s)', (text, locale, values, currency) => {
    const amounts = findAmounts(text, locale);
    expect(amounts.map(({ value }) => value)).toEqual(values);
    expect(amounts[0]?.currency).toBe(currency);
  });
});

describe('a table of salaries', () => {
  it('with columns of its own in four languages', () => {
    const tables = [
      [
        'en',
        '| Location | 10th percentile | Median salary | 90th percentile | Per |\n|-|-|-|-|-|\n| US | $79,850 | $133,080 | $239,200+ | year |',
      ],
      [
        'es',
        '| País | Percentil 10 | Mediana | Percentil 90 | Periodo |\n|-|-|-|-|-|\n| US | US$ 79.850 | US$ 133.080 | ≥ US$ 239.200 | año |',
      ],
      [
        'fr',
        '| Pays | P10 | Médiane | P90 | Période |\n|-|-|-|-|-|\n| US | 79 850 US$ | 133 080 US$ | 239 200+ US$ | an |',
      ],
      [
        'de',
        '| Land | P10 | Median | P90 | Zeitraum |\n|-|-|-|-|-|\n| US | 79.850 US$ | 133.080 US$ | 239.200 US$+ | Jahr |',
      ],
    ] as const;
    for (const [locale, table] of tables) {
      const { guide, warnings } = salariesOf(table, locale);
      expect(warnings).toEqual([]);
      expect(guide.salaries).toEqual([
        {
          region: 'US',
          p10: 79850,
          median: 133080,
          p90: 239200,
          currency: 'USD',
          period: 'year',
          basis: 'percentiles',
          topCoded: true,
        },
      ]);
    }
  });

  it('with ranges, or with beginners and others', () => {
    expect(salariesOf('| Level | Salary |\n|-|-|\n| Junior | £25,000 – £30,000 |').guide.salaries).toEqual([
      { level: 'Junior', low: 25000, high: 30000, currency: 'GBP', basis: 'range', period: 'year', topCoded: false },
    ]);
    expect(salariesOf('| Starter | Experienced |\n|-|-|\n| £25k | £50k |').guide.salaries).toMatchObject([
      { low: 25000, high: 50000, basis: 'starter-experienced' },
    ]);
  });

  it('as lines that name a figure each', () => {
    const { guide, unplaced } = salariesOf('- Median: $79,850\n- Lowest: $50,000\n- It depends on the shift.');
    expect(guide.salaries).toMatchObject([{ median: 79850, low: 50000, currency: 'USD' }]);
    expect(unplaced).toEqual([{ line: 7, text: '- It depends on the shift.' }]);
  });

  it('reports what it cannot take: columns, amounts and prose', () => {
    const { guide, warnings, unplaced } = salariesOf(
      'Pay varies a lot by state and by the hospital where you happen to work.\n\n| Median | Mood |\n|-|-|\n| plenty | good |\n| $5 | bad |',
    );
    expect(guide.salaries).toMatchObject([{}, { median: 5 }]);
    expect(warnings).toEqual([
      expect.stringMatching(/^Line 7: The column “Mood”/),
      expect.stringMatching(/^Line 9: “plenty” is no amount/),
    ]);
    expect(unplaced.map(({ line }) => line)).toEqual([5]);
  });
});
