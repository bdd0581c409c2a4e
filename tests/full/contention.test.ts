import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';
import { describeOnEachDatabase } from '../support/each-database';

jest.setTimeout(300_000);

const GUIDE = 'plugin::careers.guide';
const ROUNDS = 12;
/** As a driver says it: PostgreSQL of a deadlock, of a transaction that one has ended, and of a link to what has just gone. */
const CODES = ['40P01', '25P02', '23503'];

describe('a write that another writer is in the way of', () => {
  let app: CareersApp;
  let admin: AuthHeaders;
  let documentId: string;
  let unsubscribe = (): void => undefined;

  beforeAll(async () => {
    app = await startCareers();
    admin = await app.asAdmin();
    ({ documentId } = await app.strapi.documents(GUIDE).create({ data: { role: 'Cooper' } }));
  });
  afterAll(() => app.stop());
  afterEach(() => {
    unsubscribe();
  });

  /** The next write of a guide's row fails, once for each code. */
  const beInTheWay = (codes: readonly string[]): (() => number) => {
    const left = [...codes];
    const fail = (): void => {
      const code = left.shift();
      if (code !== undefined) throw Object.assign(new Error('deadlock detected'), { code });
    };
    unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: [GUIDE],
      afterCreate: fail,
      afterUpdate: fail,
      afterDelete: fail,
    }) as () => void;
    return () => left.length;
  };

  /** Strapi knows the attributes of a plugin's types from definitions that an app generates. */
  interface Documents {
    readonly create: (params: { readonly data: object }) => Promise<{ readonly documentId: string }>;
    readonly update: (params: { readonly documentId: string; readonly data: object }) => Promise<unknown>;
    readonly publish: (params: { readonly documentId: string }) => Promise<unknown>;
    readonly unpublish: (params: { readonly documentId: string }) => Promise<unknown>;
    readonly delete: (params: { readonly documentId: string }) => Promise<unknown>;
  }
  const guide = (): Documents => app.strapi.documents(GUIDE) as Documents;
  const manager = (action: string, body: object = {}) =>
    app.request
      .post(`/content-manager/collection-types/${GUIDE}/${documentId}/actions/${action}`)
      .set(admin)
      .send(body);

  it.each([
    ['saved', () => guide().update({ documentId, data: { role: 'Master cooper' } })],
    ['published', () => guide().publish({ documentId })],
    ['unpublished', () => guide().unpublish({ documentId })],
    [
      'deleted',
      async () => guide().delete({ documentId: (await guide().create({ data: { role: 'Gone' } })).documentId }),
    ],
    ['published in the content manager', () => manager('publish', { role: 'Cooper' }).expect(200)],
    ['unpublished in the content manager', () => manager('unpublish').expect(200)],
  ])('is done again: a guide is %s', async (_, write) => {
    const left = beInTheWay(CODES);
    await write();
    expect(left()).toBe(0);
  });

  it('fails at last when somebody stays in the way', async () => {
    const left = beInTheWay(Array.from({ length: 50 }, () => '40P01'));
    await expect(guide().update({ documentId, data: { role: 'x' } })).rejects.toThrow('deadlock');
    expect(left()).toBeGreaterThan(30);
  });
});

describeOnEachDatabase(
  'editors who save, publish and unpublish the same guides at once',
  () => {
    let app: CareersApp;
    beforeAll(async () => {
      app = await startCareers();
    });
    afterAll(() => app.stop());

    it('get no 500', async () => {
      const admin = await app.asAdmin();
      const token = await app.apiToken({ type: 'full-access' });
      const first = await app.strapi.documents(GUIDE).create({ data: { role: 'Cooper', slug: 'cooper' } });
      const second = await app.strapi
        .documents(GUIDE)
        .create({ data: { role: 'Hooper', relatedGuides: [first.documentId] } });
      const ids = [first.documentId, second.documentId];
      const save = (id: string, summary: string) =>
        app.request.put(`/api/careers/guides/${id}`).set(token).send({ data: { summary } });
      const unpublish = (id: string) =>
        app.request.post(`/content-manager/collection-types/${GUIDE}/${id}/actions/unpublish`).set(admin).send({});
      const statuses: string[] = [];
      const ask = async (what: string, request: PromiseLike<{ status: number; text: string }>): Promise<void> => {
        const { status, text } = await request;
        statuses.push(status < 500 ? 'fine' : `${what}: ${status} ${text}`);
      };
      for (let round = 0; round < ROUNDS; round += 1) {
        await Promise.all(
          ids.flatMap((id) => [
            ask('PUT', save(id, `${round}.`)),
            ask('unpublish', unpublish(id)),
            ask('PUT', save(id, `${round}!`)),
          ]),
        );
      }
      expect(new Set(statuses)).toEqual(new Set(['fine']));
    });
  },
  ['PostgreSQL', 'MariaDB'],
);
