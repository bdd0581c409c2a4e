import { contentTypeSchemas } from './content-types';

export { registerComponents } from './register-components';
export { PUBLIC_TYPES, uidOf, type PublicType } from './content-types';

/** In the shape in which a plugin exports its content types. */
export const contentTypes = Object.fromEntries(
  Object.entries(contentTypeSchemas).map(([name, schema]) => [name, { schema }]),
);
