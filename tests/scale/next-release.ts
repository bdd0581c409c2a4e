import path from 'node:path';
import { projectRoot } from '../support/app-folder';

const GUIDE = 'plugin::careers.guide';

/** Guides of the next release have a motto, which begins as their role: expand and copy, in the terms of docs/operating.md. */
const program = `
const app = require(${JSON.stringify(path.join(projectRoot, 'dist', 'src', 'index.js'))});
const { register, bootstrap } = app.default ?? app;
module.exports = {
  ...(app.default ?? app),
  async register(context) {
    await register?.(context);
    context.strapi.contentType('${GUIDE}').attributes.motto = { type: 'string' };
  },
  async bootstrap(context) {
    await bootstrap?.(context);
    const { strapi } = context;
    const copy = async () => {
      const guides = strapi.db.query('${GUIDE}');
      for (const { id, role } of await guides.findMany({ where: { motto: null } }))
        await guides.update({ where: { id }, data: { motto: role } });
    };
    await strapi.plugin('careers').service('migrations').run([{ name: '9.9.9-motto', run: copy }]);
  },
};
`;

/** Files of an app on a release that stores more than this one: a column, and a migration that fills it. */
export const nextRelease: Readonly<Record<string, string>> = { 'src/index.js': program };
