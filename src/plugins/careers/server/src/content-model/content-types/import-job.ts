import { IMPORT_JOB_KINDS, IMPORT_JOB_STATES } from '../../../../core/imports/job';
import { boolean, datetime, enumeration, integer, json, string, text, type ContentTypeSchema } from '../attributes';
import { HIDDEN } from './hidden';

/** One import or export: what is to be done, how far it is, and which process does it. The queue is this table. */
export const importJob: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'careers_import_jobs',
  info: {
    singularName: 'import-job',
    pluralName: 'import-jobs',
    displayName: 'Import job',
    description: 'An import or export that runs in the background',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  attributes: {
    kind: enumeration(IMPORT_JOB_KINDS, { required: true }),
    // Name of the source, or the format of an export.
    source: string({ required: true, maxLength: 40 }),
    state: enumeration(IMPORT_JOB_STATES, { required: true }),
    // `JobOptions` of core/imports/job.
    options: json(),
    // What the files are called, for people.
    label: text(),
    // Uploaded files: the name of their folder below the one of the settings. Only servers that see it can do the job.
    folder: string({ maxLength: 64 }),
    // Or what was named on the command line: absolute paths, and the host on which they lie.
    paths: json(),
    host: string({ maxLength: 255 }),
    // Records dealt with, and of how many; null as long as nobody has counted.
    done: integer({ default: 0 }),
    total: integer(),
    // `RecordTotals` of core/imports/record-report.
    totals: json(),
    // Why it failed: one plain sentence, with file and row where there are any.
    problem: text(),
    cancelRequested: boolean({ default: false }),
    // "worker" while it runs. Unique, so that there is one at a time, however many servers there are.
    slot: string({ maxLength: 10 }),
    // The process that runs it, and until when it is taken to be alive.
    worker: string({ maxLength: 40 }),
    aliveUntil: datetime(),
    // How many times in a row it was taken over from a process that had ended before it got any further.
    takeovers: integer({ default: 0 }),
    // When the process that runs it began with records, and how many were dealt with then: the pace is told from it.
    runningSince: datetime(),
    doneBefore: integer({ default: 0 }),
    requestedAt: datetime({ required: true }),
    startedAt: datetime(),
    finishedAt: datetime(),
    // The administrator who asked for it; null on the command line.
    requestedBy: integer(),
    requestedByName: string(),
  },
  indexes: [
    { name: 'careers_import_jobs_slot', columns: ['slot'], type: 'unique' },
    { name: 'careers_import_jobs_state', columns: ['state'] },
  ],
};
