const v8 = require('node:v8');
const vm = require('node:vm');
const { createStrapi } = require('@strapi/strapi');

// Started by app-process.ts: `node serve-app.cjs <project> <compiled app> [without-admin]`, settings in the environment.
const [appDir, distDir, without] = process.argv.slice(2);

// Nobody is left to stop it when the test that started it was killed.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

const strapi = createStrapi({ appDir, distDir, serveAdminPanel: without !== 'without-admin' });

/** What a test may want to know from inside: bytes in use after a garbage collection, and the routes. */
const answers = {
  heap: () => {
    v8.setFlagsFromString('--expose-gc');
    const collect = vm.runInNewContext('gc');
    collect();
    collect();
    return process.memoryUsage().heapUsed;
  },
  routes: () =>
    strapi.server
      .listRoutes()
      .flatMap(({ path, methods }) => (typeof path === 'string' ? [{ path, methods: [...methods] }] : [])),
};
process.on('message', (question) => {
  process.send({ question, answer: answers[question]() });
});

strapi.start();
