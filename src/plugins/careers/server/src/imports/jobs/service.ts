import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  EXPORT_FILES,
  type ExportOptions,
  type ImportJob,
  type ImportOptions,
  type JobOptions,
} from '../../../../core/imports/job';
import {
  paginate,
  type EntriesQuery,
  type ImportEntries,
  type ImportJobs,
  type JobsQuery,
} from '../../../../core/imports/job-requests';
import { NO_RECORDS, type RecordReport } from '../../../../core/imports/record-report';
import { isDiskFull } from '../../../../core/imports/disk-full';
import { findSource } from '../sources';
import { listEntries, readEntries } from './entries';
import { importForServer } from './import-for-server';
import { listOpenJobs, queueOf, requestCancel, type JobQueue } from './queue';
import { findJobRow, insertJob, listJobRows, toImportJob, type JobRow } from './rows';
import { exportedPath } from './run-export';
import { sweep } from './sweep';
import { findUpload, makeFolder } from './uploads';
import { workerOf } from './workers';

/** The files of an import: uploaded ones by their folder, or what was named on this host. */
export type JobFiles = { readonly folder: string } | { readonly paths: readonly string[] };

export interface NewImport {
  readonly options: ImportOptions;
  readonly files: JobFiles;
  /** The administrator; nobody on the command line. */
  readonly requestedBy?: Administrator;
}

interface Administrator {
  readonly id: number;
  readonly name: string;
}

export interface NewExport {
  readonly options: ExportOptions;
  readonly requestedBy?: Administrator;
}

/** `strapi.plugin('careers').service('import-jobs')`: imports in the background. */
export interface ImportJobService {
  /**
   * Puts an import into the queue.
   *
   * @throws SourceFileError (400) when there is no such source; NotFoundError (404) when the upload is not on this server
   */
  readonly enqueue: (job: NewImport) => Promise<ImportJob>;
  /**
   * Puts the import into the queue of which a dry run was made: the same files, with the same options.
   *
   * @param locales what whoever asks may write in; see `ImportOptions`
   * @throws NotFoundError (404) when there is no such job, or its files are no longer on this server; ValidationError (400)
   *   when it is no dry run of uploaded files
   */
  readonly runInEarnest: (
    id: number,
    by: { readonly locales?: readonly string[] | undefined; readonly requestedBy: Administrator },
  ) => Promise<ImportJob>;
  /** Puts an export into the queue; its file is made in a folder on this server. */
  readonly enqueueExport: (job: NewExport) => Promise<ImportJob>;
  /**
   * The file of an export that is done.
   *
   * @returns its absolute path
   * @throws NotFoundError (404) when the job is none, is not done, or its file is on another server or was removed
   */
  readonly exportedFile: (id: number) => Promise<string>;
  /** @throws NotFoundError (404) */
  readonly find: (id: number) => Promise<ImportJob>;
  readonly list: (query: JobsQuery) => Promise<ImportJobs>;
  /** Asks for the end of a job: at once when it is queued, else after the records that are being written. */
  readonly cancel: (id: number) => Promise<ImportJob>;
  readonly entries: (id: number, query: EntriesQuery) => Promise<ImportEntries>;
  /** All reports of a job, in the order of the records. */
  readonly reports: (id: number) => AsyncIterable<RecordReport>;
  /**
   * The import of the same files on this host, with the same options, that is not over yet: it is going on, or its process
   * has ended.
   *
   * @returns its id
   */
  readonly findSame: (job: Omit<NewImport, 'requestedBy'>) => Promise<number | undefined>;
  /**
   * Does a job in this process, if it is its turn and nobody else is at work; for the command line.
   *
   * @returns whether it was
   */
  readonly doJob: (id: number) => Promise<boolean>;
  /** In a process that a server has started for its imports: does what the server hands over, until that ends. */
  readonly importForServer: () => Promise<void>;
  /** For tests, and for processes that do jobs in another way. */
  readonly queue: JobQueue;
  /**
   * Removes uploads and reports whose jobs ended some days ago; the server does so every hour.
   *
   * @returns the folders of the uploads
   */
  readonly sweep: () => Promise<readonly string[]>;
}

