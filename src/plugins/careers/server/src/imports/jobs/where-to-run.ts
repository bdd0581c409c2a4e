import type { Core } from '@strapi/strapi';
import { isFields } from '../../../../core/rules';
import type { CareersConfig } from '../../config';
import { rowsOf } from '../../strapi/documents';
import { openFiles } from './open-files';
import type { JobRow } from './rows';

/** A job that is over sooner than another process has loaded the app: some hundred records of one's own at most. */
const FEW_BYTES = 64_000;
const FEW_GUIDES = 50;

/** Whether the database is a file that two processes can work on. */
const isSharedFile = async (strapi: Core.Strapi): Promise<boolean> => {
  if (strapi.db.dialect.client !== 'sqlite') return false;
  const answer: unknown = await strapi.db.connection.raw('PRAGMA journal_mode');
  const rows: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return rows.some((row) => isFields(row) && row.journal_mode === 'wal');
};

const isSmall = async (strapi: Core.Strapi, job: JobRow): Promise<boolean> => {
  if (job.options.kind === 'export') {
    const guides = job.options.guides?.length ?? (await rowsOf(strapi, 'guide').count());
    return guides <= FEW_GUIDES;
  }
  const files = await openFiles(strapi, job);
  try {
    return files.bytes <= FEW_BYTES;
  } finally {
    files.close();
  }
};

/**
 * Whether a job is for a process of its own. SQLite works in the thread that also answers readers: a large import in the
 * server would keep them waiting. A small one is not worth the seconds that it takes to load the app, and other databases
 * work elsewhere.
 */
export const isForOwnProcess = async (strapi: Core.Strapi, job: JobRow): Promise<boolean> => {
  const { process: where } = strapi.config.get<CareersConfig>('plugin::careers').imports;
  if (where !== 'auto') return where === 'own';
  if (!(await isSharedFile(strapi))) return false;
  try {
    return !(await isSmall(strapi, job));
  } catch {
    // Files that cannot be opened: the job says so.
    return false;
  }
};
