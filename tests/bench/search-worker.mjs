/**
 * The side of `search.mjs` that does the work: boots the app, gives its guides words of their own, and searches, in
 * processor time; or serves, and is weighed.
 */
import { performance, monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { bootApp } from './app.mjs';
import { createCorpus, queriesOf } from './search-corpus.mjs';
import { percentile } from './statistics.mjs';

const { databaseFile, mode } = JSON.parse(process.argv[2]);
const app = await bootApp({ mode, databaseFile });
const { strapi } = app;
const search = () => strapi.plugin('careers').service('search');

const corpus = createCorpus();

const rewrite = () => {
  const knex = strapi.db.connection;
  const database = knex.client.config.connection.filename;
  const Database = knex.client.driver;
  const db = new Database(database);
  const tableOf = (uid) => strapi.db.metadata.get(uid).tableName;
  const all = (uid, columns) => {
    const table = tableOf(uid);
    const set = Object.keys(columns)
      .map((column) => `"${column}" = ?`)
      .join(', ');
    const update = db.prepare(`UPDATE "${table}" SET ${set} WHERE id = ?`);
    for (const { id } of db.prepare(`SELECT id FROM "${table}"`).all()) {
      update.run(...Object.values(columns).map((make) => make()), id);
    }
  };
  const roles = [];
  const someRole = () => {
    const made = corpus.role();
    roles.push(made);
    return made;
  };
  db.transaction(() => {
    all('plugin::careers.guide', {
      role: someRole,
      title: () => null,
      role_plural: () => null,
      summary: () => corpus.sentence(25),
    });
    all('careers.alias', { label: corpus.role });
    all('careers.task', { text: () => corpus.sentence() });
    all('careers.skill-requirement', { label: corpus.skill });
    all('plugin::careers.faq', {
      question: () => corpus.question(corpus.pick(roles)),
      answer: () => `${corpus.sentence(20)} ${corpus.sentence(20)}`,
    });
  })();
  db.close();
  return roles;
};
const roles = rewrite();

const listen = () =>
  new Promise((resolve) => {
    strapi.server.mount();
    strapi.server.httpServer.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${strapi.server.httpServer.address().port}`);
    });
  });

const heap = async () => {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc();
    await wait(50);
  }
  return process.memoryUsage().heapUsed;
};

/** How many queries there are of all kinds together. */
const QUERIES = 1000;

const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const timed = async (q) => {
  const start = spent();
  await search().search({ q: q.slice(0, 200) });
  return spent() - start;
};

const figuresOf = (name, times) => ({ name, p50: percentile(times, 50), p99: percentile(times, 99) });

const tasks = {
  build: async () => {
    const before = await heap();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const ms = await timed('electrician');
    delay.disable();
    const published = { where: { publishedAt: { $notNull: true } } };
    const [guides, faqs] = await Promise.all(
      ['guide', 'faq'].map((type) => strapi.db.query(`plugin::careers.${type}`).count(published)),
    );
    return {
      ms,
      longestPause: delay.max / 1e6,
      documents: guides + faqs,
      bytes: (await heap()) - before,
    };
  },
  search: async () => {
    for (let round = 0; round < 100; round += 1) await timed(corpus.role());
    const byKind = [];
    for (const [name, { share, make }] of Object.entries(queriesOf(corpus, { roles }))) {
      const times = [];
      for (let round = 0; round < share * QUERIES; round += 1) times.push(await timed(make()));
      byKind.push({ name, times });
    }
    return [
      ...byKind.map(({ name, times }) => figuresOf(name, times)),
      figuresOf(
        'all of them',
        byKind.flatMap(({ times }) => times),
      ),
    ];
  },
  publish: async () => {
    const guides = strapi.documents('plugin::careers.guide');
    const some = await guides.findMany({ fields: ['slug'], limit: 10 });
    const times = [];
    for (const { documentId } of some) {
      await guides.update({ documentId, data: { summary: `Written at ${performance.now()}.` } });
      await guides.publish({ documentId });
      times.push(await timed('electrician'));
    }
    const [field] = await strapi.documents('plugin::careers.field').findMany({ fields: ['name'], limit: 1 });
    if (field) await strapi.documents('plugin::careers.field').update({ documentId: field.documentId, data: {} });
    strapi.plugin('careers').service('cache').forget();
    return { p50: percentile(times, 50), whole: await timed('electrician') };
  },
  /** Serves, for whoever asks from another process: what a client of its own takes of memory is not weighed then. */
  serve: async () => ({
    origin: await listen(),
    roles,
    slugs: (
      await strapi.db
        .query('plugin::careers.guide')
        .findMany({ select: ['slug'], where: { publishedAt: { $notNull: true } }, orderBy: { id: 'asc' } })
    ).map(({ slug }) => slug),
  }),
  /** Bytes that the process takes, after a garbage collection. */
  weigh: async () => {
    await heap();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, used: heapUsed + external };
  },
  stored: () => strapi.plugin('careers').service('cache').stats(),
};

process.on('message', async ({ id, task }) => {
  if (task === 'stop') {
    await strapi.destroy();
    app.remove();
    process.exit(0);
  }
  process.send({ id, answer: await tasks[task]() });
});
// The parent is gone.
process.on('disconnect', () => process.exit(1));
process.send({ port: 0 });
