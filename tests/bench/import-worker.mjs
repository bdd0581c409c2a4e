/**
 * One side of the comparison of imports, in a process of its own: the plugin's import, or a plain loop over Strapi's
 * Document Service that writes the same guides and skills. Prints what it took as JSON.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { bootApp } from './app.mjs';

const GUIDE = 'plugin::careers.guide';
const SKILL = 'plugin::careers.skill';
const PAGE = 50;
const POPULATE = {
  aliases: true,
  tasks: true,
  skills: { populate: { skills: { fields: ['name'] } } },
  preparation: true,
  externalIds: true,
  sources: true,
};
const OWN = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale', 'revision']);

const { mode, folder, contentFile } = JSON.parse(process.argv[2]);

/** Without ids, times and what is empty; skills by name. */
const plain = (value) => {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.name === 'string' && value.documentId) return value.name;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !OWN.has(key) && part !== null)
      .map(([key, part]) => [key, plain(part)]),
  );
};

async function* entriesOf(strapi, uid, options) {
  for (let start = 0; ; start += PAGE) {
    const rows = await strapi.documents(uid).findMany({ ...options, sort: 'slug', start, limit: PAGE });
    yield* rows;
    if (rows.length < PAGE) return;
  }
}

/** Everything that either side has written. */
const readContent = async (strapi) => {
  const content = { guides: [], skills: [] };
  for await (const guide of entriesOf(strapi, GUIDE, { locale: 'en', status: 'draft', populate: POPULATE })) {
    content.guides.push(plain(guide));
  }
  for await (const skill of entriesOf(strapi, SKILL, { populate: { aliases: true } })) {
    content.skills.push(plain({ ...skill, documentId: undefined }));
  }
  return content;
};

const runImport = async (strapi) => {
  const jobs = strapi.plugin('careers').service('import-jobs');
  const options = { kind: 'import', source: 'onet', edition: '30.2', locale: 'en', dryRun: false };
  const job = await jobs.enqueue({ options, files: { paths: [folder] } });
  await jobs.doJob(job.id);
  const { state, problem, totals } = await jobs.find(job.id);
  if (state !== 'done') throw new Error(`The import is ${state}: ${problem}`);
  return totals;
};

/** Who is made anew gets an address anew. */
const withoutSlug = (entry) => Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'slug'));

/** What a script would do that knows Strapi and nothing of the plugin: a create for each entry. */
const runLoop = async (strapi, { guides, skills }) => {
  const byName = new Map();
  for (const data of skills.map(withoutSlug)) {
    const { documentId } = await strapi.documents(SKILL).create({ data });
    byName.set(data.name, documentId);
  }
  for (const data of guides.map(withoutSlug)) {
    const requirements = data.skills.map((each) => ({ ...each, skills: each.skills.map((name) => byName.get(name)) }));
    await strapi.documents(GUIDE).create({ locale: 'en', data: { ...data, skills: requirements } });
  }
  return { created: guides.length };
};

const { strapi, remove } = await bootApp({ mode: 'active' });
const content = mode === 'loop' ? JSON.parse(readFileSync(contentFile, 'utf8')) : undefined;
const [before, startedAt] = [process.cpuUsage(), performance.now()];
const totals = mode === 'loop' ? await runLoop(strapi, content) : await runImport(strapi);
const [ms, cpu] = [performance.now() - startedAt, process.cpuUsage(before)];
const memoryMb = process.resourceUsage().maxRSS / 1024;
const written = await readContent(strapi);
if (mode === 'import') writeFileSync(contentFile, JSON.stringify(written));
const digest = createHash('sha256').update(JSON.stringify(written)).digest('hex');
await strapi.destroy();
remove();
process.stdout.write(
  `${JSON.stringify({ ms, cpuMs: (cpu.user + cpu.system) / 1000, memoryMb, totals, digest, guides: written.guides.length, skills: written.skills.length })}\n`,
);
process.exit(0);
