import type { Core } from '@strapi/strapi';
import type { ConceptKind } from '../../../../core/taxonomy';
import { uidOf } from '../../content-model';
import { linkOf } from '../../pages/load/links';
import { findReferences, type Reference } from '../references';
import { findNamingGuides, PLACES, type NamingGuide } from '../uses';
import type { Entry } from './entry';
import { linksTo, raiseRevisions, redirect, remove } from './link-rows';
import { planPlaces } from './plan';
import type { MovedLink, TakenOut } from './record';

interface Sides {
  readonly kind: ConceptKind;
  readonly winner: Entry;
  readonly loser: Entry;
}

const asGuide = (place: NamingGuide | undefined): MovedLink['guide'] =>
  place
    ? {
        documentId: place.documentId,
        locale: place.locale,
        isPublished: place.isPublished,
        label: place.label,
        title: place.title,
      }
    : null;

/** Makes what leads to the loser lead to the winner, but for what leads there already or is one of the two. */
const moveReference = async (
  strapi: Core.Strapi,
  {
    reference,
    sides: { kind, winner, loser },
    places,
    out,
  }: {
    readonly reference: Reference;
    readonly sides: Sides;
    readonly places: ReadonlyMap<number, NamingGuide>;
    /** Components that were taken out: theirs go with the loser. */
    readonly out: ReadonlySet<number>;
  },
): Promise<readonly MovedLink[]> => {
  const isInGuide = reference.uid === PLACES[kind].component;
  const all = await linksTo(strapi, reference, [winner.id, loser.id]);
  const rows = isInGuide ? all.filter(({ source }) => !out.has(source)) : all;
  const isSelf = reference.uid === uidOf(kind);
  const holders = new Set(rows.filter(({ target }) => target === winner.id).map(({ source }) => source));
  const links = rows
    .filter(({ target, source }) => target === loser.id && !(isSelf && source === loser.id))
    .map((row) => ({ row, isMoved: !holders.has(row.source) && !(isSelf && row.source === winner.id) }));
  await redirect(strapi, reference, {
    ids: links.filter(({ isMoved }) => isMoved).map(({ row }) => row.id),
    to: winner.id,
  });
  await remove(
    strapi,
    reference.table,
    links.filter(({ isMoved }) => !isMoved).map(({ row }) => row.id),
  );
  return links.map(({ row, isMoved }) => ({
    uid: reference.uid,
    attribute: reference.attribute,
    source: row.source,
    order: row.order,
    isMoved,
    guide: isInGuide ? asGuide(places.get(row.source)) : null,
  }));
};

/** The rows by which guides hold components of one of their lists. */
export const partsReference = (strapi: Core.Strapi, kind: ConceptKind): Reference => {
  const [uid, attribute] = [uidOf('guide'), PLACES[kind].list];
  return { ...linkOf(strapi, uid, attribute), uid, attribute };
};

/** Takes recommendations out of the guides that they are in. The components stay, so that they can be put back. */
export const takeOut = async (
  strapi: Core.Strapi,
  { kind, places }: { readonly kind: ConceptKind; readonly places: readonly NamingGuide[] },
): Promise<readonly TakenOut[]> => {
  if (places.length === 0) return [];
  const parts = partsReference(strapi, kind);
  const titles = new Map(places.map(({ componentId, title }) => [componentId, title]));
  const rows = await linksTo(strapi, parts, [...titles.keys()]);
  await remove(
    strapi,
    parts.table,
    rows.map(({ id }) => id),
  );
  await raiseRevisions(
    strapi,
    rows.map(({ source }) => source),
  );
  return rows.map(({ source, target, order }) => ({
    component: target,
    guide: source,
    order,
    title: titles.get(target) ?? '',
  }));
};

/**
 * Moves every link from one concept to another, in drafts and published versions alike, with SQL: Strapi would load and
 * save each guide, and publish what is a draft.
 */
export const moveLinks = async (
  strapi: Core.Strapi,
  sides: Sides,
): Promise<{ readonly links: readonly MovedLink[]; readonly takenOut: readonly TakenOut[] }> => {
  const { kind, winner, loser } = sides;
  const named = await findNamingGuides(strapi, { kind, ids: [winner.id, loser.id] });
  const places = new Map(
    named.filter(({ conceptId }) => conceptId === loser.id).map((place) => [place.componentId, place]),
  );
  const doubled =
    kind === 'skill'
      ? []
      : planPlaces({ kind, places: named, winner, losers: [loser] })
          .filter(({ isDropped }) => isDropped)
          .map(({ place }) => place);
  const takenOut = await takeOut(strapi, { kind, places: doubled });
  const out = new Set(takenOut.map(({ component }) => component));

  const links: MovedLink[] = [];
  for (const reference of findReferences(strapi, uidOf(kind))) {
    links.push(...(await moveReference(strapi, { reference, sides, places, out })));
  }
  return { links, takenOut };
};
