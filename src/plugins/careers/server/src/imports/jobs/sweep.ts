import type { Core } from '@strapi/strapi';
import type { CareersConfig } from '../../config';
import { uidOf } from '../../content-model';
import { rowsOf } from '../../strapi/documents';
import { letOthersGo } from './breathe';
import { sweepUploads } from './uploads';

const DAY_MS = 86_400_000;
/** Entries of one statement: a job may have some ten thousand. */
const AT_ONCE = 500;
const ENDED = ['done', 'failed', 'cancelled'];

interface Row {
  readonly id: number;
}

/** Forgets jobs that ended some days ago, with their reports. What they have written stays, and where it is from. */
const sweepReports = async (strapi: Core.Strapi, now: number): Promise<void> => {
  const { keepReportsDays } = strapi.config.get<CareersConfig>('plugin::careers').imports;
  const ended = { state: { $in: ENDED }, finishedAt: { $lt: new Date(now - keepReportsDays * DAY_MS) } };
  for (const { id } of await rowsOf(strapi, 'import-job').findMany<Row>({ select: ['id'], where: ended })) {
    for (;;) {
      const some = await rowsOf(strapi, 'import-entry').findMany<Row>({
        select: ['id'],
        where: { job: id },
        limit: AT_ONCE,
      });
      if (some.length === 0) break;
      const ids = some.map((entry) => entry.id);
      await strapi.db.query(uidOf('import-entry')).deleteMany({ where: { id: { $in: ids } } });
      await letOthersGo(strapi);
    }
    // Last: until then the next look finds it again.
    await strapi.db.query(uidOf('import-job')).deleteMany({ where: { id } });
  }
};

/** Removes what is kept of jobs for some days only. @returns the folders of uploads that are gone */
export const sweep = async (strapi: Core.Strapi, now = Date.now()): Promise<readonly string[]> => {
  await sweepReports(strapi, now);
  return sweepUploads(strapi, now);
};
