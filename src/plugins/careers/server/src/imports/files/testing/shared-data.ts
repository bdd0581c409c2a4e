import { existsSync } from 'node:fs';
import path from 'node:path';

/** Real files of the official sources; they are not part of the project, so tests of them run where they are. */
const SHARED_DATA = path.resolve(__dirname, '../../../../../../../../../shared/data');

export const sharedData = (...parts: readonly string[]): string => path.join(SHARED_DATA, ...parts);

/** `describe`, or a skipped one that says why, on a machine without the files. */
export const describeWithSharedData = existsSync(SHARED_DATA) ? describe : describe.skip;
