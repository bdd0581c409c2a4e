import type { Core } from '@strapi/strapi';
import { takeLease, takeTurn, type Lease } from './lease';
import { redisStateOf, type RedisState } from './redis';

/** `strapi.plugin('careers').service('nodes')`: for apps with work of their own that one server does. */
export interface NodesService {
  /** The right to do some work, until it is given back or the process dies; nothing when another server has it. */
  readonly takeLease: (work: string) => Promise<Lease | undefined>;
  /** Whether it is this server's turn at work that is due on all of them: true for one, and `everyMs` later again. */
  readonly takeTurn: (turn: { readonly work: string; readonly everyMs: number }) => Promise<boolean>;
  readonly redis: () => RedisState;
}

export const createNodesService = ({ strapi }: { strapi: Core.Strapi }): NodesService => ({
  takeLease: (work) => takeLease(strapi, work),
  takeTurn: (turn) => takeTurn(strapi, turn),
  redis: () => redisStateOf(strapi),
});
