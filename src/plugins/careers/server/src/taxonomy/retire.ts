import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { RetirementOrder, RetirementPreview } from '../../../core/taxonomy';
import { noteGuidesWritten } from '../cache';
import { uidOf } from '../content-model';
import { recordWriting } from '../outbox';
import { lockRelationGraph } from '../rules';
import { byGuide, fingerprintOf, type ChangedPlace } from './changed-guides';
import { listConcepts, type Concept } from './concepts';
import { taxonomyConflict } from './conflict';
import { linksTo, planPlaces, redirect, takeOut } from './merge';
import { findReferences } from './references';
import { findNamingGuides, PLACES } from './uses';

const KIND = 'certification';

interface Retirement {
  readonly documentId: string;
  readonly replacedBy: string | null;
}

const findCertification = async (strapi: Core.Strapi, documentId: string): Promise<Concept> => {
  const found = (await listConcepts[KIND](strapi)).find((concept) => concept.documentId === documentId);
  if (found === undefined)
    throw new errors.NotFoundError('The certification is gone: reload the list.', { documentId });
  return found;
};

interface Plan extends RetirementPreview {
  readonly certification: Concept;
  readonly replacement: Concept | undefined;
  readonly places: readonly ChangedPlace[];
}

/**
 * Every guide that recommends a certification, and what it would recommend instead; the same without a replacement.
 *
 * @throws NotFoundError when one of the two is gone; ValidationError when they are one
 */
export const planRetirement = async (strapi: Core.Strapi, { documentId, replacedBy }: Retirement): Promise<Plan> => {
  if (documentId === replacedBy) {
    throw new errors.ValidationError('A certification cannot be replaced by itself.', { documentId });
  }
  const certification = await findCertification(strapi, documentId);
  const replacement = replacedBy === null ? undefined : await findCertification(strapi, replacedBy);
  const ids = [certification, ...(replacement ? [replacement] : [])].map(({ id }) => id);
  const named = await findNamingGuides(strapi, { kind: KIND, ids });
  const winner = replacement ?? { id: 0, name: certification.name };
  const places = planPlaces({ kind: KIND, places: named, winner, losers: [certification] });
  const guides = byGuide(places);
  const { lifecycle, retiresAt } = certification;
  return { certification, replacement, places, guides, fingerprint: fingerprintOf([guides, lifecycle, retiresAt]) };
};

/** Puts the replacement where the certification was, in drafts and published versions; the latter change in place. */
const replaceIn = async (strapi: Core.Strapi, places: readonly ChangedPlace[], to: Concept): Promise<void> => {
  const doubled = places.filter(({ isDropped }) => isDropped).map(({ place }) => place);
  const replaced = new Set(places.filter(({ isDropped }) => !isDropped).map(({ place }) => place.componentId));
  const out = await takeOut(strapi, { kind: KIND, places: doubled });
  const components = out.map(({ component }) => component);
  if (components.length > 0) {
    await strapi.db.query(PLACES[KIND].component).deleteMany({ where: { id: { $in: components } } });
  }
  const reference = findReferences(strapi, uidOf(KIND)).find(({ uid }) => uid === PLACES[KIND].component);
  const conceptId = places[0]?.place.conceptId;
  if (reference === undefined || conceptId === undefined) return;
  const rows = await linksTo(strapi, reference, [conceptId]);
  const ids = rows.filter(({ source }) => replaced.has(source)).map(({ id }) => id);
  await redirect(strapi, reference, { ids, to: to.id });
  await noteGuidesWritten(strapi);
};

/**
 * Retires a certification, and replaces it in the guides that were chosen, all in one transaction.
 *
 * @throws a 409 when other guides recommend it than the preview showed
 */
export const retire = async (
  strapi: Core.Strapi,
  { seen, replaceIn: chosen, ...order }: RetirementOrder,
): Promise<{ readonly replaced: number; readonly kept: number }> =>
  strapi.db.transaction(async () => {
    await lockRelationGraph(strapi);
    const { places, guides, replacement, fingerprint } = await planRetirement(strapi, order);
    if (fingerprint !== seen) {
      throw taxonomyConflict('changed-since-preview', 'Something has changed since the preview: look at it once more.');
    }
    const wanted = new Set(replacement ? chosen : []);
    const { documentId, lifecycle, retiresAt, replacedBy } = order;
    const write = async (): Promise<void> => {
      if (replacement) {
        const affected = places.filter(({ place }) => wanted.has(place.documentId));
        await replaceIn(strapi, affected, replacement);
      }
      const data: Record<string, unknown> = {
        lifecycle,
        retiresAt,
        replacedBy: { set: replacedBy === null ? [] : [{ documentId: replacedBy }] },
      };
      await strapi.documents(uidOf(KIND)).update({ documentId, data });
    };
    await recordWriting(strapi, { subjects: [{ type: KIND, documentId }], work: write });
    const all = new Set(guides.map((guide) => guide.documentId));
    const replaced = [...all].filter((guide) => wanted.has(guide)).length;
    return { replaced, kept: all.size - replaced };
  });
