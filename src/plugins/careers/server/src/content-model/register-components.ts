import type { Core } from '@strapi/strapi';
import { componentSchemas } from './components';
import { componentViews, toContentManagerConfig } from './editor';

const CATEGORY = 'careers';

/**
 * Ships the plugin's components. Strapi has no official way to do so: this does for each component what Strapi's own
 * loader does for the files under `src/components`, so that the database, the APIs, the type generator, `strapi export`
 * and the Content-Type Builder treat them alike. `__filename__` is there for the builder, which cannot save without it.
 * `tests/api/content-model.test.ts` notices when Strapi stops accepting this.
 */
export const registerComponents = ({ strapi }: { strapi: Core.Strapi }): void => {
  const registry: { set: (uid: string, component: object) => void } = strapi.get('components');
  for (const [name, schema] of Object.entries(componentSchemas)) {
    const uid = `${CATEGORY}.${name}`;
    const file = { ...structuredClone(schema), __filename__: `${name}.json` };
    const view = componentViews[name];
    registry.set(uid, {
      ...file,
      __schema__: structuredClone(file),
      ...(view && { config: toContentManagerConfig(view) }),
      uid,
      category: CATEGORY,
      modelType: 'component',
      modelName: name,
      globalId: `ComponentCareers${name
        .split('-')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('')}`,
    });
  }
};
