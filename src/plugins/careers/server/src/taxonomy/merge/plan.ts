import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { gainWords, type ConceptKind, type MergePreview, type MergeRequest } from '../../../../core/taxonomy';
import { uidOf } from '../../content-model';
import { byGuide, fingerprintOf, type ChangedPlace } from '../changed-guides';
import { findReferences } from '../references';
import { findNamingGuides, PLACES, type NamingGuide } from '../uses';
import { refuseCircles } from './circles';
import { loadEntries, wordsOf, type Entry } from './entry';
import { linksTo } from './link-rows';

/**
 * Where a version of a guide keeps a concept: a requirement holds many skills, while a recommendation is one
 * certification, so that two of the same version become one, unless they have conditions that differ.
 */
const slotsOf = (kind: ConceptKind, { componentId, documentId, locale, isPublished, label }: NamingGuide) => {
  if (kind === 'skill') return [String(componentId)] as const;
  const version = `${documentId} ${locale} ${String(isPublished)}`;
  return label === null ? ([version] as const) : ([`${version} ${label}`, version] as const);
};

/** What becomes of every place that names a loser. */
export const planPlaces = ({
  kind,
  places,
  winner,
  losers,
}: {
  readonly kind: ConceptKind;
  readonly places: readonly NamingGuide[];
  readonly winner: Pick<Entry, 'id' | 'name'>;
  readonly losers: readonly Pick<Entry, 'id' | 'name'>[];
}): readonly ChangedPlace[] => {
  const own = places.filter(({ conceptId }) => conceptId === winner.id);
  const held = new Set<string>(own.flatMap((place) => slotsOf(kind, place)));
  return losers.flatMap((loser) =>
    places
      .filter(({ conceptId }) => conceptId === loser.id)
      .map((place) => {
        const slots = slotsOf(kind, place);
        const isDropped = held.has(slots[0]);
        for (const slot of slots) held.add(slot);
        return { place, from: loser.name, to: winner.name, isDropped };
      }),
  );
};

export interface MergePlan {
  readonly winner: Entry;
  readonly losers: readonly Entry[];
  readonly places: readonly ChangedPlace[];
  readonly preview: MergePreview;
}

/** Links from elsewhere than guides: other skills, certifications, what the host app has of its own. */
const countOtherLinks = async (
  strapi: Core.Strapi,
  { kind, losers }: { readonly kind: ConceptKind; readonly losers: readonly Entry[] },
): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  const ids = losers.map(({ id }) => id);
  for (const reference of findReferences(strapi, uidOf(kind))) {
    if (reference.uid === PLACES[kind].component) continue;
    const { length } = await linksTo(strapi, reference, ids);
    if (length > 0) counts[`${reference.uid.replace('plugin::careers.', '')}.${reference.attribute}`] = length;
  }
  return counts;
};

/**
 * What a merge would change, without changing it.
 *
 * @throws NotFoundError when one of them is gone; ValidationError when one is to be merged with itself; a 409 when it
 *   would close a circle
 */
export const planMerge = async (
  strapi: Core.Strapi,
  { kind, request }: { readonly kind: ConceptKind; readonly request: MergeRequest },
): Promise<MergePlan> => {
  const loserIds = [...new Set(request.losers)];
  if (loserIds.includes(request.winner)) {
    throw new errors.ValidationError(`A ${kind} cannot be merged into itself.`, { documentId: request.winner });
  }
  const [winner, ...losers] = await loadEntries(strapi, { kind, documentIds: [request.winner, ...loserIds] });
  if (winner === undefined) throw new errors.NotFoundError();
  await refuseCircles(strapi, { kind, winner, losers });

  const ids = [winner, ...losers].map(({ id }) => id);
  const places = planPlaces({ kind, places: await findNamingGuides(strapi, { kind, ids }), winner, losers });
  const guides = byGuide(places);
  const otherLinks = await countOtherLinks(strapi, { kind, losers });
  const gained = losers.map((loser) => gainWords(wordsOf(winner), wordsOf(loser)));
  const shown = {
    winner: { documentId: winner.documentId, name: winner.name },
    losers: losers.map(({ documentId, name, slug }) => ({ documentId, name, slug })),
    guides,
    otherLinks,
    newAliases: [...new Set(gained.flatMap(({ aliases }) => aliases.map(({ label }) => label)))],
    newLocales: [...new Set(gained.flatMap(({ translations }) => translations.map(({ locale }) => locale)))],
    newExternalIds: gained.reduce((sum, { externalIds }) => sum + externalIds.length, 0),
  };
  const fingerprint = fingerprintOf([shown, [winner, ...losers].map(({ updatedAt }) => updatedAt)]);
  return { winner, losers, places, preview: { ...shown, fingerprint } };
};
