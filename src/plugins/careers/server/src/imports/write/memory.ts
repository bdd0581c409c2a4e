import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { openConflicts } from '../../../../core/imports/merge';
import { provenanceSchema, removedItems, type Provenance } from '../../../../core/imports/provenance';
import type { SourceRecord } from '../../../../core/imports/source-record';
import type { GuideContent } from '../../../../core/model/guide-content';
import { uidOf } from '../../content-model';
import { rowsOf } from '../../strapi/documents';

/** What is remembered of the imports of a guide in one locale, as it is stored. */
export interface StoredMemory {
  readonly id: number;
  readonly memory: Provenance;
}

interface Row {
  readonly id: number;
  readonly data: unknown;
}

export interface GuideVersionId {
  readonly documentId: string;
  readonly locale: string;
}

/** All that is remembered of a guide in one locale, in the order in which the sources came. */
export const loadMemories = async (
  strapi: Core.Strapi,
  { documentId, locale }: GuideVersionId,
): Promise<readonly StoredMemory[]> => {
  const rows = await rowsOf(strapi, 'provenance').findMany<Row>({
    where: { guideDocumentId: documentId, guideLocale: locale },
    select: ['id', 'data'],
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, data }) => ({ id, memory: provenanceSchema.parse(data) }));
};

interface Writing {
  createMany(params: { readonly data: readonly object[] }): Promise<unknown>;
  update(params: { readonly where: object; readonly data: object }): Promise<unknown>;
}

const writingTo = (strapi: Core.Strapi, name: 'provenance' | 'source-record'): Writing => {
  const database: { query: (uid: string) => Writing } = strapi.get('db');
  return database.query(uidOf(name));
};

const rowOf = (documentId: string, memory: Provenance, conflicts: number) => ({
  guideDocumentId: documentId,
  guideLocale: memory.locale,
  source: memory.source,
  record: memory.record,
  edition: memory.edition,
  data: memory,
  conflicts,
  removed: removedItems(memory).length,
});

export interface NewMemory {
  readonly documentId: string;
  readonly memory: Provenance;
}

/** Remembers imports of guides that were made by them: nothing can be in conflict yet. */
export const createMemories = async (strapi: Core.Strapi, memories: readonly NewMemory[]): Promise<void> => {
  if (memories.length === 0) return;
  const data = memories.map(({ documentId, memory }) => rowOf(documentId, memory, 0));
  await writingTo(strapi, 'provenance').createMany({ data });
};

/**
 * Remembers what an import has left.
 *
 * @param id of the row, when there is one
 * @param guide as it is now
 */
export const storeMemory = async (
  strapi: Core.Strapi,
  { id, documentId, memory, guide }: NewMemory & { readonly id: number | undefined; readonly guide: GuideContent },
): Promise<void> => {
  const data = rowOf(documentId, memory, openConflicts({ provenance: memory, guide }).length);
  const rows = writingTo(strapi, 'provenance');
  if (id === undefined) await rows.createMany({ data: [data] });
  else await rows.update({ where: { id }, data });
};

/** Remembers anew what was remembered before, with no conflict more or less. */
export const keepMemory = async (
  strapi: Core.Strapi,
  { id, memory }: { readonly id: number; readonly memory: Provenance },
): Promise<void> => {
  await writingTo(strapi, 'provenance').update({ where: { id }, data: { data: memory } });
};

interface RowsRow {
  readonly id: number;
  readonly record: string;
  readonly edition: string;
  readonly rows: Readonly<Record<string, unknown>> | null;
}

/**
 * Keeps every row that a source has about some occupations, in place of those of the edition before. A table that this
 * edition lacks stays as an earlier one had it.
 *
 * @param records of one source and one locale, no two of the same occupation
 */
export const storeRows = async (
  strapi: Core.Strapi,
  records: readonly { readonly documentId: string; readonly record: SourceRecord }[],
  now: Date,
): Promise<void> => {
  const [first] = records;
  if (first === undefined) return;
  const { edition, locale } = first.record;
  const where = { source: edition.source, recordLocale: locale };
  const known = await rowsOf(strapi, 'source-record').findMany<RowsRow>({
    where: { ...where, record: { $in: records.map(({ record }) => record.record) } },
    select: ['id', 'record', 'edition', 'rows'],
  });
  const stored = new Map(known.map((row) => [row.record, row]));
  const rows = records.map(({ documentId, record }) => ({
    ...where,
    record: record.record,
    edition: record.edition.edition,
    title: record.title,
    guideDocumentId: documentId,
    rows: { ...stored.get(record.record)?.rows, ...record.rows },
    importedAt: now.toISOString(),
  }));
  const writing = writingTo(strapi, 'source-record');
  const added = rows.filter(({ record }) => !stored.has(record));
  if (added.length > 0) await writing.createMany({ data: added });
  for (const row of rows) {
    const before = stored.get(row.record);
    if (before === undefined) continue;
    const isKnown = before.edition === row.edition && isDeepStrictEqual(before.rows, row.rows);
    if (!isKnown) await writing.update({ where: { id: before.id }, data: row });
  }
};
