import type { Core } from '@strapi/strapi';
import type { ConceptKind } from '../../../../core/taxonomy';
import { uidOf } from '../../content-model';
import { listConcepts } from '../concepts';
import { taxonomyConflict } from '../conflict';
import { findReferences } from '../references';
import type { Entry } from './entry';
import { allLinks } from './link-rows';

/** Relations along which nobody may come back to where they started; the rules of a save say the same. */
const WITHOUT_CIRCLE = { skill: ['prerequisites', 'broader'], certification: ['replacedBy'] } as const;

/** The shortest way from an entry back to itself. */
const findWayBack = (next: ReadonlyMap<number, readonly number[]>, start: number): readonly number[] | undefined => {
  const ways = new Map<number, readonly number[]>();
  let frontier: readonly number[] = [start];
  while (frontier.length > 0 && !ways.has(start)) {
    const reached: number[] = [];
    for (const from of frontier) {
      for (const to of next.get(from) ?? []) {
        if (ways.has(to)) continue;
        ways.set(to, [...(ways.get(from) ?? []), to]);
        reached.push(to);
      }
    }
    frontier = reached;
  }
  return ways.get(start);
};

/**
 * Whether making one of several would close a circle: the winner needs something that needs a loser.
 *
 * @throws a 409 that names the way
 */
export const refuseCircles = async (
  strapi: Core.Strapi,
  { kind, winner, losers }: { readonly kind: ConceptKind; readonly winner: Entry; readonly losers: readonly Entry[] },
): Promise<void> => {
  const merged = new Set([winner, ...losers].map(({ id }) => id));
  const asWinner = (id: number): number => (merged.has(id) ? winner.id : id);
  for (const reference of findReferences(strapi, uidOf(kind))) {
    const isChecked = WITHOUT_CIRCLE[kind].some((name) => name === reference.attribute);
    if (reference.uid !== uidOf(kind) || !isChecked) continue;
    const next = new Map<number, number[]>();
    for (const { source, target } of await allLinks(strapi, reference)) {
      // Links among those that become one are dropped. Only one thing can replace a certification: the winner's own.
      const isLosersOnly = kind === 'certification' && source !== winner.id && merged.has(source);
      if ((merged.has(source) && merged.has(target)) || isLosersOnly) continue;
      next.set(asWinner(source), [...(next.get(asWinner(source)) ?? []), asWinner(target)]);
    }
    const way = findWayBack(next, winner.id);
    if (way === undefined) continue;
    const names = new Map((await listConcepts[kind](strapi)).map(({ id, name }) => [id, name]));
    const steps = [winner.id, ...way].map((id) => `“${names.get(id) ?? ''}”`).join(' → ');
    throw taxonomyConflict('circle', `Merged, ${reference.attribute} would go round in a circle: ${steps}.`, {
      relation: reference.attribute,
      way: steps,
    });
  }
};
