import type { Core } from '@strapi/strapi';
import { isFields, type Fields } from '../../../core/rules';
import { uidOf } from '../content-model';
import { createdIds } from '../strapi/created-ids';
import type { Cache } from './cache';
import { asDependency, type Change, type ChangeLog } from './change-log';
import type { Dependency } from './dependencies';
import { createNeighbours } from './neighbours';
import { findWatchedKinds } from './watched';

const CORE_STORE = 'strapi::core-store';
const API_TOKEN = 'admin::api-token';
const API_TOKEN_KIND = 'api-token';
/** Settings of this plugin, and which language is the default. */
const SETTINGS = /^plugin_(careers|i18n)_/;

interface LifecycleEvent {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: unknown; readonly data?: unknown };
  readonly result?: unknown;
  readonly state: Record<string, unknown>;
}

/** What one transaction has written so far. */
interface Pending {
  readonly touched: Set<Dependency>;
  /** Guides and FAQs whose links were read before they were written. */
  readonly looked: Set<string>;
  /** A component was written; its entry usually is, too. */
  hasComponents: boolean;
}

interface CurrentTransaction {
  readonly trx: object;
  readonly onCommit: (run: () => void) => void;
}

const ANY_GUIDE: Change = { kind: 'guide', documentId: '*', also: [] };
const ANY: Change = { kind: '*', documentId: '*', also: [] };
const ALL_LINKED: Change = { kind: 'guide', documentId: '*', also: ['faq:*'] };
/** Rows written at once, or links of one, beyond which every guide and FAQ counts as written. */
const MOST_LOOKED_UP = 100;

/** Documents that an import creates a batch at a time: what nobody shows yet is no reason to make pages anew. */
const CREATED_TOGETHER = ['guide', 'skill'];
/** Beyond that, one row in the log for all of them. */
const MOST_CREATED = 250;

/** Deleting one takes it out of guides without writing any of them. */
const HELD_BY_GUIDES = ['skill', 'certification', 'field'];

/** Of the rows that one call has created; nothing when they are too many to be told one by one. */
const idsOf = ({ params: { data }, result }: LifecycleEvent): readonly number[] | undefined => {
  if (!Array.isArray(data) || data.length > MOST_CREATED || !isFields(result) || !Array.isArray(result.ids))
    return undefined;
  return createdIds(result.ids.map(Number), data.length);
};

const summarise = (neighbours: readonly Dependency[]): readonly Dependency[] =>
  neighbours.length > MOST_LOOKED_UP ? ['guide:*', 'faq:*'] : neighbours;

