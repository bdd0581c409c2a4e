import { setTimeout as pause } from 'node:timers/promises';
import supertest from 'supertest';
import { createApiToken, signInAsAdmin, type AuthHeaders } from '../support/accounts';
import type { AppProcess } from '../support/app-process';
import { ask, type Answer, type Question } from '../support/load';

const GUIDES = 24;
const SKILLS = 12;
const GUIDE_UID = 'plugin::careers.guide';
const NOUNS = ['ropes', 'sails', 'bells', 'lamps', 'clocks', 'kilns', 'looms', 'barrels'];

export interface Guide {
  readonly documentId: string;
  readonly slug: string;
}

export interface Site {
  readonly admin: AuthHeaders;
  readonly token: AuthHeaders;
  readonly guides: readonly Guide[];
  /** What somebody reads: everything here can be stored, and is asked for again. */
  readonly addresses: readonly string[];
}

/** Answers that must not come: 5xx, and connections that broke. */
export interface Tally {
  readonly counts: Record<string, number>;
  readonly failures: string[];
}

const nounOf = (index: number): string => NOUNS[index % NOUNS.length] ?? '';

const skillsTable = (edition: number): Buffer =>
  Buffer.from(
    ['name,nature,description']
      .concat(Array.from({ length: SKILLS }, (_, at) => `Mending ${nounOf(at)} ${at},skill,Edition ${edition} of it.`))
      .join('\n'),
  );

/** Imports the skills anew, with other descriptions each time, as an administrator does it, and waits for the end. */
export const importSkills = async (app: AppProcess, admin: AuthHeaders, edition: number): Promise<void> => {
  const request = supertest(app.url);
  const sent = await request
    .post('/careers/imports/files')
    .set(admin)
    .attach('files', skillsTable(edition), 'skills.csv')
    .expect(201);
  const { folder } = sent.body.data as { folder: string };
  const begun = await request
    .post('/careers/imports/jobs')
    .set(admin)
    .send({ kind: 'import', source: 'csv', folder })
    .expect(202);
  for (;;) {
    const { body } = await request.get(`/careers/imports/jobs/${begun.body.data.id}`).set(admin).expect(200);
    const { state } = body.data as { state: string };
    if (state === 'done') return;
    if (state !== 'queued' && state !== 'running') throw new Error(`The import ended: ${JSON.stringify(body.data)}`);
    await pause(100);
  }
};

const addressesOf = (guides: readonly Guide[]): readonly string[] => [
  ...guides.flatMap(({ slug }) => [
    `/api/careers/pages/${slug}`,
    `/api/careers/pages/${slug}.md`,
    `/api/careers/guides?filters[slug]=${slug}&populate=*`,
  ]),
  ...NOUNS.map((noun) => `/api/careers/search?q=${noun}`),
  ...guides.slice(1, 4).map(({ slug }) => `/api/careers/compare?from=${guides[0]?.slug}&to=${slug}`),
  '/api/careers/pages',
  '/api/careers/skills?pagination[pageSize]=50',
  '/api/careers/sitemap.xml',
  '/api/careers/llms.txt',
];

/** Guides that have skills and lead to each other. */
export const makeSite = async (app: AppProcess): Promise<Site> => {
  const request = supertest(app.url);
  const admin = await signInAsAdmin(request);
  const token = await createApiToken({ request, admin, token: { type: 'full-access' } });
  await importSkills(app, admin, 0);
  // An import makes drafts.
  const drafts = await request.get('/api/careers/skills?status=draft&pagination[pageSize]=100').set(token).expect(200);
  const skills = (drafts.body.data as readonly { documentId: string }[]).map(({ documentId }) => documentId);
  if (skills.length !== SKILLS) throw new Error(`There are ${skills.length} skills.`);
  for (const documentId of skills) {
    const published = await request.put(`/api/careers/skills/${documentId}`).set(token).send({ data: {} });
    if (published.status !== 200) throw new Error(`A skill could not be published: ${published.text}`);
  }
  const guides: Guide[] = [];
  for (let at = 0; at < GUIDES; at += 1) {
    const data = {
      role: `Mender of ${nounOf(at)} ${at}`,
      slug: `mender-${at}`,
      summary: 'Edition 0.',
      overview: `Somebody has to mend ${nounOf(at)}, whatever the weather. `.repeat(12),
      skills: [{ label: 'Hands', skills: [skills[at % SKILLS], skills[(at + 1) % SKILLS]] }],
      relatedGuides: guides.slice(-2).map(({ documentId }) => documentId),
    };
    const made = await request.post('/api/careers/guides').set(token).send({ data });
    if (made.status !== 201) throw new Error(`A guide could not be made: ${made.text}`);
    guides.push({ documentId: made.body.data.documentId, slug: data.slug });
  }
  return { admin, token, guides, addresses: addressesOf(guides) };
};

