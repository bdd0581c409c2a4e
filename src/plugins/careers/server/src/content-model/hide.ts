import type { Core } from '@strapi/strapi';
import { graphqlExtensionOf } from '../strapi/graphql';
import { contentTypeSchemas, PUBLIC_TYPES } from './content-types';

/** Types that only the plugin itself reads and writes; see `content-types/hidden.ts`. */
const HIDDEN_TYPES = Object.keys(contentTypeSchemas).filter((name) => !PUBLIC_TYPES.some((type) => type === name));

/** Keeps types out of GraphQL, where Strapi would otherwise make queries and mutations for them. */
export const hideFromGraphql = ({ strapi, uids }: { strapi: Core.Strapi; uids: readonly string[] }): void => {
  const extension = graphqlExtensionOf(strapi);
  for (const uid of uids) extension?.shadowCRUD(uid).disable();
};

/** In `register`, before GraphQL makes its schema. */
export const hideOwnTypes = ({ strapi }: { strapi: Core.Strapi }): void => {
  hideFromGraphql({ strapi, uids: HIDDEN_TYPES.map((name) => `plugin::careers.${name}`) });
};
