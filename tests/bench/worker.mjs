/**
 * One side of a comparison, in a process of its own: boots the app, tells its address and how long that took, and does
 * the work that the parent asks for.
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { bootApp } from './app.mjs';
import { guideData } from './content.mjs';
import { startProfile, stopProfile } from './profile.mjs';

const { mode, databaseFile, articles } = JSON.parse(process.argv[2]);
const app = await bootApp({ mode, databaseFile });
const { strapi } = app;
let removes = true;

const makeArticles = async () => {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const action of ['find', 'findOne', 'create', 'update']) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: `api::article.article.${action}`, role: role.id } });
  }
  for (let index = 0; index < 20; index += 1) {
    await strapi
      .documents('api::article.article')
      .create({ data: { title: `Article ${index}`, body: 'x'.repeat(500) } });
  }
};

const guides = () => strapi.documents('plugin::careers.guide');

/** Saves and publishes guides; @returns milliseconds each */
const saveAndPublish = async ({ count, round }) => {
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const data = await guideData(strapi, `${mode}-${round}-${index}`);
    const start = performance.now();
    const guide = await guides().create({ data });
    await guides().update({
      documentId: guide.documentId,
      data: { summary: 'Changed once', steps: data.steps },
    });
    await guides().publish({ documentId: guide.documentId });
    times.push(performance.now() - start);
  }
  return { times };
};

/** The n-th of the copied guides. */
const guideNumbered = async (number) => {
  const [guide] = await guides().findMany({ filters: { slug: `role-${number}` }, fields: ['slug'] });
  return guide.documentId;
};

/** Saves the n-th entry of a type. */
const saveNumbered = async (name, number, data) => {
  const documents = strapi.documents(`plugin::careers.${name}`);
  const [{ documentId }] = await documents.findMany({ fields: ['id'], sort: 'id', start: number, limit: 1 });
  await documents.update({ documentId, data });
  return {};
};

/** Documents for the requests of the screens: of each type one that many guides use, and one that few do. */
const knownDocuments = async () => {
  const documentIds = async (name) => {
    const rows = await strapi.db.query(`plugin::careers.${name}`).findMany({ orderBy: { id: 'asc' } });
    return rows.map(({ documentId }) => documentId);
  };
  const [skills, certifications] = [await documentIds('skill'), await documentIds('certification')];
  const documentId = await guideNumbered(228);
  return {
    guide: { documentId, locale: 'en' },
    skill: { usual: skills[0], rare: skills[3000] },
    certification: { usual: certifications[0], rare: certifications[200] },
    used: {
      skill: skills[0],
      certification: certifications[0],
      faq: (await documentIds('faq'))[0],
      field: (await documentIds('field'))[3],
      contributor: (await documentIds('contributor'))[3],
      guide: documentId,
    },
  };
};

/** What readers see of some guides, and how many of them have a newer draft. */
const publicVersions = async ({ documentIds }) => {
  const query = strapi.db.query('plugin::careers.guide');
  const where = { documentId: { $in: documentIds } };
  const rows = await query.findMany({ where, orderBy: { id: 'asc' } });
  const isNewer = (draft) =>
    rows.some(
      ({ documentId, locale, publishedAt, updatedAt }) =>
        documentId === draft.documentId && locale === draft.locale && publishedAt && draft.updatedAt > updatedAt,
    );
  return {
    text: JSON.stringify(rows.filter(({ publishedAt }) => publishedAt)),
    modified: rows.filter((row) => !row.publishedAt && isNewer(row)).length,
  };
};

const DELAY_RESOLUTION_MS = 2;
const delays = monitorEventLoopDelay({ resolution: DELAY_RESOLUTION_MS });
/** Milliseconds by which a timer came late: how long the thread was held. */
const heldFor = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - DELAY_RESOLUTION_MS);

/** What the other tasks answer. */
const tasks = {
  guides: saveAndPublish,
  usage: () => {
    const { user, system } = process.cpuUsage();
    return { cpu: user + system, memory: process.memoryUsage.rss() };
  },
  /** Memory that the program itself holds, after the garbage is gone: what buffers point to goes one round later. */
  heap: async () => {
    for (let round = 0; round < 3; round += 1) {
      globalThis.gc();
      await wait(50);
    }
    const { heapUsed, external } = process.memoryUsage();
    return { bytes: heapUsed + external };
  },
  watchThread: () => {
    delays.reset();
    delays.enable();
    return {};
  },
  /** How long the thread was held at a time since `watchThread`. */
  threadHeld: () => {
    delays.disable();
    return { p99: heldFor(delays.percentile(99)), most: heldFor(delays.max) };
  },
  startProfile,
  stopProfile,
  keep: () => {
    removes = false;
    return {};
  },
  token: async () => {
    const token = await strapi
      .service('admin::api-token')
      .create({ name: `bench ${Date.now()}`, type: 'read-only', description: '', lifespan: null });
    return { accessKey: token.accessKey };
  },
  stats: () => ({ stats: strapi.plugin('careers').service('cache').stats() }),
  forget: async () => {
    await strapi.plugin('careers').service('cache').forget();
    return {};
  },
  /** Puts an import of a folder into the queue. */
  import: async ({ folder }) => {
    const jobs = strapi.plugin('careers').service('import-jobs');
    const options = { kind: 'import', source: 'onet', edition: '30.2', locale: 'en', dryRun: false };
    const { id } = await jobs.enqueue({ options, files: { paths: [folder] } });
    return { job: id };
  },
  job: async ({ job }) => strapi.plugin('careers').service('import-jobs').find(job),
  known: knownDocuments,
  publicVersions,
  /** Saves the draft of the n-th guide. */
  saveGuide: async ({ number }) => {
    const documentId = await guideNumbered(number);
    await guides().update({ documentId, data: { summary: `Saved at ${performance.now()}` } });
    return { documentId };
  },
  saveSkill: ({ number }) => saveNumbered('skill', number, { description: `Saved at ${performance.now()}` }),
  saveCertification: ({ number }) =>
    saveNumbered('certification', number, { description: `Saved at ${performance.now()}` }),
  saveFaq: ({ number }) => saveNumbered('faq', number, { answer: `Saved at ${performance.now()}` }),
  /** Publishes the n-th guide by the Document Service. */
  publishGuide: async ({ number }) => {
    const documentId = await guideNumbered(number);
    const start = performance.now();
    await guides().publish({ documentId });
    return { ms: performance.now() - start };
  },
  /** Writes a guide's summary and publishes it. */
  republish: async ({ slug, summary }) => {
    const [{ documentId }] = await guides().findMany({ filters: { slug }, fields: ['slug'] });
    await guides().update({ documentId, data: { summary } });
    await guides().publish({ documentId });
    return {};
  },
};

process.on('message', async ({ id, task, ...options }) => {
  if (task === 'stop') {
    await strapi.destroy();
    if (removes) app.remove();
    process.exit(0);
  }
  process.send({ id, answer: await tasks[task](options) });
});

// The parent is gone.
process.on('disconnect', () => process.exit(1));

if (articles) await makeArticles();
await new Promise((resolve) => {
  strapi.server.mount();
  strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
});
const { user, system } = process.cpuUsage();
process.send({
  mode,
  databaseFile: app.databaseFile,
  bootMs: performance.now(),
  bootCpuMs: (user + system) / 1000,
  port: strapi.server.httpServer.address().port,
});
