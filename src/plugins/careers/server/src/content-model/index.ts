import { contentTypeSchemas } from './content-types';
import { contentTypeViews, toContentManagerConfig, type EditorView } from './editor';

export { registerComponents } from './register-components';
export { PUBLIC_TYPES, uidOf, type PublicType } from './content-types';

const views: Readonly<Record<string, EditorView>> = contentTypeViews;

/** In the shape in which a plugin exports its content types. */
export const contentTypes = Object.fromEntries(
  Object.entries(contentTypeSchemas).map(([name, schema]) => {
    const view = views[name];
    return [name, { schema: view ? { ...schema, config: toContentManagerConfig(view) } : schema }];
  }),
);
