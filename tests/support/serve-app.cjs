const { createStrapi } = require('@strapi/strapi');

// Started by app-process.ts: `node serve-app.cjs <project> <compiled app>`, settings in the environment.
const [appDir, distDir] = process.argv.slice(2);

// Nobody is left to stop it when the test that started it was killed.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

createStrapi({ appDir, distDir }).start();
