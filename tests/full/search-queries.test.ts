import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { projectRoot } from '../support/app-folder';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(480_000);

interface Judged {
  readonly q: string;
  readonly locale?: string;
  /** `guide:Backend Developer` */
  readonly expect: readonly string[];
}

interface Outcome extends Judged {
  readonly group: string;
  readonly found: readonly string[];
  readonly recall: number;
}

const FIRST = 5;
const LEAST = 0.95;
/** Of each group, so that none is given up for the others. */
const LEAST_OF_GROUP = 0.85;

const file = path.join(projectRoot, 'tests', 'fixtures', 'search-queries.yaml');
const groups = Object.entries(parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly Judged[]>>);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Which queries miss something, for whoever works on the ranking: `.tmp/reports/search-queries.yaml`. */
const writeReport = (outcomes: readonly Outcome[]): void => {
  const missed = outcomes.filter(({ recall }) => recall < 1);
  const folder = path.join(projectRoot, '.tmp', 'reports');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'search-queries.yaml'),
    stringify({
      queries: outcomes.length,
      recall: mean(outcomes.map(({ recall }) => recall)),
      missed: missed.map(({ q, recall, expect: wanted, found }) => ({ q, recall, wanted, found })),
    }),
  );
};

describe('what people type into the search of the starter content', () => {
  let app: CareersApp;
  const outcomes: Outcome[] = [];

  const ask = async ({ q, locale = 'en' }: Judged): Promise<readonly string[]> => {
    const { body } = await app.request.get('/api/careers/search').query({ q, locale, pageSize: FIRST }).expect(200);
    const hits: readonly { readonly type: string; readonly title: string }[] = body.data;
    return hits.map(({ type, title }) => `${type}:${title}`);
  };

  beforeAll(async () => {
    app = await startCareers();
    const starter: { load: () => Promise<{ loaded: boolean }> } = app.strapi.plugin('careers').service('starter');
    expect(await starter.load()).toMatchObject({ loaded: true });
    for (const [group, queries] of groups) {
      for (const judged of queries) {
        const found = await ask(judged);
        const hit = judged.expect.filter((name) => found.includes(name)).length;
        const recall = judged.expect.length > 0 ? hit / judged.expect.length : Number(found.length === 0);
        outcomes.push({ ...judged, group, found, recall });
      }
    }
  });

  afterAll(() => app.stop());

  it(`finds ${LEAST * 100} % of what belongs among the first ${FIRST}, in at least 120 queries`, () => {
    writeReport(outcomes);
    expect(outcomes.length).toBeGreaterThanOrEqual(120);
    expect(outcomes.filter(({ locale }) => locale === 'es').length).toBeGreaterThanOrEqual(10);
    expect(mean(outcomes.map(({ recall }) => recall))).toBeGreaterThanOrEqual(LEAST);
  });

  it.each(groups.map(([group]) => group))('finds what is meant by %s', (group) => {
    const ofGroup = outcomes.filter((outcome) => outcome.group === group);
    expect(mean(ofGroup.map(({ recall }) => recall))).toBeGreaterThanOrEqual(LEAST_OF_GROUP);
  });

  it('knows every result that the queries name', async () => {
    const wanted = new Set(outcomes.flatMap(({ expect: names }) => names));
    const known = new Set<string>();
    for (const name of wanted) {
      const [, title = ''] = /^[a-z]+:(.*)$/.exec(name) ?? [];
      const isSpanish = outcomes.some(({ locale, expect: names }) => locale === 'es' && names.includes(name));
      for (const found of await ask({ q: title, expect: [], ...(isSpanish && { locale: 'es' }) })) known.add(found);
    }
    expect([...wanted].filter((name) => !known.has(name))).toEqual([]);
  });
});
