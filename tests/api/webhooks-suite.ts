import { setTimeout as pause } from 'node:timers/promises';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';
import { startReceiver, type Receiver } from '../support/receiver';

const SKILL = 'plugin::careers.skill';
const DELIVERY = 'plugin::careers.webhook-delivery';
const PATIENCE_MS = 20_000;

interface Webhook {
  readonly id: number;
  readonly secret: string;
}

/** Webhooks from the write to the endpoint. Declares its tests inside a `describe` of the caller's. */
export const describeWebhooks = (): void => {
  let app: CareersApp;
  let admin: AuthHeaders;
  let receiver: Receiver;

  beforeAll(async () => {
    receiver = await startReceiver();
    const webhooks = { allowPrivateAddresses: true, timeoutSeconds: 2 };
    app = await startCareers({
      config: { plugins: { careers: { config: { webhooks } } } },
      env: { ENCRYPTION_KEY: 'a key for tests' },
    });
    admin = await app.asAdmin();
  });

  afterAll(async () => {
    await app.stop();
    await receiver.stop();
  });

  const send = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) =>
    app.request[method](`/careers/webhooks${path}`).set(admin).send(body);
  const input = (path: string, more: object = {}) => ({
    name: path.slice(1),
    url: `${receiver.url}${path}`,
    events: [],
    enabled: true,
    ...more,
  });
  const setUp = async (path: string, more: object = {}): Promise<Webhook> => {
    const { body } = await send('post', '', input(path, more)).expect(201);
    receiver.trust(path, body.data.secret);
    return { id: body.data.webhook.id, secret: body.data.secret };
  };
  const remove = ({ id }: Webhook) => send('delete', `/${id}`).expect(204);
  const at = (path: string) => receiver.received.filter((message) => message.path === path);
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    const deadline = Date.now() + PATIENCE_MS;
    while (!(await isSo())) {
      if (Date.now() > deadline) {
        const left = await app.strapi.db.query(DELIVERY).findMany({});
        throw new Error(`It did not come to that: ${JSON.stringify({ received: receiver.received.slice(-10), left })}`);
      }
      await pause(20);
    }
  };
  const skill = async (name: string): Promise<string> =>
    (await app.strapi.documents(SKILL).create({ data: { name } } as never)).documentId;
  const rename = (documentId: string, name: string) =>
    app.strapi.documents(SKILL).update({ documentId, data: { name } } as never);
  const deliveries = async ({ id }: Webhook, query = '') =>
    (await send('get', `/${id}/deliveries${query}`).expect(200)).body.data.deliveries;
  const lag = (): Promise<{ readonly unsequenced: number }> => app.strapi.plugin('careers').service('webhooks').lag();
  /** As if the pause until the next attempt had passed. */
  const hurry = async ({ id }: Webhook, columns: object = {}) => {
    await app.strapi.db
      .query(DELIVERY)
      .updateMany({ where: { webhook: id, state: 'waiting' }, data: { nextAttemptAt: new Date(), ...columns } });
  };

  it('tells an endpoint at once, signed, and shows in the log what came of it', async () => {
    const webhook = await setUp('/plain', { events: ['skill.created', 'guide.published'] });
    const since = Date.now();
    const guide = await app.strapi.documents('plugin::careers.guide').create({ data: { role: 'Pilot' } } as never);
    await app.strapi.documents('plugin::careers.guide').publish({ documentId: guide.documentId } as never);
    await until(() => at('/plain').length === 1);
    expect(Date.now() - since).toBeLessThan(3000);
    expect(at('/plain')[0]).toMatchObject({
      type: 'guide.published',
      data: { slug: 'pilot', pages: [{ slug: 'pilot', locale: 'en', reason: 'itself' }] },
    });
    const documentId = await skill('Gliding');
    // Not among the events that it wants.
    await rename(documentId, 'Soaring');
    await skill('Landing');
    await until(() => at('/plain').length === 3);
    expect(at('/plain').map(({ type }) => type)).toEqual(['guide.published', 'skill.created', 'skill.created']);
    await until(async () => (await deliveries(webhook, '?state=delivered')).length === 3);
    const [last] = await deliveries(webhook);
    expect(last).toMatchObject({ event: 'skill.created', subject: 'skill landing', attempts: 1, lastStatus: 204 });
    const { body } = await send('get', `/${webhook.id}/deliveries/${last.id}`).expect(200);
    expect(body.data).toMatchObject([{ attempt: 1, status: 204, problem: null, response: null }]);
    await remove(webhook);
  });

  it('never shows a secret again, and stores none that can be read', async () => {
    const webhook = await setUp('/secret');
    const { body: rotated } = await send('post', `/${webhook.id}/rotate`).expect(200);
    const key = (secret: string) => secret.slice('whsec_'.length);
    const answers = JSON.stringify([
      (await send('get', '').expect(200)).body,
      (await send('put', `/${webhook.id}`, input('/secret')).expect(200)).body,
      await app.strapi.db.query('plugin::careers.webhook').findMany({}),
    ]);
    for (const secret of [webhook.secret, rotated.data.secret]) {
      expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      expect(answers).not.toContain(key(secret));
    }
    await remove(webhook);
  });

  it('signs with the old secret and the new one after a change', async () => {
    const webhook = await setUp('/rotated');
    const { body } = await send('post', `/${webhook.id}/rotate`).expect(200);
    await skill('First of the day');
    await until(() => at('/rotated').length === 1);
    receiver.trust('/rotated', body.data.secret);
    await skill('Second of the day');
    await until(() => at('/rotated').length === 2);
    for (const { signature } of at('/rotated')) expect(signature).toMatch(/^v1,\S+ v1,\S+$/);
    expect(receiver.forged()).toBe(0);
    await remove(webhook);
  });

  it('tries again what failed, holds back what follows of the same document, and nothing else', async () => {
    const webhook = await setUp('/shaky');
    const stubborn = await skill('Stubborn');
    await until(() => at('/shaky').length === 1);
    let isDown = true;
    receiver.on('/shaky', ({ data }, response) => {
      response.writeHead(isDown && data.documentId === stubborn ? 503 : 204).end('come back later');
    });
    await rename(stubborn, 'Stubborn 1');
    await rename(stubborn, 'Stubborn 2');
    await skill('Willing');
    await until(() => at('/shaky').some(({ data }) => data.slug === 'willing'));
    await until(async () =>
      (await deliveries(webhook, '?state=waiting')).some((one: { attempts: number }) => one.attempts === 1),
    );
    const waiting = await deliveries(webhook, '?state=waiting');
    expect(waiting.map((one: { attempts: number }) => one.attempts)).toEqual([0, 1]);
    expect(waiting[1]).toMatchObject({ lastStatus: 503, lastProblem: 'status 503' });
    const inSeconds = (Date.parse(waiting[1].nextAttemptAt) - Date.now()) / 1000;
    expect(inSeconds).toBeGreaterThan(1);
    expect(inSeconds).toBeLessThan(7);
    const attempts = (await send('get', `/${webhook.id}/deliveries/${waiting[1].id}`).expect(200)).body.data;
    expect(attempts).toMatchObject([{ status: 503, response: 'come back later' }]);

    isDown = false;
    await hurry(webhook);
    await until(async () => (await deliveries(webhook, '?state=waiting')).length === 0);
    const ids = at('/shaky')
      .filter(({ data, type }) => data.documentId === stubborn && type === 'skill.changed')
      .map(({ id }) => id);
    // The one that failed came twice, with the same id, and only then the other.
    expect(ids).toHaveLength(3);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    await remove(webhook);
  });

  it('sends what could not be put into its queue at first', async () => {
    const webhook = await setUp('/torn');
    const { db } = app.strapi;
    const queryBuilder = db.queryBuilder.bind(db);
    let failures = 0;
    const broken = jest.spyOn(db, 'queryBuilder').mockImplementation((uid) => {
      if (uid !== DELIVERY || failures > 0) return queryBuilder(uid);
      failures += 1;
      throw new Error('no room for it');
    });
    await skill('Torn');
    await until(() => at('/torn').length === 1);
    broken.mockRestore();
    expect(failures).toBe(1);
    await remove(webhook);
  });

  it('gives up in the end, lets later ones pass, and sends again on request', async () => {
    const webhook = await setUp('/dead');
    let isDown = true;
    receiver.on('/dead', (_, response) => response.writeHead(isDown ? 500 : 200).end());
    const documentId = await skill('Doomed');
    await until(() => at('/dead').length === 1);
    await until(async () => (await deliveries(webhook))[0].attempts === 1);
    await hurry(webhook, { attempts: 13 });
    await until(async () => (await deliveries(webhook, '?state=dead')).length === 1);
    expect((await send('get', '').expect(200)).body.data.webhooks).toMatchObject([{ dead: 1, waiting: 0 }]);
    expect(await lag()).toEqual({ waiting: 0, oldestSeconds: 0, dead: 1, unsequenced: 0 });
    isDown = false;
    await rename(documentId, 'Doomed no more');
    await until(async () => (await deliveries(webhook, '?state=delivered')).length === 1);
    const [dead] = await deliveries(webhook, '?state=dead');
    const { body } = await send('post', `/${webhook.id}/replay`, { deliveries: [dead.id] }).expect(200);
    expect(body.data).toEqual({ replayed: 1 });
    await until(async () => (await deliveries(webhook, '?state=delivered')).length === 2);
    expect(at('/dead').at(-1)?.id).toBe(dead.messageId);
    await remove(webhook);
  });

  it('is not held up by an endpoint that hangs', async () => {
    const [hangs, works] = [await setUp('/hangs'), await setUp('/works')];
    receiver.on('/hangs', () => undefined);
    await Promise.all(Array.from({ length: 8 }, (_, index) => skill(`Patience ${index}`)));
    const since = Date.now();
    await until(() => at('/works').length === 8);
    expect(Date.now() - since).toBeLessThan(1900);
    await until(async () =>
      (await deliveries(hangs)).some(
        (one: { lastProblem: string | null }) => one.lastProblem === 'no answer within 2 seconds',
      ),
    );
    await remove(hangs);
    await remove(works);
  });

  it('keeps the queue of an endpoint that is switched off, and adds nothing to it', async () => {
    const webhook = await setUp('/off');
    receiver.on('/off', (_, response) => response.writeHead(500).end());
    await skill('Before');
    await until(async () => (await deliveries(webhook))[0]?.attempts === 1);
    await send('put', `/${webhook.id}`, input('/off', { enabled: false })).expect(200);
    await skill('Meanwhile');
    // What counts is whether it is switched on when the event gets its place in the queues.
    await until(async () => (await lag()).unsequenced === 0);
    // Whatever its age, an event stays as long as somebody has still to be told of it.
    const changes: { prune: (before: Date) => Promise<void> } = app.strapi.plugin('careers').service('changes');
    await changes.prune(new Date(Date.now() + 1000));
    await hurry(webhook);
    receiver.on('/off', (_, response) => response.writeHead(204).end());
    await send('put', `/${webhook.id}`, input('/off')).expect(200);
    await until(async () => (await deliveries(webhook, '?state=delivered')).length === 1);
    await skill('Afterwards');
    await until(() => at('/off').some(({ data }) => data.slug === 'afterwards'));
    expect(at('/off').map(({ data }) => data.slug)).toEqual(['before', 'before', 'afterwards']);
    await remove(webhook);
  });

  it('sends a test message, and tells what came of it', async () => {
    const webhook = await setUp('/test');
    const good = await send('post', `/${webhook.id}/test`).expect(200);
    expect(good.body.data).toMatchObject({ status: 204, problem: null });
    expect(at('/test')).toMatchObject([{ type: 'webhook.test' }]);
    receiver.trust('/test', 'whsec_c29tZXRoaW5nIGVsc2UgYWx0b2dldGhlcg==');
    const bad = await send('post', `/${webhook.id}/test`).expect(200);
    expect(bad.body.data).toMatchObject({ status: 401, problem: 'status 401', response: 'wrong signature' });
    await remove(webhook);
  });
};
