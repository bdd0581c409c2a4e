import type { Core } from '@strapi/strapi';
import type { ConceptKind, UndoResult } from '../../../../core/taxonomy';
import { uidOf } from '../../content-model';
import { findReferences, type Reference } from '../references';
import { findNamingGuides, PLACES, type NamingGuide } from '../uses';
import type { Entry } from './entry';
import { existing, insert, linksTo, redirect, type LinkRow } from './link-rows';
import { partsReference } from './move-links';
import type { MovedLink, TakenOut } from './record';

interface PutBack {
  readonly restored: number;
  readonly kept: UndoResult['kept'];
}

type GuidePlace = NonNullable<MovedLink['guide']>;

const placeKey = ({ documentId, locale, isPublished, label }: GuidePlace | NamingGuide): string =>
  JSON.stringify([documentId, locale, isPublished, label]);

const describe = ({ guide, uid, attribute }: MovedLink): string =>
  guide
    ? `${guide.title} (${guide.locale}, ${guide.isPublished ? 'published' : 'draft'})${guide.label ? `: ${guide.label}` : ''}`
    : `${uid}: ${attribute}`;

/** Publishing a guide makes its components anew: the same place of the same version is found by its label. */
const findAgain = (
  link: MovedLink,
  present: ReadonlyMap<number, LinkRow>,
  elsewhere: ReadonlyMap<string, readonly number[]>,
): number | undefined => {
  if (present.has(link.source)) return link.source;
  const candidates = link.guide ? (elsewhere.get(placeKey(link.guide)) ?? []) : [];
  return candidates.length === 1 ? candidates[0] : undefined;
};

const putBackReference = async (
  strapi: Core.Strapi,
  {
    reference,
    links,
    winner,
    loser,
    places,
  }: {
    readonly reference: Reference;
    readonly links: readonly MovedLink[];
    readonly winner: Entry;
    readonly loser: Entry;
    readonly places: ReadonlyMap<string, readonly number[]>;
  },
): Promise<PutBack> => {
  const toWinner = await linksTo(strapi, reference, [winner.id]);
  const present = new Map(toWinner.map((row) => [row.source, row]));
  const toLoser = new Set((await linksTo(strapi, reference, [loser.id])).map(({ source }) => source));
  const sources = await existing(strapi, { uid: reference.uid, ids: links.map(({ source }) => source) });
  const moved: number[] = [];
  const added: Omit<LinkRow, 'id'>[] = [];
  const kept: UndoResult['kept'] = [];
  for (const link of links) {
    const source = findAgain(link, present, places);
    // A link that was dropped for being there twice comes back wherever its place still is; one that was moved must
    // still lead to the winner.
    const at = source ?? (!link.isMoved && sources.has(link.source) ? link.source : undefined);
    if (at === undefined) {
      kept.push({ what: describe(link), why: sources.has(link.source) ? 'edited' : 'gone' });
      continue;
    }
    if (toLoser.has(at)) continue;
    toLoser.add(at);
    const row = present.get(at);
    if (link.isMoved && row) moved.push(row.id);
    else added.push({ source: at, target: loser.id, order: link.order });
  }
  await redirect(strapi, reference, { ids: moved, to: loser.id });
  await insert(strapi, reference, added);
  return { restored: moved.length + added.length, kept };
};

/** Makes links lead to the loser again. */
export const putBackLinks = async (
  strapi: Core.Strapi,
  {
    kind,
    winner,
    loser,
    links,
  }: {
    readonly kind: ConceptKind;
    readonly winner: Entry;
    readonly loser: Entry;
    readonly links: readonly MovedLink[];
  },
): Promise<PutBack> => {
  const places = new Map<string, number[]>();
  const named = links.some(({ guide }) => guide) ? await findNamingGuides(strapi, { kind, ids: [winner.id] }) : [];
  for (const place of named) {
    const key = placeKey(place);
    places.set(key, [...(places.get(key) ?? []), place.componentId]);
  }
  let restored = 0;
  const kept: UndoResult['kept'] = [];
  for (const reference of findReferences(strapi, uidOf(kind))) {
    const own = links.filter(({ uid, attribute }) => uid === reference.uid && attribute === reference.attribute);
    // The loser's own links to itself and to the winner came back with it.
    if (own.length === 0) continue;
    const result = await putBackReference(strapi, { reference, links: own, winner, loser, places });
    restored += result.restored;
    kept.push(...result.kept);
  }
  return { restored, kept };
};

/** Puts recommendations back into the guides that they were taken out of. */
export const putBackRecommendations = async (
  strapi: Core.Strapi,
  {
    kind,
    loser,
    takenOut,
  }: { readonly kind: ConceptKind; readonly loser: Entry; readonly takenOut: readonly TakenOut[] },
): Promise<PutBack> => {
  if (takenOut.length === 0) return { restored: 0, kept: [] };
  const guides = await existing(strapi, { uid: uidOf('guide'), ids: takenOut.map(({ guide }) => guide) });
  const { component } = PLACES[kind];
  const components = await existing(strapi, { uid: component, ids: takenOut.map((entry) => entry.component) });
  const [standing, lost] = [takenOut.filter(isStanding), takenOut.filter((entry) => !isStanding(entry))];
  function isStanding({ guide, component: id }: TakenOut): boolean {
    return guides.has(guide) && components.has(id);
  }
  const parts = partsReference(strapi, kind);
  await insert(
    strapi,
    parts,
    standing.map(({ guide, component: target, order }) => ({ source: guide, target, order })),
  );
  const reference = findReferences(strapi, uidOf(kind)).find(({ uid }) => uid === component);
  if (reference) {
    const rows = standing.map(({ component: source }) => ({ source, target: loser.id, order: null }));
    await insert(strapi, reference, rows);
  }
  return { restored: standing.length, kept: lost.map(({ title }) => ({ what: title, why: 'gone' as const })) };
};

export type { GuidePlace };
