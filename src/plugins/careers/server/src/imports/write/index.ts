import type { Core } from '@strapi/strapi';
import { meetingKeys } from '../../../../core/imports/merge';
import type { RecordReport } from '../../../../core/imports/record-report';
import {
  isOwnRecord,
  type OwnRecord,
  type RejectedRow,
  type SourceRecord,
} from '../../../../core/imports/source-record';
import { createGuides, mergeNew } from './create-guides';
import { GuideLinks } from './link-guides';
import { OwnWriter } from './own';
import { refuseLocale, reportOf } from './reports';
import { openSession, type WriteSession } from './session';
import { mergeInto, updateGuide } from './update-guide';

export { isRecordsFault, reasonOf } from './faults';
export type ImportedRecord = SourceRecord | OwnRecord;

export interface RecordWriter {
  /**
   * Merges records into their guides and writes them, in order; or says what would be written. Call it in the transaction
   * that keeps the reports.
   *
   * @throws ValidationError, ZodError or a database's error: then the transaction has to be rolled back, and `reset` called
   */
  writeAll(records: readonly ImportedRecord[], options: { readonly dryRun: boolean }): Promise<readonly RecordReport[]>;
  /** After a transaction was rolled back: what was only written in it is forgotten. */
  reset(): Promise<void>;
  /** A record that the same job has written before it was interrupted: its links are still to be written. */
  recall(record: ImportedRecord): void;
  /**
   * After the last record: links what came with this run to each other, a batch in each transaction. Does nothing the second
   * time.
   *
   * @param transaction runs `work` in one, and reports what it gives: links that lead to nothing
   */
  finish(transaction: (work: () => Promise<readonly RejectedRow[]>) => Promise<void>): Promise<void>;
}

export interface RunOptions {
  /** Who is named in credits as the one that has modified the information. */
  readonly publisherName: string;
  /** Locales that whoever imports may write in; all of them when absent. */
  readonly permitted?: readonly string[] | undefined;
  readonly now?: () => Date;
}

const preview = async (session: WriteSession, record: SourceRecord): Promise<RecordReport> => {
  const documentId = session.guides.find(record);
  if (documentId === undefined) {
    return reportOf(record, { merged: mergeNew(session, record), guide: null, dryRun: true });
  }
  const { merged, record: inWords, slug } = await mergeInto(session, { record, documentId });
  return reportOf(inWords, { merged, guide: { documentId, slug }, dryRun: true });
};

/** Under what a record may meet another one of the same batch. */
const keysOf = ({ edition, record, externalIds }: SourceRecord): readonly string[] => [
  `${edition.source} ${record}`,
  ...meetingKeys(externalIds),
];

/** Collects records that no guide is about yet, to write them together. */
const createBatch = (session: WriteSession) => {
  let records: SourceRecord[] = [];
  let keys = new Set<string>();
  return {
    has: (record: SourceRecord): boolean => keysOf(record).some((key) => keys.has(key)),
    add: (record: SourceRecord): void => {
      records.push(record);
      for (const key of keysOf(record)) keys.add(key);
    },
    write: async (): Promise<readonly RecordReport[]> => {
      const batch = records;
      records = [];
      keys = new Set();
      return batch.length === 0 ? [] : createGuides(session, batch);
    },
  };
};

/** A writer for one run: it knows what the run has written so far. */
export const createRecordWriter = async (
  strapi: Core.Strapi,
  { publisherName, permitted, now = () => new Date() }: RunOptions,
): Promise<RecordWriter> => {
  const open = () => openSession(strapi, { publisherName, now });
  let session = await open();
  const links = new GuideLinks();
  const own = new OwnWriter();

  const write = async (record: ImportedRecord): Promise<RecordReport> => {
    if (isOwnRecord(record)) return own.write(session, record, { dryRun: false });
    const documentId = session.guides.find(record);
    if (documentId === undefined) throw new Error(`${record.record} has no guide yet`);
    return updateGuide(session, { record, documentId });
  };

  return {
    writeAll: async (records, { dryRun }) => {
      const reports: RecordReport[] = [];
      const batch = createBatch(session);
      for (const record of records) {
        refuseLocale({ locales: session.locales, permitted: permitted ?? session.locales }, record);
        if (dryRun) {
          reports.push(
            isOwnRecord(record) ? await own.write(session, record, { dryRun }) : await preview(session, record),
          );
          continue;
        }
        if (!isOwnRecord(record)) links.add(record);
        if (!isOwnRecord(record) && !batch.has(record) && session.guides.find(record) === undefined) {
          batch.add(record);
          continue;
        }
        reports.push(...(await batch.write()), await write(record));
      }
      return [...reports, ...(await batch.write())];
    },
    reset: async () => {
      session = await open();
    },
    recall: (record) => {
      if (isOwnRecord(record)) own.recall(record);
      else links.add(record);
    },
    finish: async (transaction) => {
      await links.write(session, async (work) =>
        transaction(async () => {
          await work();
          return [];
        }),
      );
      await own.finish(() => session, transaction);
    },
  };
};
