import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { commands, inProject } from './project.mjs';
import { runStep } from './steps.mjs';

const PLUGIN = 'src/plugins/careers';

/**
 * What gets built, from what, into what. `outputs` are files that exist after a whole build; they are rebuilt when the
 * sources changed or when something else has written the first of them since.
 */
const targets = {
  plugin: {
    title: 'Building the careers plugin',
    sources: [PLUGIN, 'package-lock.json'],
    without: [`${PLUGIN}/starter`, `${PLUGIN}/bin`, `${PLUGIN}/jest.config.js`],
    outputs: [`${PLUGIN}/dist/server/index.js`, `${PLUGIN}/dist/admin/index.mjs`],
    args: [commands.strapiPlugin, 'build', '--silent'],
    cwd: PLUGIN,
  },
  app: {
    title: 'Compiling the app',
    sources: ['config', 'src', 'database', 'tsconfig.json', 'package-lock.json'],
    without: ['src/admin', 'src/plugins'],
    outputs: ['dist/src/index.js', 'dist/config/server.js'],
    args: [commands.tsc, '-p', 'tsconfig.json'],
  },
  admin: {
    title: 'Building the admin panel (a minute or two the first time)',
    sources: [`${PLUGIN}/admin`, `${PLUGIN}/core`, `${PLUGIN}/react`, 'src/admin', 'config', 'package-lock.json'],
    outputs: ['dist/build/index.html'],
    args: [commands.strapi, 'build'],
    env: { NODE_ENV: 'production' },
  },
};

const stampFile = (name) => inProject('node_modules', '.cache', 'careers', `${name}.json`);
const writtenAt = (output) => statSync(inProject(output), { throwIfNoEntry: false })?.mtimeMs;

const readStamp = (name) => {
  try {
    return JSON.parse(readFileSync(stampFile(name), 'utf8'));
  } catch {
    return undefined;
  }
};

const writeStamp = (name, stamp) => {
  mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  const draft = `${stampFile(name)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(stamp));
  renameSync(draft, stampFile(name));
};

/**
 * Builds what is missing or was built from other sources, in the order given.
 *
 * @param names of targets: plugin, app, admin. The admin panel holds the plugin's screens: build the plugin first.
 */
export const ensureBuilt = async (...names) => {
  for (const name of names) {
    const target = targets[name];
    const sources = fingerprint(target);
    const stamp = readStamp(name);
    const isFresh =
      stamp?.sources === sources &&
      target.outputs.every((output) => writtenAt(output) !== undefined) &&
      stamp.writtenAt === writtenAt(target.outputs[0]);
    if (isFresh) continue;
    await runStep({ name: `build-${name}`, ...target });
    writeStamp(name, { sources, writtenAt: writtenAt(target.outputs[0]) });
  }
};
