import { extensibleType } from '../saved-schema';
import { contentTypeSchemas } from './content-types';
import { contentTypeViews, toContentManagerConfig, type EditorView } from './editor';

export { componentSchemas } from './components';
export { hideFromGraphql, hideOwnTypes } from './hide';
export { isShipped, registerComponents } from './register-components';
export { dropStoredViews } from './stored-views';
export type { Attribute, ComponentSchema } from './attributes';
export { contentTypeSchemas, PUBLIC_TYPES, uidOf, type PublicType } from './content-types';

const views: Readonly<Record<string, EditorView>> = contentTypeViews;

/** In the shape in which a plugin exports its content types. */
export const contentTypes = Object.fromEntries(
  Object.entries(contentTypeSchemas).map(([name, schema]) => {
    const view = views[name];
    const shipped = view ? { ...schema, config: toContentManagerConfig(view) } : schema;
    return [name, extensibleType(shipped)];
  }),
);
