import { Obstacle } from '../project.mjs';
import { readLock } from './packages.mjs';

const HOST = 'registry.npmjs.org';

/** What is odd in one entry of the lockfile. */
const problemOf = ([place, { link, resolved, integrity, inBundle, version, extraneous }]) => {
  if (!place.includes('node_modules/') || link || inBundle) return undefined;
  if (extraneous) return `${place} is in nobody's dependencies`;
  if (resolved !== undefined) {
    const url = URL.parse?.(resolved) ?? new URL(resolved);
    if (url.protocol !== 'https:' || url.hostname !== HOST) return `${place} comes from ${resolved}`;
  }
  if (!/^\d+\.\d+\.\d+/.test(version ?? '')) return `${place} has the version ${version}`;
  return /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') ? undefined : `${place} has no SHA-512 of its content`;
};

/**
 * Whether each package comes from the registry (an entry without an address does), with a checksum that `npm ci` holds
 * against what it downloads.
 *
 * @param packages of package-lock.json, by their places
 * @throws Obstacle
 */
export const checkLockfile = (packages = readLock()) => {
  const found = Object.entries(packages).flatMap((entry) => problemOf(entry) ?? []);
  if (found.length > 0)
    throw new Obstacle('package-lock.json has entries that nobody should install.', found.join('\n'));
};
