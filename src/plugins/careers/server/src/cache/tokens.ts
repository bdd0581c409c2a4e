import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { isFields } from '../../../core/rules';

const HOUR_MS = 3_600_000;
/** How many `Authorization` headers are remembered with the token they carry. */
const REMEMBERED = 1000;

interface ReadOnlyToken {
  /** Milliseconds; never when absent. */
  readonly expiresAt: number | undefined;
  /** Milliseconds. Strapi writes it at most once an hour. */
  lastUsedAt: number;
}

interface TokenService {
  readonly hash: (accessKey: string) => string;
}

/** The read-only API tokens of the app, checked in memory. */
export interface ReadOnlyTokens {
  /**
   * Whether an `Authorization` header carries one that is valid.
   *
   * @param purpose `hit`: no for one request an hour, so that Strapi sees it and updates when the token was last used
   */
  readonly admit: (authorization: string, purpose: 'hit' | 'fill') => boolean;
  /** To be called when a token was made, changed or deleted: none is admitted until all have been read anew. */
  readonly forget: () => void;
}

const toTime = (value: unknown): number | undefined => {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' || typeof value === 'number' ? new Date(value).getTime() : undefined;
};

/** As Strapi reads it: two words, of which the first is "bearer". */
const accessKeyOf = (authorization: string): string | undefined => {
  const [scheme, key, ...rest] = authorization.split(/\s+/);
  return scheme?.toLowerCase() === 'bearer' && rest.length === 0 ? key : undefined;
};

export const createReadOnlyTokens = (strapi: Core.Strapi): ReadOnlyTokens => {
  let byHash: ReadonlyMap<string, ReadOnlyToken> | undefined;
  let version = 0;
  let loading = false;
  const byHeader = new LRUCache<string, ReadOnlyToken>({ max: REMEMBERED });

  const load = async (): Promise<void> => {
    const wanted = version;
    const rows: readonly unknown[] = await strapi.db
      .query('admin::api-token')
      .findMany({ where: { type: 'read-only' } });
    // Somebody changed a token meanwhile.
    if (wanted !== version) return load();
    const tokens = new Map<string, ReadOnlyToken>();
    for (const row of rows.filter(isFields)) {
      const isForContent = row.kind === 'content-api' || row.kind === null || row.kind === undefined;
      if (!isForContent || typeof row.accessKey !== 'string') continue;
      tokens.set(row.accessKey, { expiresAt: toTime(row.expiresAt), lastUsedAt: toTime(row.lastUsedAt) ?? 0 });
    }
    byHeader.clear();
    byHash = tokens;
  };

  const startLoading = () => {
    if (loading) return;
    loading = true;
    load()
      .catch((error: unknown) => {
        strapi.log.warn(`careers: API tokens cannot be read for the cache: ${String(error)}`);
      })
      .finally(() => {
        loading = false;
      });
  };

  const hash = (accessKey: string): string => {
    const { hash: hashKey }: Partial<TokenService> = strapi.service('admin::api-token');
    if (!hashKey) throw new Error('Strapi has no service to hash API tokens with');
    return hashKey(accessKey);
  };

  const find = (authorization: string): ReadOnlyToken | undefined => {
    if (!byHash) {
      startLoading();
      return undefined;
    }
    const known = byHeader.get(authorization);
    if (known) return known;
    const accessKey = accessKeyOf(authorization);
    if (accessKey === undefined) return undefined;
    const token = byHash.get(hash(accessKey));
    if (token) byHeader.set(authorization, token);
    return token;
  };

  return {
    admit: (authorization, purpose) => {
      const token = find(authorization);
      if (!token) return false;
      const now = Date.now();
      if (token.expiresAt !== undefined && token.expiresAt < now) return false;
      if (purpose === 'hit' && now - token.lastUsedAt >= HOUR_MS) {
        token.lastUsedAt = now;
        return false;
      }
      return true;
    },
    forget: () => {
      version += 1;
      byHash = undefined;
      byHeader.clear();
    },
  };
};
