import type { Core } from '@strapi/strapi';
import { addMetrics } from '../../metrics';
import { rowsOf } from '../../strapi/documents';
import { listOpenJobs } from './queue';

interface Progress {
  readonly done: number;
  readonly total: number | null;
}

/** What `/metrics` says of the queue of imports and exports: the same on every server of a database. */
export const addImportFigures = (strapi: Core.Strapi): void => {
  const running = async (figure: (job: Progress) => number): Promise<number> => {
    const jobs = await rowsOf(strapi, 'import-job').findMany<Progress>({
      select: ['done', 'total'],
      where: { state: 'running' },
    });
    return jobs.reduce((sum, job) => sum + figure(job), 0);
  };
  addMetrics(strapi, [
    {
      name: 'careers_import_jobs',
      help: 'Imports and exports that wait or run',
      type: 'gauge',
      labels: ['state'],
      collect: async () => {
        const open = await listOpenJobs(strapi);
        return (['queued', 'running'] as const).map((state) => ({
          labels: { state },
          value: open.filter((job) => job.state === state).length,
        }));
      },
    },
    {
      name: 'careers_import_records_done',
      help: 'Records of the running import that are dealt with',
      type: 'gauge',
      collect: () => running(({ done }) => done),
    },
    {
      name: 'careers_import_records',
      help: 'Records of the running import, once they are counted',
      type: 'gauge',
      collect: () => running(({ total }) => total ?? 0),
    },
  ]);
};
