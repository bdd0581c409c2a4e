import { readFileSync } from 'node:fs';
import { inProject } from '../project.mjs';

const PLUGIN = 'src/plugins/careers';
/** What the plugin is built with, and nothing of which ends up in it. */
const BUILD_ONLY = [/^@types\//, /^@strapi\/sdk-plugin$/];

export const readLock = () => JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')).packages;

/** The folders in which Node.js looks for what a package asks for, closest first. */
const foldersFrom = (place) => {
  const parts = place.split('/node_modules/');
  const within = parts.map((_, at) => `${parts.slice(0, parts.length - at).join('/node_modules/')}/node_modules/`);
  return [...within, 'node_modules/'];
};

const locate = (packages, from, name) => {
  const folder = foldersFrom(from).find((each) => packages[`${each}${name}`] !== undefined);
  if (folder === undefined) return undefined;
  const place = `${folder}${name}`;
  return packages[place].link ? packages[place].resolved : place;
};

const closure = (packages, start) => {
  const found = new Set();
  const queue = [...start];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [from, name] = next;
    const place = locate(packages, from, name);
    if (place === undefined || found.has(place)) continue;
    found.add(place);
    const { dependencies = {}, optionalDependencies = {} } = packages[place];
    for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) queue.push([place, dependency]);
  }
  return [...found];
};

const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Old packages that say it in their README or LICENSE only, or not by its SPDX name; read there for these versions. */
const READ_BY_HAND = {
  'duck@0.1.12': 'BSD-2-Clause',
  'only@0.0.2': 'MIT',
  'pause@0.0.1': 'MIT',
  'seq-queue@0.0.5': 'MIT',
  'spawn-command@0.0.2': 'MIT',
};

const licenseOf = (place, { license, version }) => {
  const read = READ_BY_HAND[`${nameOf(place)}@${version}`];
  if (read !== undefined) return read;
  if (license !== undefined) return license;
  const { license: own, licenses } = JSON.parse(readFileSync(inProject(place, 'package.json'), 'utf8'));
  return own?.type ?? own ?? licenses?.map(({ type }) => type).join(' OR ');
};

const describe = (packages) => (place) => ({
  name: packages[place].name ?? nameOf(place),
  version: packages[place].version,
  license: licenseOf(place, packages[place]),
});

const byName = (one, other) =>
  one.name.localeCompare(other.name, 'en') || one.version.localeCompare(other.version, 'en');

/** Everything that is shipped with the plugin: what it depends on, and what its build puts into it. */
export const shippedPackages = () => {
  const packages = readLock();
  const { dependencies = {}, devDependencies = {} } = packages[PLUGIN];
  const names = Object.keys({ ...dependencies, ...devDependencies });
  const shipped = names.filter((name) => !BUILD_ONLY.some((pattern) => pattern.test(name)));
  return closure(
    packages,
    shipped.map((name) => [PLUGIN, name]),
  )
    .filter((place) => place.includes('node_modules/'))
    .map(describe(packages))
    .sort(byName);
};

/** Everything that the app needs in production: what a container holds. */
export const installedPackages = () => {
  const packages = readLock();
  return Object.keys(packages)
    .filter((place) => place.includes('node_modules/') && !packages[place].link)
    .filter((place) => !packages[place].dev && !packages[place].devOptional)
    .filter((place) => packages[place].license !== undefined || !packages[place].optional)
    .map(describe(packages))
    .sort(byName);
};
