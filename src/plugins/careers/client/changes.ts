import type { Change, ChangesAnswer } from '../core/changes';
import { requestOf, type RequestOptions } from './options';
import { toQueryString } from './query-string';
import { readJson, type Read } from './request';

export type { Change, ChangesAnswer };

export interface ChangesOptions extends RequestOptions {
  /** `meta.next` of the answer before, or the `cursor` of a change. Absent: no changes, and where they end now. */
  readonly after?: string;
  /** 50 when absent, 100 at most. */
  readonly limit?: number;
}

/**
 * What has changed for readers since a cursor, the oldest first. Always asks the server: nothing of it is kept.
 *
 * @throws Gone when the changes after the cursor are gone: read everything anew
 */
export type Changes = (options?: ChangesOptions) => Promise<ChangesAnswer>;

/** @param address of the plugin: `https://cms.example.org/api/careers` */
export const createChanges =
  ({ read, address }: { readonly read: Read; readonly address: string }): Changes =>
  (options = {}) => {
    const { after, limit } = options;
    return readJson<ChangesAnswer>(read, {
      ...requestOf({ ...options, init: { ...options.init, cache: 'no-store' } }),
      url: `${address}/changes${toQueryString({ after, limit })}`,
    });
  };