/** Watches all writes through Strapi, and makes the cache, and those of other processes, forget what they change. */
export const watchWrites = ({
  strapi,
  cache,
  log,
}: {
  readonly strapi: Core.Strapi;
  readonly cache: Cache;
  readonly log: ChangeLog;
}): (() => void) => {
  const kinds = findWatchedKinds(strapi);
  const findNeighbours = createNeighbours(strapi);
  const pendings = new WeakMap<object, Pending>();

  const forget = (touched: readonly Dependency[]): void => {
    if (touched.some((dependency) => dependency.startsWith(`${API_TOKEN_KIND}:`))) cache.tokens.forget();
    cache.touch(touched);
  };

  /** Once a transaction is committed: nobody can read its writes before, and nobody may read what was before after. */
  const settle = (pending: Pending): void => {
    forget([...pending.touched]);
    if (!pending.hasComponents || pending.touched.size > 0) return;
    // Somebody writes components by themselves: nothing says cheaply which entry holds them.
    forget(['*']);
    log.append(ANY).catch(cache.reportFailure);
  };

  const pendingOf = async (): Promise<Pending | undefined> => {
    if (!strapi.db.inTransaction()) return undefined;
    return strapi.db.transaction(({ trx, onCommit }: CurrentTransaction) => {
      const pending = pendings.get(trx) ?? { touched: new Set(), looked: new Set(), hasComponents: false };
      if (!pendings.has(trx)) {
        pendings.set(trx, pending);
        onCommit(() => {
          settle(pending);
        });
      }
      return pending;
    });
  };

  const record = async ({ kind, documentId, also }: Change): Promise<void> => {
    const pending = await pendingOf();
    const touched = [asDependency(kind, documentId), ...also];
    const fresh = pending ? touched.filter((dependency) => !pending.touched.has(dependency)) : touched;
    if (fresh.length === 0) return;
    for (const dependency of fresh) pending?.touched.add(dependency);
    await log.append({ kind, documentId, also: fresh.filter((dependency) => also.includes(dependency)) });
    if (!pending) forget(touched);
  };

  const alsoAffected = async (kind: string, documentId: string): Promise<readonly Dependency[]> =>
    kind === 'guide' || kind === 'faq' ? summarise(await findNeighbours(kind, documentId)) : [];

  const recordDocument = async (kind: string, entry: Fields): Promise<void> => {
    if (kind === '*') return record(ANY);
    if (kind === 'review' && typeof entry.guideDocumentId === 'string') {
      await record({ kind: 'guide', documentId: entry.guideDocumentId, also: [] });
    }
    const documentId = typeof entry.documentId === 'string' ? entry.documentId : '*';
    await record({ kind, documentId, also: documentId === '*' ? [] : await alsoAffected(kind, documentId) });
  };

  /** An old slug goes to another guide: no guide need be written. */
  const recordReservations = async ({ where, data }: LifecycleEvent['params']): Promise<void> => {
    for (const fields of [where, data]) {
      if (!isFields(fields) || typeof fields.holderDocumentId !== 'string') continue;
      await record({ kind: 'guide', documentId: fields.holderDocumentId, also: [] });
    }
  };

  const recordSetting = async ({ result, state }: LifecycleEvent): Promise<void> => {
    if (state.careersSame === true || !isFields(result) || typeof result.key !== 'string') return;
    if (SETTINGS.test(result.key)) await record(ANY);
  };

  const recordToken = async ({ params: { data } }: LifecycleEvent): Promise<void> => {
    // Strapi notes once an hour that a token is in use.
    if (isFields(data) && Object.keys(data).every((name) => name === 'lastUsedAt' || name === 'updatedAt')) {
      cache.tokens.forget();
      return;
    }
    await record({ kind: API_TOKEN_KIND, documentId: '*', also: [] });
  };

  const recordComponent = async (): Promise<void> => {
    const pending = await pendingOf();
    if (pending) pending.hasComponents = true;
    else await record(ANY);
  };

  const after = async (event: LifecycleEvent): Promise<void> => {
    const { uid } = event.model;
    if (uid === CORE_STORE) return recordSetting(event);
    if (uid === API_TOKEN) return recordToken(event);
    if (uid in strapi.components) return recordComponent();
    const kind = kinds.get(uid);
    if (kind === undefined) return;
    if (kind === 'slug-reservation') return recordReservations(event.params);
    await recordDocument(kind, isFields(event.result) ? event.result : {});
  };

  const recordGuidesWithout = async ({ model }: LifecycleEvent): Promise<void> => {
    if (HELD_BY_GUIDES.includes(kinds.get(model.uid) ?? '')) await record(ANY_GUIDE);
  };

  /** Rows that were made together, and have no links yet. */
  const afterCreateMany = async (event: LifecycleEvent): Promise<void> => {
    const kind = kinds.get(event.model.uid);
    const ids = kind !== undefined && CREATED_TOGETHER.includes(kind) ? idsOf(event) : undefined;
    if (kind === undefined || ids === undefined) return afterMany(event);
    const rows: readonly unknown[] = await strapi.db
      .query(event.model.uid)
      .findMany({ select: ['documentId'], where: { id: { $in: ids } } });
    for (const row of rows.filter(isFields)) await record({ kind, documentId: String(row.documentId), also: [] });
  };

  /** Many at once: Strapi does not say which. */
  const afterMany = async (event: LifecycleEvent): Promise<void> => {
    const { where } = event.params;
    const documentId = isFields(where) && typeof where.documentId === 'string' ? where.documentId : '*';
    await after({ ...event, result: { documentId } });
  };

  /** The links that a guide or FAQ had are known only before it is written: what it was linked to changes as well. */
  const before = async (event: LifecycleEvent): Promise<void> => {
    const { uid } = event.model;
    const { where, data } = event.params;
    if (uid === CORE_STORE) {
      const stored: unknown = await strapi.db.query(CORE_STORE).findOne({ where: where ?? {} });
      event.state.careersSame = isFields(stored) && isFields(data) && stored.value === data.value;
      return;
    }
    const kind = kinds.get(uid);
    if ((kind !== 'guide' && kind !== 'faq') || !isFields(where)) return;
    const pending = await pendingOf();
    const limit = MOST_LOOKED_UP + 1;
    const rows: readonly unknown[] = await strapi.db
      .query(uidOf(kind))
      .findMany({ select: ['documentId'], where, limit });
    if (rows.length === limit) return record(ALL_LINKED);
    for (const row of rows.filter(isFields)) {
      const name = `${kind}:${String(row.documentId)}`;
      if (pending?.looked.has(name)) continue;
      pending?.looked.add(name);
      await recordDocument(kind, row);
    }
  };

  const unsubscribe = strapi.db.lifecycles.subscribe({
    afterCreate: after,
    afterUpdate: after,
    afterDelete: async (event: LifecycleEvent) => {
      await after(event);
      await recordGuidesWithout(event);
    },
    afterCreateMany,
    afterUpdateMany: afterMany,
    afterDeleteMany: async (event: LifecycleEvent) => {
      await afterMany(event);
      await recordGuidesWithout(event);
    },
    beforeUpdate: before,
    beforeDelete: before,
    beforeUpdateMany: before,
    beforeDeleteMany: before,
  });
  return () => {
    unsubscribe();
  };
};
