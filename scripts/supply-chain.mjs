/** `node scripts/supply-chain.mjs licences [--check] | lockfile | audit`: what the project is made of, and whether one may. */
import { Obstacle, runMain } from './lib/project.mjs';
import { audit } from './lib/supply-chain/audit.mjs';
import { listLicences } from './lib/supply-chain/licences.mjs';
import { checkLockfile } from './lib/supply-chain/lockfile.mjs';

const [what, ...options] = process.argv.slice(2);
const jobs = {
  licences: () => listLicences({ check: options.includes('--check') }),
  lockfile: () => checkLockfile(),
  audit,
};

await runMain(async () => {
  if (!Object.hasOwn(jobs, what ?? '')) throw new Obstacle(`Say one of ${Object.keys(jobs).join(', ')}.`);
  await jobs[what]();
});
