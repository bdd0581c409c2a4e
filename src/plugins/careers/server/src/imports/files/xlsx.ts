import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isDiskFull } from '../../../../core/imports/disk-full';
import { SourceFileError } from './error';
import type { FileSet } from './file-set';
import { DEFAULT_FILE_LIMITS } from './limits';
import type { CellRow } from './table';
import { readSheet } from './xlsx-sheet';
import { readWorkbook } from './xlsx-workbook';
import { openZip } from './zip';

/** A sheet of 200 MB packed is a gigabyte and more of XML, which is read piece by piece. */
const PART_LIMITS = { ...DEFAULT_FILE_LIMITS, fileBytes: 2_000_000_000, totalBytes: 4_000_000_000 };

/** A spreadsheet is a zip, read by jumping in it: one that is packed in another zip is written to the disk first. */
const onDisk = async (files: FileSet, name: string): Promise<{ place: string; remove: () => Promise<void> }> => {
  const place = files.pathOf(name);
  if (place !== null) return { place, remove: () => Promise.resolve() };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'careers-import-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const copy = path.join(folder, 'spreadsheet.xlsx');
  try {
    await pipeline(await files.open(name), createWriteStream(copy));
  } catch (error) {
    await remove();
    if (!isDiskFull(error)) throw error;
    throw new SourceFileError(`The disk is full: ${os.tmpdir()} has no room for this file.`, { file: name });
  }
  return { place: copy, remove };
};

/**
 * The rows of a workbook's first sheet, one at a time. Numbers come as a person sees them (`3.1`), dates as `2026-05-01`.
 *
 * yauzl unpacks and saxes reads the XML. The libraries that do both together were tried: they keep all rows of a sheet
 * in memory, or do not wait for the one who reads.
 *
 * @throws SourceFileError when it is no workbook, damaged, or would fill the memory
 */
export async function* readSpreadsheet(files: FileSet, name: string): AsyncGenerator<CellRow> {
  // Opening it here checks its size.
  if (files.pathOf(name) !== null) (await files.open(name)).destroy();
  const { place, remove } = await onDisk(files, name);
  try {
    const zip = await openZip(place, name, PART_LIMITS);
    try {
      const workbook = await readWorkbook(zip, name);
      yield* readSheet(await zip.open(workbook.sheet), name, workbook);
    } finally {
      zip.close();
    }
  } finally {
    await remove();
  }
}
