import { setImmediate as turn } from 'node:timers/promises';
import { makeRoles } from './career-change-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';
import { captureLog } from '../support/log';

jest.setTimeout(180_000);

/** Words that stand for somebody's life; they occur nowhere else. */
const SECRET = 'Zyxwvut-Qponmlk';

describe('what a résumé says stays with whoever sent it', () => {
  let app: CareersApp;
  let log: ReturnType<typeof captureLog> | undefined;

  beforeAll(async () => {
    app = await startCareers({ config: { plugins: { careers: { config: { publicRead: true } } } } });
    await makeRoles(app);
  });

  afterAll(async () => {
    log?.stop();
    await app.stop();
  });

  const send = (body: string, type = 'application/json') =>
    app.request.post('/api/careers/match').set('Content-Type', type).send(body);

  it('neither in the log nor in the database, whatever goes wrong', async () => {
    log = captureLog(app);
    const { text: written } = log;
    // The listening itself works: an address is logged.
    await app.request.get('/api/careers/pages/heard-of');
    // The log is written a moment after the answer.
    const heard = async (word: string): Promise<void> => {
      while (!written().includes(word)) await turn();
    };
    await heard('heard-of');

    const text = `${SECRET} SQL`;
    await send(JSON.stringify({ text })).expect(200);
    await send(JSON.stringify({ resume: { basics: { summary: text } } })).expect(200);
    await send(JSON.stringify({ skills: [SECRET] })).expect(200);
    await send(JSON.stringify({ text, guide: 'nobody' })).expect(404);
    await send(JSON.stringify({ text, locale: 'xx' })).expect(400);
    await send(JSON.stringify({ text: { [SECRET]: 1 } })).expect(400);
    await send(JSON.stringify({ text, resume: {} })).expect(400);
    await send(`{"text": ${SECRET}}`).expect(400);
    await send(SECRET).expect(400);
    await send(`{"text": "${SECRET}`).expect(400);
    await send(text, 'text/plain').expect(400);
    await send(JSON.stringify({ text: `${text} `.repeat(60_000) })).expect(413);
    await app.request
      .post('/graphql')
      .send({ query: 'query ($text: String) { careersMatch(text: $text) { skills { name } } }', variables: { text } })
      .expect(200);
    await app.request
      .post('/graphql')
      .send({ query: 'query ($text: String) { careersMatch(text: $text, guide: "x") { nope } }', variables: { text } })
      .expect(400);
    await app.request.get('/api/careers/pages/all-written');
    await heard('all-written');
    expect(written()).not.toContain(SECRET);
    expect(written()).not.toContain('Zyxwvut');

    const { db } = app.strapi;
    const found: string[] = [];
    const tables = await db.dialect.schemaInspector.getTables();
    expect(tables.length).toBeGreaterThan(50);
    for (const name of tables) {
      const rows: readonly unknown[] = await db.getConnection(name).select('*');
      if (JSON.stringify(rows).includes('Zyxwvut')) found.push(name);
    }
    expect(found).toEqual([]);
  });

  it('is not looked up for one who asks too often', async () => {
    let status = 200;
    let last = await send(JSON.stringify({ text: 'SQL' }));
    for (let tries = 0; tries < 40 && status === 200; tries += 1) {
      last = await send(JSON.stringify({ text: 'SQL' }));
      status = last.status;
    }
    expect(status).toBe(429);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    expect(last.headers['ratelimit-remaining']).toBe('0');
    expect(last.body.error).toMatchObject({ name: 'RateLimitError', details: { allowed: 30, seconds: 60 } });
  });
});
