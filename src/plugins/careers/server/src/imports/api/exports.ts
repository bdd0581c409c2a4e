import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { ImportJobService } from '../jobs';

const TYPES: Readonly<Record<string, string>> = { '.zip': 'application/zip', '.jsonl': 'application/jsonl' };

/** The file of an export that is done. @throws NotFoundError (404) when there is none */
export const openExport = async (
  jobs: ImportJobService,
  id: number,
): Promise<{ readonly name: string; readonly type: string; readonly stream: Readable }> => {
  const file = await jobs.exportedFile(id);
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  return { name: path.basename(file), type, stream: createReadStream(file) };
};
