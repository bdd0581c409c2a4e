const { createStrapi } = require('@strapi/strapi');

// Started by app-process.ts: `node serve-app.cjs <project> <compiled app>`, settings in the environment.
const [appDir, distDir] = process.argv.slice(2);

createStrapi({ appDir, distDir }).start();
