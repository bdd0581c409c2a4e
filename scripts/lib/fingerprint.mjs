import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project.mjs';

const NEVER_SOURCES = new Set(['node_modules', 'dist', 'build', '.tmp', '.cache', '.strapi']);
const isTest = (name) => /\.test\.[a-z]+$/.test(name);

const filesUnder = (entry) => {
  const stats = statSync(entry, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [entry];
  return readdirSync(entry)
    .filter((name) => !NEVER_SOURCES.has(name) && !isTest(name))
    .flatMap((name) => filesUnder(path.join(entry, name)));
};

/**
 * One hash over the paths and contents of sources, so that a checkout with new dates but the same text counts as unchanged.
 *
 * @param sources files and folders relative to the project; those that do not exist are ignored
 * @param without files and folders under them that do not matter
 */
export const fingerprint = ({ sources, without = [] }) => {
  const left = new Set(without.map((entry) => path.join(projectRoot, entry)));
  const isLeft = (file) => [...left].some((entry) => file === entry || file.startsWith(entry + path.sep));
  const files = sources.flatMap((source) => filesUnder(path.join(projectRoot, source))).filter((file) => !isLeft(file));
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(path.relative(projectRoot, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};
