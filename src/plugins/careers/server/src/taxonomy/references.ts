import type { Core } from '@strapi/strapi';
import { linkOf, type Link } from '../pages/load/links';

/** One attribute, of any type or component of the app, that holds entries of a type. */
export interface Reference extends Link {
  readonly uid: string;
  readonly attribute: string;
}

/**
 * Everything that may hold entries of a type: guides' requirements, other skills, and what the host app has of its own.
 * Relations that are set from both ends are named once, by their owner.
 */
export const findReferences = (strapi: Core.Strapi, target: string): readonly Reference[] =>
  [...strapi.db.metadata.values()].flatMap(({ uid, attributes }) =>
    Object.entries(attributes).flatMap(([attribute, stored]): Reference[] => {
      if (stored.type !== 'relation' || !('target' in stored) || stored.target !== target) return [];
      if (!('joinTable' in stored) || !('inverseJoinColumn' in stored.joinTable)) return [];
      if ('mappedBy' in stored && stored.mappedBy) return [];
      return [{ ...linkOf(strapi, uid, attribute), uid, attribute }];
    }),
  );
