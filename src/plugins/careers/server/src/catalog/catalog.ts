import type { Core } from '@strapi/strapi';
import type { Catalog } from '../../../core/catalog';
import type { SkillOverlap } from '../../../core/skill-overlap';
import { collectTouches, type Touched, type Touches } from '../cache';
import { createCatalogContent } from './content';

/** The published guides of one locale with the taxonomy, and how alike the guides are. */
export interface LocaleCatalog extends Catalog {
  readonly overlap: SkillOverlap;
  /** Rises with each change to skills and certifications. */
  readonly taxonomyVersion: number;
  /** Rises with each change to guides of this locale. */
  readonly guidesVersion: number;
  /** Another one when a name may have changed that texts are searched for: of the taxonomy, or a label without skills. */
  readonly namesVersion: string;
}

/** The published guides and the taxonomy in memory, as fresh as the cache of answers. */
export interface CatalogKeeper {
  /** All that was committed before the call is in it; the same object is changed later on. */
  readonly in: (locale: string) => Promise<LocaleCatalog>;
  readonly stop: () => void;
}

const ALL: Touched = { of: () => 'all' };

export const createCatalogKeeper = (strapi: Core.Strapi): CatalogKeeper => {
  const content = createCatalogContent(strapi);
  let touches: Touches | undefined;
  let refreshing: Promise<void> | undefined;

  const refresh = async (collector: Touches): Promise<void> => {
    const touched = collector.take();
    try {
      await content.load(touched);
    } catch (error) {
      // Nothing says how far it came: the next one loads all of it again.
      collector.addAll();
      throw error;
    }
  };

  const current = async (): Promise<void> => {
    if (touches === undefined) {
      touches = collectTouches(strapi, ['guide', 'skill', 'certification']);
      touches.addAll();
    }
    // One that is under way may have begun before what the caller has to see; one that begins from here on has not.
    if (refreshing !== undefined) await refreshing.catch(() => undefined);
    if (refreshing === undefined) {
      if (touches.isEmpty()) return;
      refreshing = refresh(touches).finally(() => {
        refreshing = undefined;
      });
    }
    await refreshing;
  };

  /**
   * What a transaction has written may never come to pass, and a refresh outside of it would wait for its connection: it
   * gets a catalog of its own.
   */
  const withinTransaction = async (locale: string): Promise<LocaleCatalog> => {
    const own = createCatalogContent(strapi);
    await own.load(ALL);
    return own.in(locale);
  };

  return {
    in: async (locale) => {
      if (strapi.db.inTransaction()) return withinTransaction(locale);
      await current();
      return content.in(locale);
    },
    stop: () => {
      touches?.stop();
    },
  };
};
