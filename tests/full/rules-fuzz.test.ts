import fc from 'fast-check';
import { startCareers, type CareersApp } from '../support/careers-app';
import type { AuthHeaders } from '../support/accounts';

jest.setTimeout(120_000);

const RUNS = 250;

const odd = fc.oneof(
  fc.constantFrom(null, 0, -1, 1.5, 1e300, '', ' ', 'x', '1', '\u0000', 'javascript:x', '2020-99-99', true),
  fc.constantFrom([], {}, [null], [[]], [{}], [{ id: null }], [{ id: 99999 }], { id: 'x' }, { documentId: 5 }),
  fc.constantFrom({ connect: null }, { connect: 'x' }, { connect: [null] }, { connect: [{}] }, { set: null }),
  fc.constantFrom({ set: 'x' }, { disconnect: [7] }, { connect: { position: 1 } }, { connect: [], disconnect: {} }),
);
const component = (...names: string[]) =>
  fc.oneof(odd, fc.array(fc.oneof(odd, fc.record(Object.fromEntries(names.map((name) => [name, odd]))))));

/** One or two fields at a time: more, and nothing would ever be accepted. */
const fewOf = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc
    .uniqueArray(fc.constantFrom(...Object.keys(fields)), { minLength: 1, maxLength: 2 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, fields[name] ?? odd]))));

const guideData = fewOf({
  role: fc.oneof(odd, fc.string({ unit: 'grapheme' })),
  slug: fc.oneof(odd, fc.string({ unit: 'grapheme' })),
  title: odd,
  salaries: component('id', 'p10', 'p25', 'median', 'low', 'high', 'currency'),
  steps: component('title', 'minMonths', 'maxMonths'),
  entryRoutes: component('kind', 'links'),
  workingConditions: component('minHours', 'maxHours'),
  callToAction: component('id', 'url'),
  skills: component('label', 'skills'),
  certifications: component('certification'),
  seo: odd,
  cover: odd,
  relatedGuides: odd,
  advancesFrom: odd,
  field: odd,
});
const skillData = fewOf({
  name: odd,
  slug: odd,
  nature: odd,
  prerequisites: odd,
  broader: odd,
  aliases: odd,
  translations: odd,
});

describe('input of any shape', () => {
  let app: CareersApp;
  let token: AuthHeaders;

  beforeAll(async () => {
    app = await startCareers();
    token = await app.apiToken({ type: 'full-access' });
  });

  afterAll(() => app.stop());

  const make = async (path: string, data: object): Promise<string> => {
    const { body } = await app.request.post(`/api/careers/${path}`).set(token).send({ data }).expect(201);
    return String(body.data.documentId);
  };

  it.each([
    ['guides', guideData, { role: 'Base', salaries: [{ p10: 1, p90: 2 }] }],
    ['skills', skillData, { name: 'Base' }],
  ])('is saved or refused with a reason, and never breaks the server: %s', async (path, anyData, base) => {
    const documentId = await make(path, base);
    const accepted = { post: 0, put: 0 };
    await fc.assert(
      fc.asyncProperty(anyData, fc.constantFrom('post' as const, 'put' as const), async (data, method) => {
        const address = `/api/careers/${path}${method === 'put' ? `/${documentId}` : ''}`;
        const { status, body } = await app.request[method](address).set(token).send({ data });
        expect([200, 201, 400]).toContain(status);
        if (status === 400) expect(body.error.message).not.toBe('');
        else accepted[method] += 1;
      }),
      { numRuns: RUNS },
    );
    expect(accepted.put).toBeGreaterThan(0);
  });
});
