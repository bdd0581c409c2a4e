import type { Core } from '@strapi/strapi';
import { recordReportSchema, type RecordReport, type RecordStatus } from '../../../../core/imports/record-report';
import { uidOf } from '../../content-model';
import { rowsOf } from '../../strapi/documents';
import { inTurn } from './write-turns';
import { newDocumentId } from '../../strapi/document-id';

/** The table `careers_import_entries`: what became of each record of a job. */

const UID = uidOf('import-entry');
/** Rows of one statement when all of a job are read. */
const PAGE = 250;
const KEYS_PAGE = 5000;

export interface NewEntry {
  /** See `recordKey`. */
  readonly key: string;
  readonly report: RecordReport;
}

const toRow = ({ key, report }: NewEntry, job: number) => {
  const now = new Date();
  return {
    documentId: newDocumentId('e'),
    job,
    recordKey: key,
    status: report.status,
    title: report.title,
    report: JSON.stringify(report),
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  };
};

/** Within the transaction that writes the records themselves. */
export const insertEntries = async (strapi: Core.Strapi, job: number, entries: readonly NewEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  const insert = () =>
    strapi.db
      .queryBuilder(UID)
      .insert(entries.map((entry) => toRow(entry, job)))
      .execute();
  await inTurn(strapi, insert);
};

/** Forgets what became of the records of a job that begins again. */
export const deleteEntries = async (strapi: Core.Strapi, job: number): Promise<void> => {
  await inTurn(strapi, () => strapi.db.query(UID).deleteMany({ where: { job } }));
};

/** The keys of the records that a job has dealt with. */
export const loadKeys = async (strapi: Core.Strapi, job: number): Promise<ReadonlySet<string>> => {
  const keys = new Set<string>();
  for (let last = 0; ; ) {
    const rows = await rowsOf(strapi, 'import-entry').findMany<{ id: number; recordKey: string }>({
      select: ['id', 'recordKey'],
      where: { job, id: { $gt: last } },
      orderBy: { id: 'asc' },
      limit: KEYS_PAGE,
    });
    for (const row of rows) keys.add(row.recordKey);
    const end = rows.at(-1)?.id;
    if (end === undefined || rows.length < KEYS_PAGE) return keys;
    last = end;
  }
};

interface EntryRow {
  readonly id: number;
  readonly report: unknown;
}

/** One page of a job's reports, in the order of the records. */
export const listEntries = async (
  strapi: Core.Strapi,
  {
    job,
    status,
    page,
    pageSize,
  }: {
    readonly job: number;
    readonly status?: RecordStatus | undefined;
    readonly page: number;
    readonly pageSize: number;
  },
): Promise<{ readonly reports: readonly RecordReport[]; readonly total: number }> => {
  const where = { job, ...(status && { status }) };
  const table = rowsOf(strapi, 'import-entry');
  const rows = await table.findMany<EntryRow>({
    select: ['id', 'report'],
    where,
    orderBy: { id: 'asc' },
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return { reports: rows.map(({ report }) => recordReportSchema.parse(report)), total: await table.count({ where }) };
};

/** All reports of a job, in the order of the records; some hundred are held at a time. */
export async function* readEntries(strapi: Core.Strapi, job: number): AsyncGenerator<RecordReport> {
  for (let last = 0; ; ) {
    const rows = await rowsOf(strapi, 'import-entry').findMany<EntryRow>({
      select: ['id', 'report'],
      where: { job, id: { $gt: last } },
      orderBy: { id: 'asc' },
      limit: PAGE,
    });
    for (const { report } of rows) yield recordReportSchema.parse(report);
    const end = rows.at(-1)?.id;
    if (end === undefined || rows.length < PAGE) return;
    last = end;
  }
}
