import type { Core } from '@strapi/strapi';
import type { RecordReport } from '../../../../core/imports/record-report';
import type { OwnRecord, SourceRecord } from '../../../../core/imports/source-record';

export type WritableRecord = SourceRecord | OwnRecord;

export interface WriteOptions {
  /** Says what would be written, and writes nothing. */
  readonly dryRun: boolean;
}

/** Turns records into guides, skills, certifications and FAQs. A job has one of its own. */
export interface RecordWriter {
  /**
   * Merges records into their guides and writes them. Called within the transaction that also stores their entries.
   *
   * @returns a report for each, in the same order
   * @throws ValidationError, or another `ApplicationError`, when a record cannot be taken; anything else ends the job
   */
  writeAll(records: readonly WritableRecord[], options: WriteOptions): Promise<readonly RecordReport[]>;
  /** After a transaction was rolled back: forgets what was only written there. */
  reset(): Promise<void>;
  /** After the last record: what only makes sense when all are there, such as links between guides. May be called again. */
  finish(options: WriteOptions): Promise<void>;
}

export type WriterFactory = (strapi: Core.Strapi) => Promise<RecordWriter>;
