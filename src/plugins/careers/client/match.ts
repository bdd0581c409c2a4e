import type { MatchAnswer, MatchRequest } from '../core/match';
import type { RequestOptions } from './options';
import { readJson, type Read } from './request';

/** One of `text`, `resume` (JSON Resume) and `skills`, and what to match it against. */
export type MatchOptions = MatchRequest & RequestOptions;

/**
 * What somebody can do, and how far that covers one guide, or the ten it covers best. Sent by POST, kept by nobody.
 *
 * @throws BadRequest, NotFound for an unknown guide, RateLimited
 */
export type Match = (options: MatchOptions) => Promise<MatchAnswer['data']>;

/** @param address of the plugin: `https://cms.example.org/api/careers` */
export const createMatch =
  ({ read, address }: { readonly read: Read; readonly address: string }): Match =>
  async ({ token, signal, timeout, init, ...request }) => {
    const answer = await readJson<MatchAnswer>(read, {
      token,
      signal,
      timeout,
      init,
      url: `${address}/match`,
      body: JSON.stringify(request),
    });
    return answer.data;
  };
