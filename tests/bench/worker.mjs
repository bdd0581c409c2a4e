/**
 * One side of a comparison, in a process of its own: boots the app in the mode named on the command line, tells its
 * address, and does the work that the parent asks for.
 */
import { performance } from 'node:perf_hooks';
import { bootApp } from './app.mjs';
import { guideData } from './content.mjs';

const mode = process.argv[2];
const { strapi, remove } = await bootApp(mode);

const setUp = async () => {
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

/** Saves and publishes guides; @returns milliseconds each */
const saveAndPublish = async (count, round) => {
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const data = await guideData(strapi, `${mode}-${round}-${index}`);
    const start = performance.now();
    const guide = await strapi.documents('plugin::careers.guide').create({ data });
    await strapi.documents('plugin::careers.guide').update({
      documentId: guide.documentId,
      data: { summary: 'Changed once', steps: data.steps },
    });
    await strapi.documents('plugin::careers.guide').publish({ documentId: guide.documentId });
    times.push(performance.now() - start);
  }
  return times;
};

process.on('message', async ({ task, count, round }) => {
  if (task === 'guides') process.send({ times: await saveAndPublish(count, round) });
  if (task === 'cpu') process.send({ cpu: process.cpuUsage() });
  if (task === 'stop') {
    await strapi.destroy();
    remove();
    process.exit(0);
  }
});

await setUp();
await new Promise((resolve) => {
  strapi.server.mount();
  strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
});
process.send({ ready: true, port: strapi.server.httpServer.address().port });
