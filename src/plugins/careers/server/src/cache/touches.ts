import type { Core } from '@strapi/strapi';
import { cacheOf } from './cache';
import { kindOf } from './clock';

/** What has changed since somebody last looked. */
export interface Touched {
  /** Document ids of a kind; `all` when any of it may have changed. */
  readonly of: (kind: string) => ReadonlySet<string> | 'all';
}

/** Collects what changes, for whoever keeps something of it in memory. */
export interface Touches {
  readonly isEmpty: () => boolean;
  /** Everything so far; collecting begins anew. */
  readonly take: () => Touched;
  /** As if all of every kind had changed. */
  readonly addAll: () => void;
  readonly stop: () => void;
}

/**
 * Follows the changes that the cache follows: those of this process as soon as they are committed and before the write is
 * answered, those of others within a third of a second.
 *
 * @param kinds singular names of careers types: `guide`, `skill`
 */
export const collectTouches = (strapi: Core.Strapi, kinds: readonly string[]): Touches => {
  let collected = new Map<string, Set<string> | 'all'>();
  const add = (kind: string, documentId: string): void => {
    const known = collected.get(kind);
    if (documentId === '*') collected.set(kind, 'all');
    else if (known === undefined) collected.set(kind, new Set([documentId]));
    else if (known !== 'all') known.add(documentId);
  };
  const addAll = (): void => {
    for (const kind of kinds) collected.set(kind, 'all');
  };
  const stop = cacheOf(strapi).onTouch((touched) => {
    for (const dependency of touched) {
      const kind = kindOf(dependency);
      if (dependency === '*') addAll();
      else if (kinds.includes(kind)) add(kind, dependency.slice(kind.length + 1));
    }
  });
  return {
    isEmpty: () => collected.size === 0,
    take: () => {
      const taken = collected;
      collected = new Map();
      return { of: (kind) => taken.get(kind) ?? new Set() };
    },
    addAll,
    stop,
  };
};
