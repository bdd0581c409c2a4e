import { z } from 'zod';

/**
 * What is remembered of an import: for one guide, one locale and one source, each value as it was imported and the
 * edition that it is from. It is plain JSON. A re-import compares three things: this, what the editors made of the guide
 * since, and what the source says now.
 */

/** Label of an edition, a key of `Provenance.imports`. */
const edition = z.string().min(1);

/** What a newer edition says in place of a value that an editor has changed: a conflict that waits to be settled. */
export const offeredSchema = z.strictObject({
  /** Null when the newer edition has it no longer. */
  value: z.unknown(),
  from: edition,
});

/** A value as imported. */
export const takenSchema = z.strictObject({
  value: z.unknown(),
  /** The newest edition that said so. */
  from: edition,
  offered: offeredSchema.optional(),
});

export const takenItemSchema = takenSchema.extend({
  /** The source's own id of the item. */
  id: z.string(),
  /** The edition that had it no longer. The item stays in the guide until an editor takes it out. */
  removedIn: edition.optional(),
});

/** A field that is one value or one text. */
export const takenValueSchema = takenSchema.extend({ kind: z.literal('value') });

/** A field that has parts with names, such as the preparation: each is remembered by itself. */
export const takenPartsSchema = z.strictObject({
  kind: z.literal('parts'),
  parts: z.record(z.string(), takenSchema),
});

/** A list: each item is remembered by itself, in the order of the source. */
export const takenListSchema = z.strictObject({ kind: z.literal('list'), items: z.array(takenItemSchema) });

export const takenFieldSchema = z.discriminatedUnion('kind', [takenValueSchema, takenPartsSchema, takenListSchema]);

/** An edition that a value of the guide is from. */
export const importedEditionSchema = z.strictObject({
  /** `O*NET 30.2 Database`. */
  title: z.string(),
  publisher: z.string(),
  url: z.string(),
  license: z.string(),
  /** ISO 8601 instant of the last import of this edition that changed something. */
  importedAt: z.iso.datetime(),
});

export const provenanceSchema = z.strictObject({
  /** `onet`, as in `SourceEdition`. */
  source: z.string().min(1),
  /** Id of the record in the source: `15-1252.00`. */
  record: z.string().min(1),
  locale: z.string().min(1),
  /** The edition that was imported last. */
  edition,
  /** The editions that values are from, by their labels. */
  imports: z.record(z.string(), importedEditionSchema),
  /** By the guide's own names of its fields. */
  fields: z.record(z.string(), takenFieldSchema),
  /** The edition that had the whole record no longer. The guide stays. */
  removedIn: edition.optional(),
});

export type Taken = z.infer<typeof takenSchema>;
export type TakenItem = z.infer<typeof takenItemSchema>;
export type TakenValue = z.infer<typeof takenValueSchema>;
export type TakenParts = z.infer<typeof takenPartsSchema>;
export type TakenList = z.infer<typeof takenListSchema>;
export type TakenField = z.infer<typeof takenFieldSchema>;
export type ImportedEdition = z.infer<typeof importedEditionSchema>;
export type Provenance = z.infer<typeof provenanceSchema>;

/** Everything that a field remembers, one by one. */
export const takenOf = (field: TakenField): readonly Taken[] =>
  field.kind === 'value' ? [field] : field.kind === 'parts' ? Object.values(field.parts) : field.items;

/** An item that the source has no longer and that is still in the guide. */
export interface RemovedItem {
  readonly field: string;
  readonly id: string;
  readonly value: unknown;
  /** The edition that had it no longer. */
  readonly removedIn: string;
}

/** What the source has no longer: flagged for the editors, never deleted by an import. */
export const removedItems = ({ fields }: Provenance): readonly RemovedItem[] =>
  Object.entries(fields).flatMap(([field, taken]) =>
    taken.kind === 'list'
      ? taken.items.flatMap(({ id, value, removedIn }) =>
          removedIn === undefined ? [] : [{ field, id, value, removedIn }],
        )
      : [],
  );

/**
 * Notes that an edition has the record no longer. The guide and all that is remembered of it stay.
 *
 * @param edition the label of the edition that lacks the record
 */
export const flagRecordRemoved = (provenance: Provenance, edition: string): Provenance =>
  provenance.removedIn === undefined ? { ...provenance, removedIn: edition } : provenance;
