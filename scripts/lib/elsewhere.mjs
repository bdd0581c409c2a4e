import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { npm } from './install.mjs';
import { inProject, isInBrief, projectRoot } from './project.mjs';
import { runCommand, runStep } from './steps.mjs';

/** What the tests and the built app consist of. */
const COPIED = [
  ...['config', 'database', 'dist', 'docs', 'public', 'scripts', 'src', 'tests'],
  ...['.env.example', 'favicon.png', 'jest.config.js', 'package.json', 'package-lock.json', 'tsconfig.json'],
];

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** `>=5.40.0 <6`: what the plugin says it supports is what is tested. */
const oldestStrapi = () => {
  const { peerDependencies } = readJson(inProject('src', 'plugins', 'careers', 'package.json'));
  const [, version] = /^>=(\d+\.\d+\.\d+) <6$/.exec(peerDependencies['@strapi/strapi']) ?? [];
  if (!version) throw new Error('The peer range of the plugin does not name the oldest Strapi.');
  return version;
};

const addressOf = (database) => {
  const { variable, standard } = readJson(inProject('tests', 'support', 'database-servers.json'))[database];
  return process.env[variable] ?? standard;
};

/** The app's manifest with another Strapi in it. */
const manifestFor = (version) => {
  const manifest = readJson(inProject('package.json'));
  const pinned = manifest.dependencies['@strapi/strapi'];
  for (const list of [manifest.dependencies, manifest.devDependencies]) {
    for (const [name, wanted] of Object.entries(list)) {
      if (name.startsWith('@strapi/') && wanted === pinned) list[name] = version;
    }
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
};

const isNoModule = (file) => path.basename(file) !== 'node_modules';

/**
 * A copy of the project, as built, on another version of Strapi. What was installed is kept for the next run.
 *
 * @returns its folder
 */
const copyOnto = async (version) => {
  const folder = path.join(os.tmpdir(), `careers-on-strapi-${version}-node-${process.versions.modules}`);
  const manifest = manifestFor(version);
  const installed = path.join(folder, 'installed.json');
  const wanted = JSON.stringify([manifest, readFileSync(inProject('package-lock.json'), 'utf8')]);
  const isInstalled = existsSync(installed) && readFileSync(installed, 'utf8') === wanted;
  const kept = isInstalled ? ['package-lock.json'] : [];
  if (!isInstalled) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of COPIED.filter((entry) => !kept.includes(entry))) {
    const to = path.join(folder, name);
    // Modules of the plugin's own lie in its folder: they stay.
    if (name !== 'src') rmSync(to, { recursive: true, force: true });
    cpSync(inProject(name), to, { recursive: true, preserveTimestamps: true, filter: isNoModule });
  }
  writeFileSync(path.join(folder, 'package.json'), manifest);
  if (isInstalled) return folder;
  const { command, args } = npm();
  await runStep({
    name: `install-strapi-${version}`,
    title: `Installing Strapi ${version}`,
    command,
    args: [...args, 'install', '--no-audit', '--no-fund'],
    cwd: folder,
  });
  writeFileSync(installed, wanted);
  return folder;
};

/** The totals that `npm test` ends with. */
const totalsOf = (output) => {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  return passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failed) };
};

/**
 * Runs a suite once more, on another database; on the oldest Strapi, in a copy of what was built here, as users install it.
 *
 * @param strapi `oldest` that the plugin supports; `newest` is the one that the app is pinned to
 * @param database a name in tests/support/database-servers.json
 * @returns how many tests passed and failed there
 */
export const runElsewhere = async ({ suite, strapi, database, inBrief = [] }, patterns = []) => {
  const folder = strapi === 'oldest' ? await copyOnto(oldestStrapi()) : projectRoot;
  const pieces = [];
  const code = await runCommand({
    args: ['scripts/test.mjs', suite, ...(isInBrief(patterns) ? inBrief : patterns)],
    cwd: folder,
    env: { TEST_AS_BUILT: 'true', TEST_DATABASE_URL: addressOf(database) },
    stdio: ['ignore', 'pipe', 'inherit'],
    onStart: (child) => child.stdout.on('data', (piece) => pieces.push(piece)),
  });
  const totals = totalsOf(Buffer.concat(pieces).toString('utf8'));
  return code === 0 || totals.failed > 0 ? totals : { ...totals, failed: 1 };
};
