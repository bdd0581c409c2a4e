import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { startCareers, type CareersApp } from '../support/careers-app';

const LIMITS = { maxDepth: 6, maxAliases: 5, maxCost: 2000 };

/** `{ a0: careersGuides { role } a1: … }` */
const aliased = (count: number, field = 'careersGuides { role }') =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

/** Each fragment spreads the next one twice: 2^count fields. */
const doubling = (count: number, leaf: string) => {
  const fragments = Array.from({ length: count }, (_, index) => {
    const next = index + 1 === count ? leaf : `...f${index + 1} ...f${index + 1}`;
    return `fragment f${index} on Query { ${next} }`;
  });
  return `{ ...f0 } ${fragments.join(' ')}`;
};

const related = (levels: number, args = ''): string =>
  levels === 0 ? 'role' : `role relatedGuides${args} { ${related(levels - 1, args)} }`;

const examplesIn = (file: string): string[] => {
  const text = readFileSync(path.resolve(__dirname, '../../docs', file), 'utf8');
  return [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => query ?? '');
};

interface Refused {
  readonly errors?: readonly [{ readonly extensions: { readonly error?: { readonly details: object } } }];
}

describe('the limits of GraphQL', () => {
  let app: CareersApp;

  const ask = (body: object | string) => app.request.post('/graphql').send(body);
  const refusal = async (query: string, variables?: object) => {
    const answer = await ask({ query, variables });
    const body: Refused & { data?: unknown } = answer.body;
    const { length, 0: first } = body.errors ?? [];
    return { status: answer.status, data: body.data, errors: length, ...first?.extensions.error?.details };
  };
  const allowed = async (query: string, variables?: object) => {
    const { status, body } = await ask({ query, variables });
    return { status, errors: body.errors };
  };
  const fine = { status: 200, errors: undefined };

  describe('as the app sets them', () => {
    const apolloServer = { introspection: true, allowBatchedHttpRequests: true };

    beforeAll(async () => {
      app = await startCareers({
        config: { plugins: { careers: { config: { graphql: LIMITS } }, graphql: { config: { apolloServer } } } },
      });
    });

    afterAll(() => app.stop());

    it('let a query pass that stays within', async () => {
      expect(await allowed(aliased(5))).toEqual(fine);
      expect(await allowed(`{ careersGuides { ${related(1)} } }`)).toEqual(fine);
    });

    it('refuse one alias too many, and say so', async () => {
      const { status, body } = await ask({ query: aliased(6) });
      expect(status).toBe(400);
      expect(body).toEqual({
        errors: [
          {
            message:
              'The query has 6 aliases; 5 are allowed (graphql.maxAliases). Ask for less, or in several queries.',
            extensions: {
              code: 'GRAPHQL_VALIDATION_FAILED',
              error: {
                name: 'ValidationError',
                message: expect.any(String),
                details: { limit: 'maxAliases', found: 6, allowed: 5 },
              },
            },
          },
        ],
      });
    });

    it.each<[string, string, string, number]>([
      ['aliases in fragments', `{ ...f } fragment f on Query ${aliased(6)}`, 'maxAliases', 6],
      [
        'aliases in a fragment that is spread twice',
        `{ ...f ...f } fragment f on Query ${aliased(3)}`,
        'maxAliases',
        6,
      ],
      ['aliases in inline fragments', `{ ... on Query ${aliased(3)} ... ${aliased(3)} }`, 'maxAliases', 6],
      ['aliases of introspection', aliased(6, '__schema { queryType { name } }'), 'maxAliases', 6],
      ['aliases within introspection', `{ __schema ${aliased(6, 'queryType { name }')} }`, 'maxAliases', 6],
      ['aliases of scalars', `{ careersGuides ${aliased(6, 'role')} }`, 'maxAliases', 6],
      [
        'aliases of mutations',
        `mutation ${aliased(6, 'deleteCareersGuide(documentId: "x") { documentId }')}`,
        'maxAliases',
        6,
      ],
      ['a deep query', `{ careersGuides { ${related(5)} } }`, 'maxDepth', 7],
      [
        'a query that is deep through fragments',
        `{ ...a } fragment a on Query { careersGuides { ...b } } fragment b on CareersGuide { ${related(5)} }`,
        'maxDepth',
        7,
      ],
      // 1 + 25 × (0.1 + 1 + 25 × (0.1 + 1 + 25 × 0.1))
      ['lists in lists', `{ careersGuides { ${related(2)} } }`, 'maxCost', 2279],
      // 1 + 100 × (0.1 + 1 + 100 × 0.1)
      [
        'long lists',
        `{ careersGuides(pagination: { limit: 100 }) { ${related(1, '(pagination: { pageSize: 250 })')} ${related(1, '(pagination: { limit: -1 })')} } }`,
        'maxCost',
        2211,
      ],
      [
        'a connection by its page size',
        `{ careersGuides_connection(pagination: { limit: 100 }) { nodes { ${related(1, '(pagination: { limit: 100 })')} faqs(pagination: { limit: 100 }) { question } } } }`,
        'maxCost',
        2213,
      ],
    ])('refuse %s', async (_what, query, limit, found) => {
      expect(await refusal(query)).toEqual({
        status: 400,
        data: undefined,
        errors: 1,
        limit,
        found,
        allowed: LIMITS[limit as keyof typeof LIMITS],
      });
    });

    it('count the pages that variables ask for, in each request', async () => {
      const query = `query ($n: Int, $p: PaginationArg = { limit: 100 }) {
        careersGuides(pagination: { limit: $n }) { role relatedGuides(pagination: $p) { role faqs { question } } }
      }`;
      expect(await allowed(query, { n: 2 })).toEqual(fine);
      expect(await refusal(query, { n: 100 })).toMatchObject({ status: 400, limit: 'maxCost', found: 36111 });
      expect(await allowed(query, { n: 2 })).toEqual(fine);
      expect(await allowed(query, { n: 100, p: { limit: 1 } })).toEqual(fine);
      expect(await allowed(query, { n: 100, p: { pageSize: 1 } })).toEqual(fine);
    });

    it('go on refusing a query that was refused', async () => {
      const query = aliased(7);
      expect(await refusal(query)).toMatchObject({ status: 400, found: 7 });
      expect(await refusal(query)).toMatchObject({ status: 400, found: 7 });
    });

    it('see through fragments that multiply, before anybody else does', async () => {
      // Strapi's rules would hold the server for hours with what follows: first, that they are not asked about what is refused.
      const wrongAsWell = `{ ${'a: nothing b: nothing c: nothing '.repeat(2)} }`;
      expect(await refusal(wrongAsWell)).toMatchObject({ status: 400, errors: 1, limit: 'maxAliases', found: 6 });
      expect(await refusal(doubling(40, 'a: careersGuides { role }'))).toMatchObject({
        status: 400,
        limit: 'maxAliases',
        found: 2 ** 39,
      });
      expect(await refusal(doubling(2000, 'a: careersGuides { role }'))).toMatchObject({ status: 400, errors: 1 });
    });

    it.each([
      ['itself', '{ ...f } fragment f on Query { ...f }'],
      ['itself below a field', '{ careersGuides { ...f } } fragment f on CareersGuide { relatedGuides { ...f } }'],
      ['itself through another', '{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }'],
    ])('refuse a fragment that spreads %s', async (_what, query) => {
      const { status, body } = await ask({ query });
      expect({ status, message: body.errors[0].message }).toEqual({
        status: 400,
        message: expect.stringMatching(/"[fg]" spreads itself/),
      });
    });

    it('refuse a query of many words before it is compared with itself', async () => {
      const { status, body } = await ask({ query: `{ careersGuides { ${'role '.repeat(100_000)} } }` });
      expect(status).toBe(400);
      expect(body.errors[0].message).toContain('5000 tokens');
    });

    it('let the operations of a batch share one allowance', async () => {
      const answers = await ask([
        { query: aliased(3) },
        { query: aliased(3) },
        { query: '{ careersGuides { role } }' },
      ]);
      const batch: readonly Refused[] = answers.body;
      expect(batch.map(({ errors }) => errors?.[0].extensions.error?.details)).toContainEqual({
        limit: 'maxAliases',
        found: 6,
        allowed: 5,
      });
      expect(await allowed(aliased(3))).toEqual(fine);
    });

    it('hold for queries in the address too', async () => {
      const { status } = await app.request
        .get('/graphql')
        .query({ query: aliased(6) })
        .set('apollo-require-preflight', 'true');
      expect(status).toBe(400);
    });

    it.each([
      ['unknown fields', '{ careersGuides { nothing { at { all } } } }', 'Cannot query field'],
      ['an unknown fragment', '{ ...nothing }', 'Unknown fragment'],
      ['a fragment on an unknown type', '{ ...f } fragment f on Nothing { a }', 'Unknown type'],
      ['two operations without a name', '{ careersGuides { role } } { careersGuides { role } }', 'anonymous'],
      ['a bad page size', '{ careersGuides(pagination: { limit: "all" }) { role } }', 'Int cannot represent'],
    ])('leave %s to GraphQL', async (_what, query, message) => {
      const { status, body } = await ask({ query });
      expect({ status, message: body.errors[0].message }).toEqual({
        status: 400,
        message: expect.stringContaining(message),
      });
    });

    it.each([
      ['a text', 'x'],
      ['a list', []],
      ['null', null],
      ['an infinite number', '1e999'],
    ])('take %s for a page size without failing', async (_what, n) => {
      const { status } = await ask({
        query: 'query ($p: PaginationArg) { careersGuides(pagination: $p) { role } }',
        variables: { p: { limit: n } },
      });
      expect(status).toBeLessThan(500);
    });
  });

  describe('as they come', () => {
    const seen: string[] = [];
    const hostConfiguration = `
      const see = (what) => globalThis.seenByHost.push(what);
      module.exports = { graphql: { config: { apolloServer: {
        introspection: true,
        plugins: [{ requestDidStart: async () => { see('request'); } }],
        validationRules: [() => { see('rule'); return {}; }],
      } } } };`;

    beforeAll(async () => {
      Object.assign(outside.global, { seenByHost: seen });
      app = await startCareers({ files: { 'config/env/test/plugins.js': hostConfiguration } });
    });

    afterAll(() => app.stop());

    it('refuse a hundred aliases, and four lists within each other', async () => {
      const whole = 'careersGuides { role skills { label skills { name } } faqs { question } relatedGuides { role } }';
      expect(await refusal(aliased(100, whole))).toMatchObject({ status: 400, limit: 'maxAliases', found: 100 });
      expect(await refusal(`{ careersGuides { ${related(3)} } }`)).toMatchObject({ status: 400, limit: 'maxCost' });
    });

    it('let every query of the documentation pass', async () => {
      const examples = examplesIn('frontend.md');
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        expect(await allowed(example, { slug: 'nurse', locale: 'en' })).toEqual(fine);
      }
    });

    it('let introspection pass', async () => {
      expect(await allowed(getIntrospectionQuery())).toEqual(fine);
    });

    it('leave the host its own rules and plugins', async () => {
      seen.length = 0;
      expect(await allowed('{ careersSkills { name } }')).toEqual(fine);
      expect(seen).toEqual(['request', 'rule']);
    });

    it('leave persisted queries as they are', async () => {
      const query = '{ careersSkills { slug } }';
      const { createHash } = await import('node:crypto');
      const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
      const unknown = await ask({ extensions: { persistedQuery } });
      expect(unknown.body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
      expect((await ask({ query, extensions: { persistedQuery } })).status).toBe(200);
      expect((await ask({ extensions: { persistedQuery } })).body.errors).toBeUndefined();
    });
  });
});