const pick = <One>(all: readonly One[]): One => {
  const found = all[Math.floor(Math.random() * all.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
};

const RESUME = `I have mended ${NOUNS.join(', ')} for ten years, and taught others to. `.repeat(20);

/**
 * Reads, edits, publishes, imports and searches at once, until told.
 *
 * @returns `stop`, which waits for what is under way and says what was answered
 */
export const startMixedLoad = (app: AppProcess, { admin, token, guides, addresses }: Site) => {
  const tally: Tally = { counts: {}, failures: [] };
  let isStopped = false;
  let edition = 0;

  const count = (what: string): void => {
    tally.counts[what] = (tally.counts[what] ?? 0) + 1;
  };
  const send = async (what: string, path: string, question: Question = {}): Promise<Answer> => {
    const answer = await ask(`${app.url}${path}`, question);
    count(what);
    if (answer.status === 0 || answer.status >= 500)
      tally.failures.push(`${what} ${question.method ?? 'GET'} ${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return answer;
  };

  const read = async (): Promise<void> => {
    await send('reads', pick(addresses));
    await pause(5);
  };
  const query = async (): Promise<void> => {
    const slug = pick(guides).slug;
    await send('queries', '/graphql', {
      method: 'POST',
      body: { query: '{ guides(filters: { slug: { eq: $s } }) { role summary } }'.replace('$s', JSON.stringify(slug)) },
    });
    await pause(50);
  };
  const search = async (): Promise<void> => {
    await send('searches', `/api/careers/search?q=${pick(NOUNS)}+${Math.floor(Math.random() * 50)}`);
    await send('matches', '/api/careers/match', { method: 'POST', body: { text: RESUME } });
    await pause(50);
  };
  const follow = async (): Promise<void> => {
    await send('feeds', pick(['/api/careers/feed.xml', '/api/careers/health/ready']));
    await send('changes', '/api/careers/changes', { headers: token });
    await pause(100);
  };
  const edit = async (): Promise<void> => {
    edition += 1;
    const { documentId } = pick(guides);
    const data = { summary: `Edition ${edition}.` };
    const { status, text } = await send('edits', `/api/careers/guides/${documentId}`, {
      method: 'PUT',
      headers: token,
      body: { data },
    });
    if (status >= 400 && status < 500) tally.failures.push(`edits: ${status} ${text}`);
    await pause(100);
  };
  const publish = async (): Promise<void> => {
    // Not the guides that are compared: what is not there any more has another answer.
    const { documentId } = pick(guides.slice(8));
    const url = `/content-manager/collection-types/${GUIDE_UID}/${documentId}/actions/unpublish`;
    await send('unpublishes', url, { method: 'POST', headers: admin, body: {} });
    await pause(150);
    await send('publishes', `/api/careers/guides/${documentId}`, { method: 'PUT', headers: token, body: { data: {} } });
    await pause(150);
  };
  const comeAndGo = async (): Promise<void> => {
    const { text } = await send('made', '/api/careers/guides', {
      method: 'POST',
      headers: token,
      body: { data: { role: `Keeper of ${pick(NOUNS)}`, summary: 'For a moment.' } },
    });
    await pause(200);
    const { data } = JSON.parse(text) as { data?: { documentId: string } };
    if (data) await send('deleted', `/api/careers/guides/${data.documentId}`, { method: 'DELETE', headers: token });
    await pause(300);
  };
  const bring = async (): Promise<void> => {
    edition += 1;
    await importSkills(app, admin, edition).catch((error: unknown) => tally.failures.push(`imports: ${String(error)}`));
    count('imports');
    await pause(3000);
  };

  const until = async (work: () => Promise<unknown>): Promise<void> => {
    while (!isStopped) await work();
  };
  const works = [read, read, read, query, search, follow, edit, publish, comeAndGo, bring];
  const ended = Promise.all(works.map(until));
  return {
    stop: async (): Promise<Tally> => {
      isStopped = true;
      await ended;
      return tally;
    },
  };
};

interface Hits {
  readonly data: readonly { readonly documentId: string; readonly score: number }[];
}

/** A search counts words of what it has forgotten until it tidies up, as Lucene does: scores differ a little, not what is found. */
const withoutScores = (text: string): string => {
  const { data } = JSON.parse(text) as Hits;
  const found = data.map((hit) => ({ ...hit, score: undefined }));
  return JSON.stringify(found.sort((one, other) => one.documentId.localeCompare(other.documentId)));
};

/** What is answered at each address, whether or not it comes from a cache. */
export const readAll = async (app: AppProcess, { addresses }: Site): Promise<Readonly<Record<string, string>>> => {
  const bodies: Record<string, string> = {};
  for (const path of addresses) {
    const { status, text } = await ask(`${app.url}${path}`);
    bodies[path] = `${status} ${path.includes('/search') ? withoutScores(text) : text}`;
  }
  return bodies;
};
