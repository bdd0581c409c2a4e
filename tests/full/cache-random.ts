import { randomInt } from 'node:crypto';
import { addLocale } from '../api/access-fixture';
import { cacheOf, hitsOf, POPULATE, read, UNCACHED } from '../api/cache-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';

type Kind = 'guide' | 'faq' | 'skill' | 'certification' | 'field' | 'contributor';
type Values = Record<string, unknown>;

const KINDS: readonly Kind[] = ['guide', 'faq', 'skill', 'certification', 'field', 'contributor'];
const WITH_DRAFTS: readonly Kind[] = ['guide', 'faq'];
const AT_LEAST = 4;
const AT_MOST = 9;

/** A small generator (mulberry32), so that a failure can be run again from its seed. */
const makeRandom = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('Nothing to pick from');
    return found;
  };
  return { below, pick, some: <T>(list: readonly T[]): T[] => list.filter(() => next() < 0.4) };
};
type Random = ReturnType<typeof makeRandom>;

interface World {
  readonly app: CareersApp;
  readonly random: Random;
  readonly ids: Record<Kind, string[]>;
}

const textFields: Readonly<Record<Kind, string>> = {
  guide: 'role',
  faq: 'question',
  skill: 'name',
  certification: 'name',
  field: 'name',
  contributor: 'name',
};

let serial = 0;
const word = (): string => `Word ${(serial += 1)}`;

const linksOf = ({ random, ids }: World, kind: Kind): Values => {
  const choices: Record<Kind, readonly (() => Values)[]> = {
    guide: [
      () => ({ field: random.pick(ids.field), otherFields: random.some(ids.field) }),
      () => ({ skills: [{ label: word(), skills: random.some(ids.skill) }] }),
      () => ({ certifications: random.some(ids.certification).map((certification) => ({ certification })) }),
      () => ({ faqs: random.some(ids.faq) }),
      () => ({ relatedGuides: random.some(ids.guide) }),
      () => ({ relatedFrom: random.some(ids.guide) }),
      () => ({ advancesTo: random.some(ids.guide) }),
      () => ({ advancesFrom: random.some(ids.guide) }),
      () => ({ author: random.pick(ids.contributor), reviewer: random.pick(ids.contributor) }),
      () => ({ slug: `slug-${random.below(12)}` }),
      () => ({ summary: word(), steps: [{ title: word() }] }),
    ],
    faq: [() => ({ guides: random.some(ids.guide) }), () => ({ answer: word() })],
    skill: [() => ({ prerequisites: random.some(ids.skill) }), () => ({ slug: `skill-${random.below(9)}` })],
    certification: [() => ({ issuer: word() })],
    field: [() => ({ parent: random.pick(ids.field) }), () => ({ slug: `field-${random.below(9)}` })],
    contributor: [() => ({ jobTitle: word() })],
  };
  return random.pick(choices[kind])();
};

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && /Validation|Application|NotFound|Careers/.test(error.name);

const documentsOf = ({ app }: World, kind: Kind) => app.strapi.documents(`plugin::careers.${kind}`);

const where = ({ random }: World, kind: Kind, documentId: string) => ({
  documentId,
  ...(WITH_DRAFTS.includes(kind) ? { locale: random.pick(['en', 'en', 'es']) } : {}),
});

const create = async (world: World, kind: Kind): Promise<void> => {
  const data: Values = { [textFields[kind]]: word() };
  const status = world.random.pick(['draft', 'published', 'published'] as const);
  const made = await documentsOf(world, kind).create({ data, status });
  world.ids[kind].push(made.documentId);
};

const update = async (world: World, kind: Kind, documentId: string): Promise<void> => {
  const own: Values = world.random.below(3) === 0 ? { [textFields[kind]]: word() } : linksOf(world, kind);
  const target = where(world, kind, documentId);
  // A language that the document does not have yet begins with what is required.
  const data: Values = 'locale' in target && target.locale === 'es' ? { [textFields[kind]]: word(), ...own } : own;
  const status = world.random.pick(['draft', 'published', 'published'] as const);
  await documentsOf(world, kind).update({ ...target, data, status });
};

const remove = async (world: World, kind: Kind, documentId: string): Promise<void> => {
  if (world.ids[kind].length <= AT_LEAST) return;
  await documentsOf(world, kind).delete({ documentId, locale: '*' });
  world.ids[kind] = world.ids[kind].filter((id) => id !== documentId);
};

const move = async (world: World, kind: 'guide' | 'faq', documentId: string): Promise<void> => {
  const documents = world.app.strapi.documents(`plugin::careers.${kind}`);
  const target = where(world, kind, documentId);
  const step = world.random.below(4);
  if (step <= 1) await documents.publish(target);
  else if (step === 2) await documents.unpublish(target);
  else await documents.discardDraft(target);
};

