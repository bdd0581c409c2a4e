import { createHash } from 'node:crypto';
import parts from '../../../react/styles.css?inline';
import own from './reader.css?inline';

const HASH_LENGTH = 16;

const text = `${parts}\n${own}`
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\n\s+/g, '\n')
  .replace(/\n{2,}/g, '\n')
  .trim();

/** The looks of the React parts and of the reader around them; its name changes with it, so that it can be kept forever. */
export const stylesheet = {
  file: `${createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH)}.css`,
  text,
} as const;
