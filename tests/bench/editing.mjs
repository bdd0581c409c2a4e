/**
 * What editors wait for: each request that a careers screen sends, signed in and over HTTP, one after the other; publishing;
 * and the confirming of reviews by the hundred. At the size that the project promises: 10,000 guides, 5,000 skills.
 */
import { performance } from 'node:perf_hooks';
import { CERTIFICATIONS, SKILLS } from './editorial.mjs';
import { screenRequests } from './screens.mjs';
import { copyDatabase, seededDatabase } from './seeded.mjs';
import { startSide } from './side.mjs';
import { median, percentile } from './statistics.mjs';

const GUIDES = Number(process.env.BENCH_GUIDES ?? 10_000);
const AGAIN = 30;
/** Answers that each come right after a save. */
const FIRST = 20;
const PUBLISHED = 30;
const CONFIRMED = 300;
const ADMINISTRATOR = { firstname: 'Bench', lastname: 'Bench', email: 'bench@example.org', password: 'Bench-only-1' };

const signIn = async (side) => {
  const response = await fetch(`${side.url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMINISTRATOR),
  });
  const { data } = await response.json();
  /** One request below `/careers`. @returns milliseconds until all of the answer is there, and its `data` */
  return async (path, body, method = body === undefined ? 'GET' : 'POST') => {
    const start = performance.now();
    const answer = await fetch(`${side.url}/careers${path}`, {
      method,
      headers: { authorization: `Bearer ${data.token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const ms = performance.now() - start;
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return { ms, data: JSON.parse(text).data };
  };
};

/** Asks some times, each time after something else. @returns milliseconds of each, and of the server's processor */
const askTimes = async ({ side, ask, path, body, times, before }) => {
  const found = [];
  for (let turn = 0; turn < times; turn += 1) {
    await before?.(turn);
    const { cpu } = await side.ask('usage');
    const { ms } = await ask(path, body);
    found.push({ ms, cpu: ((await side.ask('usage')).cpu - cpu) / 1000 });
  }
  return { ms: found.map(({ ms }) => ms), cpu: found.map(({ cpu }) => cpu) };
};

/** @param saves what is saved before an answer counts as the first one: tasks of the worker */
const measureScreen = async ({ side, ask, title, path, body, saves }) => {
  const request = { side, ask, path, body };
  const save = async (turn) => {
    for (const task of saves) await side.ask(task, { number: 100 + turn * 7 });
  };
  // Some of it is read once for each start of the server.
  const start = await ask(path, body);
  const first = await askTimes({ ...request, times: FIRST, before: save });
  const again = await askTimes({ ...request, times: AGAIN });
  return {
    title,
    start: start.ms,
    p50: median(again.ms),
    p95: percentile(again.ms, 95),
    cpu: median(again.cpu),
    first: { p95: percentile(first.ms, 95), cpu: median(first.cpu) },
  };
};

/** Guides of which every neighbour is public, so that nothing holds them back. */
const publishable = (from) => Array.from({ length: PUBLISHED }, (_, index) => from + index * 20);

/** Publishing by the screens' action, and the plain Document Service's beside it with no readiness in the way. */
const measurePublishing = async ({ side, ask }) => {
  const own = [];
  for (const number of publishable(608)) {
    const { documentId } = await side.ask('saveGuide', { number });
    own.push((await ask(`/guides/${documentId}/publish`, { locale: 'en' })).ms);
  }
  const { data } = await ask('/settings');
  await ask('/settings', { revision: data.revision, settings: { readiness: { enforce: 'off' } } }, 'PUT');
  const plain = [];
  for (const number of publishable(1608)) {
    await side.ask('saveGuide', { number });
    plain.push((await side.ask('publishGuide', { number })).ms);
  }
  return { p50: median(own), p95: percentile(own, 95), plain: median(plain), ratio: median(own) / median(plain) };
};

const measureConfirming = async ({ side, ask }) => {
  const { data: queue } = await ask(`/reviews?pageSize=${CONFIRMED}`);
  const guides = queue.results.map(({ documentId, locale }) => ({ documentId, locale }));
  const documentIds = guides.map(({ documentId }) => documentId);
  const before = await side.ask('publicVersions', { documentIds });
  const preview = await ask('/reviews/preview', { guides });
  const seen = preview.data.guides.map(({ documentId, locale, publishedHash }) => ({
    ...{ documentId, locale, publishedHash },
  }));
  const confirm = await ask('/reviews/confirm', { guides: seen, note: 'Confirmed by the bench' });
  const after = await side.ask('publicVersions', { documentIds });
  if (after.text !== before.text) throw new Error('Confirming reviews has changed what is published.');
  if (confirm.data.confirmed.length !== CONFIRMED) throw new Error('Not all reviews were confirmed.');
  return {
    guides: CONFIRMED,
    modified: before.modified,
    seconds: confirm.ms / 1000,
    previewSeconds: preview.ms / 1000,
  };
};

/** @returns `screens` (milliseconds of each), `publishing` and `confirming`; see `report.mjs` */
export const measureEditing = async ({ say }) => {
  const copy = copyDatabase(seededDatabase({ count: GUIDES, translated: GUIDES / 5, editorial: true, say }));
  const side = await startSide('worker.mjs', { mode: 'active', databaseFile: copy.file });
  const ask = await signIn(side);
  const known = await side.ask('known');
  const { data: queue } = await ask('/reviews?pageSize=25');
  const reviewed = queue.results.map(({ documentId, locale }) => ({ documentId, locale }));
  const wanted = process.env.BENCH_SCREENS ?? '';
  const screens = [];
  for (const request of screenRequests({
    ...known,
    reviewed,
    skillCount: SKILLS,
    certificationCount: CERTIFICATIONS,
  })) {
    if (!request.title.includes(wanted)) continue;
    const measured = await measureScreen({ side, ask, ...request });
    const { title, start, first, p50, p95, cpu } = measured;
    say(
      `${title}: p95 ${p95.toFixed(0)} ms, p50 ${p50.toFixed(0)} ms, CPU ${cpu.toFixed(0)} ms; ` +
        `after a save p95 ${first.p95.toFixed(0)} ms, CPU ${first.cpu.toFixed(0)} ms; first of all ${start.toFixed(0)} ms`,
    );
    screens.push(measured);
  }
  const publishing = await measurePublishing({ side, ask });
  say(`Publishing: p95 ${publishing.p95.toFixed(0)} ms, ${publishing.ratio.toFixed(2)} × the plain Document Service`);
  const confirming = await measureConfirming({ side, ask });
  say(
    `${confirming.guides} reviews confirmed in ${confirming.seconds.toFixed(1)} s (shown in ${confirming.previewSeconds.toFixed(1)} s)`,
  );
  await side.stop();
  copy.remove();
  return { guides: GUIDES, skills: SKILLS, screens, publishing, confirming };
};
