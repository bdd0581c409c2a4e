import { startCareers, type CareersApp } from '../support/careers-app';
import type { AuthHeaders } from '../support/accounts';

const WRITERS = 8;
const ROUNDS = 5;

const statusesOf = (answers: readonly { status: number }[]): number[] => answers.map(({ status }) => status).sort();

/**
 * Writers that race for one thing, over HTTP. Declares its tests inside a `describe` of the caller's, on whatever
 * database `startCareers` is pointed at.
 */
export const describeRaces = (): void => {
  let app: CareersApp;
  let token: AuthHeaders;

  beforeAll(async () => {
    app = await startCareers();
    token = await app.apiToken({ type: 'full-access' });
  });

  afterAll(() => app.stop());

  const post = (path: string, data: object) => app.request.post(`/api/careers/${path}`).set(token).send({ data });
  const put = (path: string, data: object) => app.request.put(`/api/careers/${path}`).set(token).send({ data });
  const race = <T>(run: (writer: number) => Promise<T>) =>
    Promise.all(Array.from({ length: WRITERS }, (_, writer) => run(writer)));
  const reservations = (slug: string) =>
    app.strapi.db.query('plugin::careers.slug-reservation').findMany({ where: { slug: { $startsWith: slug } } });
  const guidesWith = (slug: string) =>
    app.strapi.db
      .query('plugin::careers.guide')
      .findMany({ where: { slug: { $startsWith: slug }, publishedAt: null } });

  it('for one slug: one of eight new guides gets it, seven are told, and nothing is left of them', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const slug = `contested-${round}`;
      const salaries = await app.strapi.db.query('careers.salary').count();
      const answers = await race(async (writer) =>
        post('guides', { role: `Racer ${writer}`, slug, salaries: [{ median: 1 }] }),
      );
      expect(statusesOf(answers)).toEqual([201, ...Array(WRITERS - 1).fill(400)]);
      for (const { body } of answers.filter(({ status }) => status === 400)) {
        expect(body.error.details.errors).toMatchObject([{ path: ['slug'], suggestion: `${slug}-2` }]);
      }
      expect(await guidesWith(slug)).toHaveLength(1);
      expect(await reservations(slug)).toHaveLength(1);
      // One for the draft and one for the published version of the winner.
      expect(await app.strapi.db.query('careers.salary').count()).toBe(salaries + 2);
    }
  });

  it('with slugs made from one role: all eight guides are saved, each with a slug of its own', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const slug = `crowd-${round}`;
      const answers = await race(async () => post('guides', { role: `Crowd ${round}` }));
      expect(statusesOf(answers)).toEqual(Array(WRITERS).fill(201));
      const slugs = answers.map(({ body }) => String(body.data.slug));
      expect(new Set(slugs)).toEqual(new Set([slug, ...[2, 3, 4, 5, 6, 7, 8].map((number) => `${slug}-${number}`)]));
      expect((await guidesWith(slug)).map((guide) => String(guide.slug)).sort()).toEqual([...slugs].sort());
      expect(await reservations(slug)).toHaveLength(WRITERS);
    }
  });

  it('with changes of existing guides to one slug: one gets it', async () => {
    const guides = await race(async (writer) => post('guides', { role: `Mover ${writer}` }));
    const answers = await race(async (writer) =>
      put(`guides/${guides[writer]?.body.data.documentId}`, { slug: 'target' }),
    );
    expect(statusesOf(answers)).toEqual([200, ...Array(WRITERS - 1).fill(400)]);
    expect(await guidesWith('target')).toHaveLength(1);
  });

  it('with the two halves of a cycle: one of them is refused', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [one, other] = await Promise.all(
        ['One', 'Other'].map(async (name) => {
          const { body } = await post('skills', { name: `${name} ${round}` });
          return String(body.data.documentId);
        }),
      );
      const answers = await Promise.all([
        put(`skills/${one}`, { prerequisites: [other] }),
        put(`skills/${other}`, { prerequisites: [one] }),
      ]);
      expect(statusesOf(answers)).toEqual([200, 400]);
    }
  });
};
