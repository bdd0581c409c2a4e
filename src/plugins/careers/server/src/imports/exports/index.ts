import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { ExportOptions } from '../../../../core/imports/job';
import type { OwnContent } from '../../../../core/imports/own-content';
import { writeTables } from './csv';
import { exportEntries, isUnexportable, type Unexportable } from './entries';
import { toJsonLines } from './json';
import { writeDocuments } from './markdown';
import { countPlanned, planExport } from './plan';
import { streamZip } from './zip';

export type { Unexportable } from './entries';

export interface ContentExport {
  /** How many entries there are. */
  readonly total: number;
  /** The file, while it is made; some dozens of entries are in memory at a time. */
  readonly stream: Readable;
}

export interface Watching {
  /** Told of each entry, with how many there were. */
  readonly onEntry?: (done: number) => void;
  /** Told of what a file cannot hold, and that is left out. */
  readonly onUnexportable?: (entry: Unexportable) => void;
}

/**
 * Exports the editors' version of everything, or of some guides with all that they name. Pictures, provenance and what is
 * published are not part of these formats: see docs/imports-exports.md.
 */
export const exportContent = async (
  strapi: Core.Strapi,
  { format, guides, locale }: Omit<ExportOptions, 'kind'>,
  { onEntry, onUnexportable }: Watching = {},
): Promise<ContentExport> => {
  const plan = await planExport(strapi, { guides, locale });
  async function* entries(): AsyncGenerator<OwnContent> {
    let done = 0;
    for await (const entry of exportEntries(strapi, plan)) {
      done += 1;
      onEntry?.(done);
      if (isUnexportable(entry)) onUnexportable?.(entry);
      else yield entry;
    }
  }
  const streams = {
    json: () => Readable.from(toJsonLines(entries())),
    csv: () => streamZip((zip) => writeTables(zip, entries())),
    markdown: () => streamZip((zip) => writeDocuments(zip, entries(), plan)),
  };
  return { total: countPlanned(plan) + plan.unknown.length, stream: streams[format]() };
};
