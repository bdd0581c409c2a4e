import type { Core } from '@strapi/strapi';
import { siteOf } from '../site';
import type { ExportOptions } from '../../../core/imports/job';
import { exportContent, type Watching } from './exports';
import { openFileSet } from './files';
import { findSource, listSources } from './sources';
import { createRecordWriter, type RecordWriter } from './write';
import { listConflicts, settleConflict, type Settling } from './write/settle';
import type { GuideVersionId } from './write/memory';

/** The plugin's service `imports`: sources, what writes their records, and the way out. */
export const createImportsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  listSources,
  findSource,
  /** Files of a source: a folder, a zip, or single files. */
  openFiles: openFileSet,
  /** For one run; see `RecordWriter`. */
  writer: async (options: { readonly now?: () => Date } = {}): Promise<RecordWriter> =>
    createRecordWriter(strapi, { publisherName: (await siteOf(strapi)).name, ...options }),
  /** Own content in one file; see `exportContent`. */
  exportContent: (options: Omit<ExportOptions, 'kind'>, watching?: Watching) =>
    exportContent(strapi, options, watching),
  listConflicts: (version: GuideVersionId) => listConflicts(strapi, version),
  settleConflict: (settling: Settling) => settleConflict(strapi, settling),
});

export type ImportsService = ReturnType<typeof createImportsService>;