const labelOf = (paths: readonly string[]): string => paths.map((place) => path.basename(place)).join(', ');

const refuseFullDatabase = (error: unknown): never => {
  if (!isDiskFull(error)) throw error;
  throw new errors.ApplicationError('The disk of the database is full: the job could not be put into the queue.');
};

export const createImportJobService = ({ strapi }: { strapi: Core.Strapi }): ImportJobService => {
  const find = async (id: number): Promise<JobRow> => {
    const row = await findJobRow(strapi, id);
    if (row === null) throw new errors.NotFoundError('There is no such import.');
    return row;
  };

  const insert = async (
    options: JobOptions,
    {
      requestedBy,
      ...where
    }: Partial<Pick<JobRow, 'label' | 'folder' | 'host'>> & {
      readonly paths?: readonly string[];
      readonly requestedBy: Administrator | undefined;
    },
  ): Promise<ImportJob> => {
    const id = await insertJob(strapi, {
      kind: options.kind,
      source: options.kind === 'import' ? options.source : options.format,
      state: 'queued',
      options,
      ...where,
      done: 0,
      totals: NO_RECORDS,
      cancelRequested: false,
      takeovers: 0,
      doneBefore: 0,
      requestedAt: new Date(),
      requestedBy: requestedBy?.id ?? null,
      requestedByName: requestedBy?.name ?? null,
    }).catch(refuseFullDatabase);
    workerOf(strapi).wake();
    return toImportJob(await find(id));
  };

  const enqueue: ImportJobService['enqueue'] = async ({ options, files, requestedBy }) => {
    findSource(options.source);
    const label = 'folder' in files ? (await findUpload(strapi, files.folder)).label : labelOf(files.paths);
    const where = 'folder' in files ? { folder: files.folder } : { paths: files.paths, host: hostname() };
    return insert(options, { label, ...where, requestedBy });
  };

  return {
    enqueue,

    runInEarnest: async (id, { locales, requestedBy }) => {
      const { options, folder } = await find(id);
      if (options.kind !== 'import' || !options.dryRun || folder === null) {
        throw new errors.ValidationError('Only a preview of files that were sent here can be run: start a new import.');
      }
      const { locales: _of, ...wanted } = options;
      const inEarnest = { ...wanted, dryRun: false, ...(locales && { locales: [...locales] }) };
      return enqueue({ options: inEarnest, files: { folder }, requestedBy });
    },

    enqueueExport: async ({ options, requestedBy }) =>
      insert(options, { label: EXPORT_FILES[options.format], folder: await makeFolder(strapi), requestedBy }),

    exportedFile: async (id) => {
      const job = await find(id);
      const file = job.state === 'done' ? exportedPath(strapi, job) : null;
      if (file === null || !existsSync(file)) throw new errors.NotFoundError('There is no such file.');
      return file;
    },

    find: async (id) => toImportJob(await find(id)),

    list: async (query) => {
      const { rows, total } = await listJobRows(strapi, query);
      return { jobs: rows.map((row) => toImportJob(row)), pagination: paginate({ ...query, total }) };
    },

    cancel: async (id) => {
      await find(id);
      await requestCancel(strapi, id);
      return toImportJob(await find(id));
    },

    entries: async (id, query) => {
      await find(id);
      const { reports, total } = await listEntries(strapi, { job: id, ...query });
      return { entries: [...reports], pagination: paginate({ ...query, total }) };
    },

    reports: (id) => readEntries(strapi, id),

    findSame: async ({ options, files }) => {
      if (!('paths' in files)) return undefined;
      for (const { id, host } of await listOpenJobs(strapi)) {
        const row = host === hostname() ? await findJobRow(strapi, id) : null;
        const isSame = isDeepStrictEqual([row?.options, row?.paths], [options, files.paths]);
        if (isSame && row?.cancelRequested === false) return id;
      }
      return undefined;
    },

    doJob: (id) => workerOf(strapi).doJob(id),
    importForServer: () => importForServer(strapi),
    queue: queueOf(strapi),
    sweep: () => sweep(strapi),
  };
};
