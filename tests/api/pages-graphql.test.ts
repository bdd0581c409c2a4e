import { setTimeout as pause } from 'node:timers/promises';
import { graphql } from './access-fixture';
import { GUIDE, makePageContent, slugsIn, writeGuide, type PageContent } from './pages-fixture';
import { wholeGuide } from './whole-guide-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(180_000);

/** What every server looks at all the time, request or not. */
const POLLED = /careers_(changes|import_jobs)/;
const MOST_STATEMENTS = 12;
const SPANISH = 5;

/** Every field of a type, down to the leaves, by GraphQL's own account of it. */
const INTROSPECT = `{ __schema { types { name kind fields { name type { name kind ofType { name kind ofType { name kind ofType { name kind } } } } } } } }`;

interface TypeReference {
  readonly name: string | null;
  readonly kind: string;
  readonly ofType?: TypeReference;
}
interface TypeDescription {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly type: TypeReference }[] | null;
}

interface Answer {
  readonly data: {
    readonly __schema: { readonly types: readonly TypeDescription[] };
    readonly careersPages: {
      readonly data: readonly { readonly slug: string }[];
      readonly teasers: readonly { readonly slug: string }[];
      readonly meta: object;
    };
  };
  readonly errors: readonly { readonly extensions: { readonly code: string } }[];
}

const leafOf = (type: TypeReference): TypeReference => (type.ofType ? leafOf(type.ofType) : type);

describe('guide pages over GraphQL', () => {
  let app: CareersApp;
  let content: PageContent;
  let everything: string;

  // The answers are compared as they are, so their shape is left open.
  const ask = async (query: string, variables: object = {}) => {
    const { body }: { body: Answer } = await graphql(app, { query, variables });
    return body;
  };

  const selectAll = (types: readonly TypeDescription[], name: string): string => {
    const type = types.find((candidate) => candidate.name === name);
    const fields = (type?.fields ?? []).map((field) => {
      const leaf = leafOf(field.type);
      return leaf.kind === 'OBJECT' ? `${field.name} ${selectAll(types, String(leaf.name))}` : field.name;
    });
    return `{ ${fields.join(' ')} }`;
  };

  beforeAll(async () => {
    app = await startCareers({
      // It looks for what there is to send, whoever reads.
      config: { plugins: { careers: { config: { publicRead: true, webhooks: { worker: false } } } } },
    });
    content = await makePageContent(app);
    const { data } = await ask(INTROSPECT);
    everything = selectAll(data.__schema.types, 'CareersPage');
  });

  afterAll(() => app.stop());

  it('give what REST gives, to the last field', async () => {
    const rest = await app.request.get('/api/careers/pages/backend-developer').expect(200);
    const answer = await ask(`{ careersPage(slug: "backend-developer") ${everything} }`);
    expect(answer).toEqual({ data: { careersPage: rest.body.data } });
  });

  it('follow an old slug, and give nothing for an unknown one', async () => {
    const { documentId } = await writeGuide(app, { role: 'Before', slug: 'before' });
    await writeGuide(app, { slug: 'after' }, { documentId });
    const answer = await ask(
      '{ old: careersPage(slug: "before") { slug } none: careersPage(slug: "nobody") { slug } }',
    );
    expect(answer).toEqual({ data: { old: { slug: 'after' }, none: null } });
    await app.strapi.documents(GUIDE).delete({ documentId });
  });

  it('refuse bad input by name, and never break', async () => {
    for (const [argument, parameter] of [
      ['locale: "no locale"', 'locale'],
      ['locale: "\\u0000"', 'locale'],
      ['body: "pdf"', 'body'],
      ['fallback: []', 'fallback'],
    ]) {
      const { errors } = await ask(`{ careersPage(slug: "x", ${argument}) { slug } }`);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', error: { details: { parameter } } });
    }
    for (const slug of ['\u0000', '\ud800', '😀', '../..', 'a'.repeat(5000)]) {
      expect(await ask('query ($slug: String!) { careersPage(slug: $slug) { slug } }', { slug })).toEqual({
        data: { careersPage: null },
      });
    }
    const { errors } = await ask('{ careersPages(page: 0) { teasers { slug } } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', error: { details: { parameter: 'page' } } });
  });

  it('are closed to those without the permission', async () => {
    const actions = ['plugin::careers.page.find', 'plugin::careers.page.findOne'];
    await app.publicRole.revoke(...actions);
    const answer = await ask('{ careersPages { teasers { slug } } careersPage(slug: "tester") { slug } }');
    await app.publicRole.grant(...actions);
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(answer.data).toBeNull();
  });

  describe('many at once', () => {
    /** Strapi goes on reading after a write has been answered: it tells listeners of it. */
    const untilIdle = async () => {
      const { pool } = app.strapi.db.connection.client as {
        pool: Record<'numUsed' | 'numPendingAcquires', () => number>;
      };
      for (let idle = 0; idle < 50; ) {
        await pause(5);
        idle = pool.numUsed() + pool.numPendingAcquires() === 0 ? idle + 1 : 0;
      }
    };

    const count = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
      const statements: string[] = [];
      await untilIdle();
      const note = ({ sql }: { sql: string }) => {
        if (!POLLED.test(sql)) statements.push(sql);
      };
      app.strapi.db.connection.on('query', note);
      try {
        await run();
      } finally {
        app.strapi.db.connection.removeListener('query', note);
      }
      return statements;
    };

    beforeAll(async () => {
      const data = wholeGuide({ link: (name) => content.linked.get(name), choice: (value) => value });
      for (let number = 0; number < 25; number += 1) {
        const { documentId } = await writeGuide(app, { ...data, role: `Role ${number}`, slug: `role-${number}` });
        if (number < SPANISH) {
          await writeGuide(
            app,
            { role: `Rol ${number}`, slug: `rol-${number}`, tasks: [{ text: 'Tarea' }] },
            { documentId, locale: 'es' },
          );
        }
      }
      // What all guides ask for, for the related ones, is read once and kept.
      await ask('{ careersPages(pageSize: 25) { data { related { heading } } } }');
    });

    it.each([
      ['en', 25],
      ['es', SPANISH + 1],
    ])('cost few statements, in the locale %s', async (locale, guides) => {
      let pages: readonly { slug: string }[] = [];
      const statements = await count(async () => {
        const { data, errors } = await ask(
          `{ careersPages(locale: "${locale}", pageSize: 25) { data ${everything} meta { pagination { total } } } }`,
        );
        expect(errors).toBeUndefined();
        pages = data.careersPages.data;
      });
      expect(pages).toHaveLength(guides);
      expect(statements.length > MOST_STATEMENTS ? statements : []).toEqual([]);
      expect(statements.length).toBeGreaterThan(0);
    });

    it('give teasers and whole pages as asked', async () => {
      const { data } = await ask(`{
        careersPages(page: 2, pageSize: 10) { teasers { slug url } data { slug steps { items { title } } } meta { pagination { page pageCount } } }
      }`);
      const { teasers, data: pages, meta } = data.careersPages;
      expect(slugsIn(teasers)).toEqual(slugsIn(pages));
      expect(teasers).toHaveLength(10);
      expect(meta).toEqual({ pagination: { page: 2, pageCount: 3 } });
    });
  });
});
