import type { Core } from '@strapi/strapi';
import type { TaxonomyContent } from '../../../core/model/taxonomy-content';
import { uidOf } from '../content-model';
import { documentsOf } from '../strapi/documents';
import { loadTaxonomyNames, type TaxonomyNames, type TaxonomyType } from '../guide-documents/taxonomy';
import { inTransaction } from '../guide-documents/transaction';
import { createParts, partNames, splitParts, type PartOwner as Owner } from '../imports';

type Relations = Readonly<Record<string, { readonly type: TaxonomyType; readonly names: readonly string[] }>>;

interface Entry {
  readonly type: TaxonomyType;
  readonly name: string;
  readonly acronym?: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Attributes that name other entries; written once all entries are there. */
  readonly relations: Relations;
}

/** Entries in one transaction: enough to spare commits, few enough to let others write in between. */
const BATCH = 25;

/** The relations that say something. */
const related = (relations: Relations): Relations =>
  Object.fromEntries(Object.entries(relations).filter(([, { names }]) => names.length > 0));

const toEntries = ({ fields, skills, certifications, contributors }: TaxonomyContent): readonly Entry[] => [
  ...fields.map(({ parent, ...data }) => ({
    type: 'field' as const,
    name: data.name,
    data,
    relations: related({ parent: { type: 'field', names: parent ? [parent] : [] } }),
  })),
  ...contributors.map((data) => ({ type: 'contributor' as const, name: data.name, data, relations: {} })),
  ...skills.map(({ prerequisites, broader, ...data }) => ({
    type: 'skill' as const,
    name: data.name,
    data,
    relations: related({
      prerequisites: { type: 'skill', names: prerequisites ?? [] },
      broader: { type: 'skill', names: broader ?? [] },
    }),
  })),
  ...certifications.map(({ skills: proven, replacedBy, ...data }) => ({
    type: 'certification' as const,
    name: data.name,
    ...(data.acronym && { acronym: data.acronym }),
    data,
    relations: related({
      skills: { type: 'skill', names: proven ?? [] },
      replacedBy: { type: 'certification', names: replacedBy ? [replacedBy] : [] },
    }),
  })),
];

/** No component of these types has a relation. */
const linksToNothing = (): Promise<ReadonlyMap<string, number>> => Promise.resolve(new Map());

const SINGLE = new Set(['parent', 'replacedBy']);

const relationData = (entry: Entry, names: TaxonomyNames) =>
  Object.fromEntries(
    Object.entries(entry.relations).map(([attribute, { type, names: targets }]) => {
      const ids = targets.map((target) => {
        const found = names.find(type, target);
        if (!found)
          throw new Error(`${entry.name}: ${attribute} names "${target}", which is not among the starter files`);
        return found.documentId;
      });
      return [attribute, SINGLE.has(attribute) ? ids[0] : ids];
    }),
  );

/**
 * Writes the entries that are not there yet, first themselves, then what they say about each other. Entries that exist
 * under the same name stay as they are, relations included.
 */
export const writeTaxonomy = async ({
  strapi,
  taxonomy,
  onProgress,
}: {
  readonly strapi: Core.Strapi;
  readonly taxonomy: TaxonomyContent;
  readonly onProgress: (done: number, total: number) => void;
}): Promise<void> => {
  const names = await loadTaxonomyNames({ strapi });
  const entries = toEntries(taxonomy).filter(({ type, name }) => !names.find(type, name));
  const withRelations = entries.filter(({ relations }) => Object.keys(relations).length > 0);
  const total = entries.length + withRelations.length;
  let done = 0;

  const inBatches = async <T>(list: readonly T[], write: (batch: readonly T[]) => Promise<void>) => {
    for (let start = 0; start < list.length; start += BATCH) {
      const batch = list.slice(start, start + BATCH);
      await inTransaction({ strapi, work: () => write(batch) });
      done += batch.length;
      onProgress(done, total);
    }
  };

  await inBatches(entries, async (batch) => {
    const owners = new Map<TaxonomyType, Owner[]>();
    for (const { type, name, acronym, data } of batch) {
      const { columns, parts } = splitParts(data, partNames(strapi, uidOf(type)));
      const { id, documentId } = await documentsOf(strapi, type).create({ data: columns });
      names.remember(type, { documentId, name, ...(acronym && { acronym }) });
      owners.set(type, [...(owners.get(type) ?? []), { id, parts }]);
    }
    // Aliases and translations, some three thousand of them: a few statements for all of a batch.
    for (const [type, ofType] of owners) {
      await createParts(strapi, { uid: uidOf(type), owners: ofType, rowIds: linksToNothing });
    }
  });
  await inBatches(withRelations, async (batch) => {
    for (const entry of batch) {
      const found = names.find(entry.type, entry.name);
      if (!found) throw new Error(`${entry.name} is not there although it was just written`);
      await documentsOf(strapi, entry.type).update({ documentId: found.documentId, data: relationData(entry, names) });
    }
  });
};