const PERMISSIONS = ['skill.find', 'guide.find', 'faq.find', 'contributor.find'];

const write = async (world: World): Promise<string> => {
  const { random, app } = world;
  const kind = random.pick([...KINDS, 'guide', 'guide', 'guide', 'faq'] as const);
  const documentId = random.pick(world.ids[kind]);
  const step = random.below(40);
  if (step === 0) {
    const action = `plugin::careers.${random.pick(PERMISSIONS)}`;
    await app.publicRole.revoke(action);
    if (random.below(4) > 0) await app.publicRole.grant(action);
    return `permission ${action}`;
  }
  if (step === 1) {
    await app.strapi.db
      .transaction(async () => {
        await update(world, kind, documentId);
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    return `rolled back ${kind}`;
  }
  if (step < 6 && world.ids[kind].length < AT_MOST) {
    await create(world, kind);
    return `create ${kind}`;
  }
  if (step < 10) {
    await remove(world, kind, documentId);
    return `delete ${kind}`;
  }
  if (step < 18 && (kind === 'guide' || kind === 'faq')) {
    await move(world, kind, documentId);
    return `publish or unpublish ${kind}`;
  }
  await update(world, kind, documentId);
  return `update ${kind} ${documentId}`;
};

const addressOf = ({ random, ids }: World, hasPages: boolean): string => {
  const locale = random.pick(['en', 'es']);
  const pages = hasPages
    ? [
        `/api/careers/pages/slug-${random.below(12)}?locale=${locale}`,
        `/api/careers/pages/word-${random.below(serial + 1)}`,
        `/api/careers/pages?locale=${locale}`,
        `/api/careers/pages?field=field-${random.below(9)}`,
        `/api/careers/pages?view=full`,
      ]
    : [];
  return random.pick([
    ...pages,
    ...pages,
    `/api/careers/guides?${POPULATE}&locale=${locale}&sort=id`,
    `/api/careers/guides/${random.pick(ids.guide)}?${POPULATE}&locale=${locale}`,
    `/api/careers/guides?filters[slug]=slug-${random.below(12)}&${POPULATE}`,
    `/api/careers/guides?filters[faqs][question][$contains]=1&fields[0]=slug`,
    `/api/careers/faqs?populate=guides&locale=${locale}&sort=id`,
    '/api/careers/skills?populate=prerequisites&sort=id',
    '/api/careers/fields?populate=parent&sort=id',
    `/api/careers/contributors/${random.pick(ids.contributor)}`,
  ]);
};

/** Random writes and reads; every read is compared with one that is computed. */
export const describeRandomWrites = (steps: number): void => {
  const seed = Number(process.env.CACHE_SEED ?? randomInt(2 ** 31));

  describe(`the response cache among random writes (CACHE_SEED=${seed})`, () => {
    let app: CareersApp;

    beforeAll(async () => {
      app = await startCareers();
    });

    afterAll(() => app.stop());

    it(`never differs from what is computed, over ${steps} steps`, async () => {
      await addLocale(app.strapi, 'es', 'Spanish');
      const random = makeRandom(seed);
      const world: World = {
        app,
        random,
        ids: { guide: [], faq: [], skill: [], certification: [], field: [], contributor: [] },
      };
      for (const kind of KINDS) for (let made = 0; made <= AT_LEAST; made += 1) await create(world, kind);
      const { status, text } = await read(app, '/api/careers/pages');
      const hasPages = status === 200 && text.startsWith('{"data":');
      const differences: string[] = [];
      let done = 'at first';
      let compared = 0;

      for (let step = 0; step < steps && differences.length === 0; step += 1) {
        if (random.below(4) === 0) {
          // Reads that run while the write does: what they compute may be old by the time they would store it.
          const during = [addressOf(world, hasPages), addressOf(world, hasPages)].map((address) => read(app, address));
          try {
            done = await write(world);
          } catch (error) {
            if (!isRefusal(error)) throw error;
          }
          if (random.below(2) === 0) await Promise.all(during);
          else during.forEach((reading) => void reading.catch(() => undefined));
        }
        const address = addressOf(world, hasPages);
        const answer = await read(app, address);
        const oracle = await read(app, address, UNCACHED);
        compared += 1;
        if (answer.status !== oracle.status || (answer.status !== 304 && answer.text !== oracle.text)) {
          differences.push(`step ${step}, after ${done}: ${address}\n${answer.text}\n${oracle.text}`);
        }
      }

      expect(differences).toEqual([]);
      expect(compared).toBe(steps);
      // The comparison means something only when the cache did answer.
      expect(hitsOf(app)).toBeGreaterThan(steps / 10);
      expect(cacheOf(app).stats().stored).toBeGreaterThan(steps / 20);
    });
  });
};
