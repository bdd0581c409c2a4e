import type { Core } from '@strapi/strapi';
import { mergeSchema, type ModelSchema } from '../saved-schema';
import { componentSchemas } from './components';
import { componentViews, toContentManagerConfig } from './editor';

const CATEGORY = 'careers';
const PACKAGE = 'strapi-plugin-careers';

interface ComponentRegistry {
  readonly get: (uid: string) => { readonly __schema__: ModelSchema } | undefined;
  readonly set: (uid: string, component: object) => void;
}

/**
 * Whether a component is one of ours. The mark is in the one part of a component's schema that the Content-Type Builder
 * saves as it found it, so that a saved copy of ours can be told from a component that a host made under the same name.
 */
export const isShipped = ({ options }: { options?: Readonly<Record<string, unknown>> }): boolean =>
  options?.shippedBy === PACKAGE;

/**
 * Ships the plugin's components. Strapi has no official way to do so: this does for each component what Strapi's own
 * loader does for the files under `src/components`, so that the database, the APIs, the type generator, `strapi export`
 * and the Content-Type Builder treat them alike. `__filename__` is there for the builder, which cannot save without it.
 * `tests/api/content-model.test.ts` notices when Strapi stops accepting this.
 *
 * When the host saved one of them in the builder, Strapi has loaded its copy from `src/components` already. It gets what
 * it lacks; that it is a copy of ours, `settleIntoHost` has made sure of.
 */
export const registerComponents = ({ strapi }: { strapi: Core.Strapi }): void => {
  const registry = strapi.get<ComponentRegistry>('components');
  for (const [name, shipped] of Object.entries(componentSchemas)) {
    const uid = `${CATEGORY}.${name}`;
    const ours = { ...structuredClone(shipped), options: { shippedBy: PACKAGE } };
    const saved = registry.get(uid);
    const schema = saved ? mergeSchema({ ours, theirs: structuredClone(saved.__schema__) }) : ours;
    const view = componentViews[name];
    const component = {
      ...schema,
      __filename__: `${name}.json`,
      __schema__: structuredClone(schema),
      ...(view && { config: toContentManagerConfig(view) }),
      uid,
      category: CATEGORY,
      modelType: 'component',
      modelName: name,
      globalId: `ComponentCareers${name
        .split('-')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('')}`,
    };
    if (saved) {
      // The registry takes a uid once. `__filename__` of what Strapi loaded is read-only, and the same.
      const { __filename__: _loaded, ...rest } = component;
      Object.assign(saved, rest);
    } else {
      registry.set(uid, component);
    }
  }
};
