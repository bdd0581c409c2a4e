import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { DRAFTED_TYPES } from './draft-permission';
import { guardMutations } from './graphql-guard';
import { buildModelGraph, type ModelGraph } from './model-graph';
import { guardOutput } from './output-guard';
import { guardQueries } from './query-guard';
import { createRequestLog } from './request';

export { DRAFTED_TYPES, draftPermission, draftsForbidden, mayReadDrafts } from './draft-permission';
export { grantPublicRead } from './public-read';

/** Keeps the drafts of guides and FAQs from callers of the content API who may not read them; see `docs/access.md`. */
export const guardDrafts = ({ strapi }: { strapi: Core.Strapi }): void => {
  let built: ModelGraph | undefined;
  const graph = () => (built ??= buildModelGraph(strapi, DRAFTED_TYPES.map(uidOf)));
  const log = createRequestLog();
  guardQueries({ strapi, graph, log });
  guardOutput({ strapi, graph, log });
  guardMutations({ strapi });
};
