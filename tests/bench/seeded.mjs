/** What the measurements of pages share: databases full of guides, and a single request. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../../scripts/lib/fingerprint.mjs';
import { inProject } from '../../scripts/lib/project.mjs';

export const PLAIN = { 'accept-encoding': 'identity' };

const SOURCES = ['seed.mjs', 'content.mjs', 'editorial.mjs'].map((file) => `tests/bench/${file}`);

/**
 * @param translated how many of the guides have a translation
 * @param editorial with what an editorial office has besides guides; see `editorial.mjs`
 * @returns a database with that many guides; made once for each version of the content model and kept
 */
export const seededDatabase = ({ count, translated = 0, editorial = false, say }) => {
  const version = fingerprint({
    sources: [...SOURCES, 'src/plugins/careers/server/src/content-model'],
  }).slice(0, 12);
  const folder = inProject('.tmp', 'bench');
  const file = path.join(folder, `${editorial ? 'office' : 'guides'}-${count}-${version}.db`);
  if (existsSync(file)) return file;
  say(`Writing ${count} guides, once …`);
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.draft`;
  rmSync(draft, { force: true });
  const script = fileURLToPath(new URL('seed.mjs', import.meta.url));
  const options = JSON.stringify({ databaseFile: draft, count, translated, editorial });
  execFileSync(process.execPath, [script, options], { stdio: 'inherit' });
  renameSync(draft, file);
  return file;
};

/** A copy of a database that may be written to. @returns its `file`, and how to remove it */
export const copyDatabase = (original) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-bench-'));
  const file = path.join(folder, 'data.db');
  copyFileSync(original, file);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export const fetchOnce = async (url, headers = {}) => {
  const response = await fetch(url, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
};
