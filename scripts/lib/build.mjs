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
    without: [`${PLUGIN}/starter`, `${PLUGIN}/bin`, `${PLUGIN}/jest.config.js`, `${PLUGIN}/jest-text.js`],
    outputs: ['server/index.js', 'admin/index.mjs', 'cli/index.js', 'client/index.mjs', 'react/index.mjs'].map(
      (file) => `${PLUGIN}/dist/${file}`,
    ),
    args: [commands.strapiPlugin, 'build', '--silent'],
    cwd: PLUGIN,
    env: { NODE_ENV: 'production' },
  },
  app: {
    title: 'Compiling the app',
    sources: ['config', 'src', 'database', 'tsconfig.json', 'package-lock.json'],
    without: ['src/admin', 'src/plugins'],
    outputs: ['dist/src/index.js', 'dist/config/server.js'],
    args: [commands.tsc, '-p', 'tsconfig.json'],
  },
  admin: {
    title: 'Building the admin panel',
    sources: [`${PLUGIN}/dist/admin`, 'src/admin', 'config', 'package-lock.json'],
    outputs: ['dist/build/index.html'],
    args: [commands.strapi, 'build'],
    env: { NODE_ENV: 'production' },
    alsoBuilds: 'app',
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

const writeStamp = ({ name, sources }) => {
  const stamp = { sources, writtenAt: writtenAt(targets[name].outputs[0]) };
  mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  const draft = `${stampFile(name)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(stamp));
  renameSync(draft, stampFile(name));
};

const isFresh = (name) => {
  const target = targets[name];
  const stamp = readStamp(name);
  return (
    stamp !== undefined &&
    target.outputs.every((output) => writtenAt(output) !== undefined) &&
    stamp.writtenAt === writtenAt(target.outputs[0]) &&
    stamp.sources === fingerprint(target)
  );
};

/**
 * Builds what is missing or was built from other sources.
 *
 * @param names of targets: plugin, app, admin. The admin panel holds the plugin's built screens, and `strapi build`
 *   compiles the app too, so they are always built in the order plugin, admin, app.
 */
export const ensureBuilt = async (...names) => {
  // In a copy on another Strapi, what users would install there is tested.
  if (process.env.TEST_AS_BUILT === 'true') return;
  for (const name of ['plugin', 'admin', 'app'].filter((target) => names.includes(target))) {
    if (isFresh(name)) continue;
    // Taken before the build: what is edited while it runs has to be built again.
    const built = [name, targets[name].alsoBuilds].filter(Boolean);
    const stamps = built.map((each) => ({ name: each, sources: fingerprint(targets[each]) }));
    await runStep({ name: `build-${name}`, ...targets[name] });
    stamps.forEach(writeStamp);
  }
};
