import * as utils from '@strapi/utils';

/** Later than the oldest Strapi that the plugin supports, where the parameter is unknown and Strapi refuses it itself. */
export const knowsPublicationFilter = 'parsePublicationFilter' in utils;

/** Whether this Strapi knows what a case of a test asks for. */
export const isKnown = (asked: string | readonly string[]): boolean =>
  knowsPublicationFilter || !JSON.stringify(asked).includes('publicationFilter');
