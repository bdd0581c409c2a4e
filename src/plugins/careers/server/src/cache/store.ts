import { LRUCache } from 'lru-cache';
import { kindOf } from './clock';
import type { Dependency } from './dependencies';
import { sizeOf, type Entry } from './entry';

/** Of the memory, what answers that nothing is there may take: whoever asks for random addresses gets no more. */
const MISSING_SHARE = 0.02;
/** And no answer may take more than this. */
const LARGEST_SHARE = 0.1;

/** Stored answers by key, within a bound of bytes: those not asked for the longest go first. */
export interface Store {
  readonly get: (key: string) => Entry | undefined;
  /** @returns false when the answer is too large to keep */
  readonly set: (entry: Entry) => boolean;
  /** Whether this very answer is still stored. */
  readonly holds: (entry: Entry) => boolean;
  /** Counts an answer's bytes again. */
  readonly weigh: (entry: Entry) => void;
  /** Drops what was made from any of these. */
  readonly drop: (touched: Iterable<Dependency>) => void;
  readonly bytes: () => number;
  readonly count: () => number;
}

/** Which entries were made from what. */
const createIndex = () => {
  const byDependency = new Map<Dependency, Set<Entry>>();
  const byKind = new Map<string, Set<Entry>>();
  const add = <Name>(index: Map<Name, Set<Entry>>, name: Name, entry: Entry) => {
    const entries = index.get(name);
    if (entries) entries.add(entry);
    else index.set(name, new Set([entry]));
  };
  const remove = <Name>(index: Map<Name, Set<Entry>>, name: Name, entry: Entry) => {
    const entries = index.get(name);
    entries?.delete(entry);
    if (entries?.size === 0) index.delete(name);
  };
  return {
    add: (entry: Entry) => {
      for (const dependency of entry.dependencies) {
        add(byDependency, dependency, entry);
        add(byKind, kindOf(dependency), entry);
      }
    },
    remove: (entry: Entry) => {
      for (const dependency of entry.dependencies) {
        remove(byDependency, dependency, entry);
        remove(byKind, kindOf(dependency), entry);
      }
    },
    affectedBy: (touched: Dependency): ReadonlySet<Entry> => {
      const kind = kindOf(touched);
      const ofKind = touched.endsWith(':*') ? byKind.get(kind) : byDependency.get(touched);
      return new Set([...(ofKind ?? []), ...(byDependency.get(`${kind}:*`) ?? []), ...(byDependency.get('*') ?? [])]);
    },
  };
};

export const createStore = ({ maxBytes }: { readonly maxBytes: number }): Store => {
  const index = createIndex();
  const bounded = (share: number) =>
    new LRUCache<string, Entry>({
      maxSize: Math.floor(maxBytes * share),
      maxEntrySize: Math.floor(maxBytes * share * LARGEST_SHARE),
      sizeCalculation: sizeOf,
      dispose: (entry) => {
        index.remove(entry);
      },
    });
  const found = bounded(1 - MISSING_SHARE);
  const missing = bounded(MISSING_SHARE);
  const shelfOf = ({ status }: Entry) => (status === 404 ? missing : found);

  const holds = (entry: Entry) => shelfOf(entry).peek(entry.key) === entry;
  const remove = (entry: Entry) => {
    if (holds(entry)) shelfOf(entry).delete(entry.key);
  };
  const set = (entry: Entry) => {
    for (const shelf of [found, missing]) shelf.delete(entry.key);
    shelfOf(entry).set(entry.key, entry);
    // An answer over the largest size is not kept.
    if (!holds(entry)) return false;
    index.add(entry);
    return true;
  };

  return {
    get: (key) => found.get(key) ?? missing.get(key),
    set,
    holds,
    weigh: (entry) => {
      // Anew: the library does not weigh a value again that it has.
      if (holds(entry)) set(entry);
    },
    drop: (touched) => {
      for (const dependency of touched) {
        if (dependency === '*') {
          found.clear();
          missing.clear();
        } else {
          index.affectedBy(dependency).forEach(remove);
        }
      }
    },
    bytes: () => found.calculatedSize + missing.calculatedSize,
    count: () => found.size + missing.size,
  };
};
