const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

// Started by template-database.mjs: `node start-once.cjs <project>`, settings in the environment.
const [appDir] = process.argv.slice(2);

const main = async () => {
  const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false }).load();
  await strapi.destroy();
};

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
