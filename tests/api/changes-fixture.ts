import type { CareersApp } from '../support/careers-app';
import type { AuthHeaders } from '../support/accounts';

export interface Page {
  readonly slug: string;
  readonly locale: string;
  readonly reason: string;
}
export interface Change {
  readonly id: string;
  readonly cursor: string;
  readonly event: string;
  readonly documentId: string;
  readonly slug: string | null;
  readonly previousSlug: string | null;
  readonly locale: string | null;
  readonly deleted: boolean;
  readonly mergedInto: { readonly documentId: string } | null;
  readonly pages: readonly Page[];
  readonly part: number;
  readonly parts: number;
}

/** Follows the changes feed of an app from where it is now. */
export const followChanges = async (app: CareersApp) => {
  const token: AuthHeaders = await app.apiToken({ type: 'read-only' });
  const ask = (query: object) => app.request.get('/api/careers/changes').set(token).query(query);
  let after = String((await ask({}).expect(200)).body.meta.next);
  return {
    ask,
    cursor: () => after,
    /** What has changed since the last call. */
    next: async (limit = 100): Promise<readonly Change[]> => {
      const found: Change[] = [];
      for (let hasMore = true; hasMore; ) {
        const { data, meta } = (await ask({ after, limit }).expect(200)).body;
        found.push(...data);
        after = meta.next;
        hasMore = meta.hasMore;
      }
      return found;
    },
  };
};

export const eventsOf = (changes: readonly Change[]): readonly string[] => changes.map(({ event }) => event);
/** `engineer en skill`, in alphabetical order. */
export const pagesOf = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap(({ pages }) => pages.map(({ slug, locale, reason }) => `${slug} ${locale} ${reason}`)).sort();
