import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { linkAs, linkOf, tableAs } from '../pages/load/links';

const GUIDE = uidOf('guide');

/** Guides and the tables that join them, under short names, for the map's statements. */
export const mapTables = (strapi: Core.Strapi) => {
  const step = linkAs(strapi, linkOf(strapi, GUIDE, 'advancesTo'), 'a');
  const field = linkAs(strapi, linkOf(strapi, GUIDE, 'field'), 'fl');
  return {
    guidesAs: (alias: string) => tableAs(strapi, GUIDE, alias),
    /** A row for each next step of each version of a guide: `source` advances to `target`. */
    step,
    field,
    fieldOn: (id: string): string => [`${field.source} = ${id}`, ...field.on].join(' and '),
  };
};
