import type { Core } from '@strapi/strapi';
import { shippedTypes } from './shipped';

interface GraphqlExtension {
  readonly shadowCRUD: (uid: string) => { readonly disable: () => void };
}

/**
 * `active: false`: the content types and components stay registered, so that their tables and what is in them stay, and
 * so do the controllers' actions, so that no role loses a permission. Nothing answers any more.
 */
export const switchOff = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.plugin('careers').routes = {};
  if ('graphql' in strapi.plugins) {
    const extension = strapi.plugin('graphql').service<GraphqlExtension & Core.Service>('extension');
    for (const { uid } of shippedTypes) extension.shadowCRUD(uid).disable();
  }
};
