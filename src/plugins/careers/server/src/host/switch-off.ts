import type { Core } from '@strapi/strapi';
import { hideFromGraphql } from '../content-model';
import { shippedTypes } from './shipped';

/**
 * `active: false`: the content types and components stay registered, so that their tables and what is in them stay, and
 * so do the controllers' actions, so that no role loses a permission. Nothing answers any more.
 */
export const switchOff = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.plugin('careers').routes = {};
  hideFromGraphql({ strapi, uids: shippedTypes.map(({ uid }) => uid) });
};
