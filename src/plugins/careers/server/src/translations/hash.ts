import { createHash } from 'node:crypto';

/** Long enough to tell any two texts apart. */
const LENGTH = 32;

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, LENGTH);
