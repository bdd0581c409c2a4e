import http from 'node:http';
import fc from 'fast-check';
import supertest from 'supertest';
import { createApiToken, signInAsAdmin, type AuthHeaders } from '../support/accounts';
import { startApp, type AppProcess } from '../support/app-process';
import { describeOnEachDatabase } from '../support/each-database';
import { fuzzedOperations, type Fuzzed } from './fuzz/operations';
import { requestsFor, type HostileRequest, type Known } from './fuzz/requests';
import { send } from './fuzz/send';

jest.setTimeout(900_000);

/** So many on SQLite; half of them on PostgreSQL, which is stricter with values. `FUZZ_REQUESTS`, `FUZZ_SEED` say otherwise. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 4000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const AT_ONCE = 8;
const MOST_IN_CHUNK = 400;
/** Caches are full and every screen was asked for once after a quarter; from there memory stays. */
const MOST_GROWTH = 1.1;
const SLACK_BYTES = 15_000_000;

const NOBODY: AuthHeaders = { Authorization: '' };
/** Stands in drafts only. */
const CANARY = 'Qanary-Draft-7731';

const group = (weight: number, operations: readonly Fuzzed[], known: Known) => ({
  weight,
  arbitrary: fc.oneof(
    ...operations.map(({ operation, isAdmin }) =>
      requestsFor(operation, known).map((request) => ({
        request,
        isAdmin,
        operation: `${operation.method} ${operation.path}`,
      })),
    ),
  ),
});

interface Shot {
  readonly operation: string;
  readonly request: HostileRequest;
  readonly isAdmin: boolean;
}

describeOnEachDatabase(
  `requests of any shape (FUZZ_SEED=${SEED})`,
  (database) => {
    let app: AppProcess;
    let admin: AuthHeaders;
    let callers: readonly AuthHeaders[];
    let shots: fc.Arbitrary<Shot>;
    const count = database === 'SQLite' ? REQUESTS : Math.ceil(REQUESTS / 2);
    const chunkSize = Math.min(MOST_IN_CHUNK, Math.ceil(count / 8));
    const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });

    beforeAll(async () => {
      app = await startApp({
        config: {
          plugins: {
            careers: {
              config: { publicRead: true, match: { requests: 1_000_000, seconds: 60 }, cache: { maxBytes: 4_000_000 } },
            },
          },
        },
        env: { LOG_LEVEL: 'error' },
      });
      const request = supertest(app.url);
      admin = await signInAsAdmin(request);
      const token = (type: 'read-only' | 'full-access') => createApiToken({ request, admin, token: { type } });
      const [readOnly, full] = [await token('read-only'), await token('full-access')];
      const account = { username: 'member', email: 'member@example.com', password: 'Test-only-password-2' };
      const { body } = await request.post('/api/auth/local/register').send(account).expect(200);
      callers = [NOBODY, { Authorization: `Bearer ${String(body.jwt)}` }, readOnly, full];
      const make = async (path: string, data: object) => {
        const made = await request.post(`/api/careers/${path}`).set(full).send({ data }).expect(201);
        return String(made.body.data.documentId);
      };
      const faq = await make('faqs', { question: 'Is it fun?', answer: 'Yes' });
      const guide = await make('guides', { role: 'Welder', slug: 'welder', faqs: [faq], steps: [{ title: 'Learn' }] });
      await make('guides', { role: 'Baker', slug: 'baker', relatedGuides: [guide] });
      const skill = await make('skills', { name: 'Welding' });
      const draft = { data: { role: CANARY, summary: CANARY, relatedFrom: [guide] } };
      await request.post('/api/careers/guides?status=draft').set(full).send(draft).expect(201);
      await request
        .put(`/api/careers/guides/${guide}?status=draft`)
        .set(full)
        .send({ data: { summary: CANARY } })
        .expect(200);
      const known: Known = {
        ids: [
          guide,
          faq,
          skill,
          'welder',
          'baker',
          '1',
          '2',
          'none',
          'en',
          'plugin::careers.guide',
          'plugin::careers.review',
        ],
        attributes: [
          ...[
            'id',
            'documentId',
            'role',
            'slug',
            'summary',
            'faqs',
            'question',
            'skills',
            'name',
            'relatedGuides',
            'steps',
          ],
          ...[
            'localizations',
            'createdBy',
            'updatedBy',
            'publishedAt',
            'createdAt',
            'locale',
            'revision',
            'field',
            'seo',
          ],
          ...[
            'password',
            'email',
            'url',
            'mime',
            'related',
            'folder',
            'ext',
            'size',
            'users',
            'nature',
            'cost',
            'parent',
          ],
        ],
      };
      const { documented, content, admin: panel } = fuzzedOperations(await app.routes());
      expect(documented.length).toBeGreaterThan(40);
      expect(content.length).toBeGreaterThan(30);
      expect(panel.length).toBeGreaterThan(150);
      shots = fc.oneof(group(4, documented, known), group(2, content, known), group(4, panel, known));
    });

    afterAll(async () => {
      agent.destroy();
      await app.stop();
    });

    it('are answered or refused, and never break the server, tell drafts or fill its memory', async () => {
      const broken = new Map<string, string>();
      const statuses: Record<number, number> = {};
      const note = (what: string, { operation, request }: Shot, more: string): void => {
        const key = `${what} ${operation}`;
        if (!broken.has(key)) broken.set(key, `${key}\n${JSON.stringify(request).slice(0, 1500)}\n${more}`);
      };
      const shoot = async (shot: Shot, at: number): Promise<void> => {
        const caller = shot.isAdmin ? admin : (callers[at % callers.length] ?? NOBODY);
        const mayReadDrafts = shot.isAdmin || caller === callers.at(-1);
        const headers = { ...shot.request.headers, ...(caller === NOBODY ? {} : caller) };
        try {
          const { status, body } = await send({ url: app.url, agent }, { ...shot.request, headers });
          statuses[status] = (statuses[status] ?? 0) + 1;
          if (status >= 500) note(String(status), shot, app.output().slice(-700));
          if (!mayReadDrafts && body.includes(CANARY)) note('a draft', shot, body);
        } catch (error) {
          note(String(error), shot, '');
        }
      };

      let after = 0;
      let warm = 0;
      for (let done = 0; done < count; done += chunkSize) {
        const chunk = fc.sample(shots, { seed: SEED + done, numRuns: Math.min(chunkSize, count - done) });
        let next = 0;
        const worker = async (): Promise<void> => {
          for (let at = next++; at < chunk.length; at = next++) {
            const shot = chunk[at];
            if (shot !== undefined) await shoot(shot, at);
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, worker));
        if (warm === 0 && done >= count / 4) warm = await app.heap();
      }
      after = await app.heap();

      expect([...broken.values()]).toEqual([]);
      expect(Object.keys(statuses).length).toBeGreaterThan(4);
      expect(statuses[200]).toBeGreaterThan(count / 50);
      expect(after).toBeLessThan(warm * MOST_GROWTH + SLACK_BYTES);
      expect((await fetch(`${app.url}/_health`)).status).toBe(204);
    });
  },
  ['SQLite', 'PostgreSQL'],
);
