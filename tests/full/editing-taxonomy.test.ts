import { addColleague } from '../admin/editor';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';

const UID = {
  skill: 'plugin::careers.skill',
  certification: 'plugin::careers.certification',
  guide: 'plugin::careers.guide',
  faq: 'plugin::careers.faq',
} as const;

type Data = Record<string, unknown>;
interface Named {
  readonly documentId: string;
  readonly name: string;
}
interface Requirement {
  readonly label: string;
  readonly skills: readonly Named[];
}

describe('skills, certifications and FAQs, for an editor', () => {
  let app: CareersApp;
  let admin: AuthHeaders;

  beforeAll(async () => {
    app = await startCareers();
    admin = await app.asAdmin();
    await app.publicRole.grant('plugin::careers.page.findOne', 'plugin::careers.skill.find');
  });

  afterAll(() => app.stop());

  const get = async (path: string, query: object = {}) =>
    (await app.request.get(`/careers${path}`).set(admin).query(query).expect(200)).body.data;
  const post = (path: string, data: object, as: AuthHeaders = admin) =>
    app.request.post(`/careers${path}`).set(as).send(data);
  const ask = async (path: string, data: object) => (await post(path, data).expect(200)).body.data;

  const make = async (kind: keyof typeof UID, data: Data): Promise<string> =>
    (await app.strapi.documents(UID[kind]).create({ data })).documentId;
  const skill = (name: string, data: Data = {}) => make('skill', { name, ...data });
  const certification = (name: string, data: Data = {}) => make('certification', { name, ...data });
  const guide = async (role: string, data: Data, { publish = true } = {}): Promise<string> => {
    const documentId = await make('guide', { role, ...data });
    if (publish) await app.strapi.documents(UID.guide).publish({ documentId });
    return documentId;
  };
  const read = (documentId: string, status: 'draft' | 'published' = 'draft'): Promise<Data | null> =>
    app.strapi.documents(UID.guide).findOne({
      documentId,
      status,
      populate: { skills: { populate: ['skills'] }, certifications: { populate: ['certification'] } },
    });
  const requirementsOf = async (documentId: string, status: 'draft' | 'published' = 'draft') =>
    ((await read(documentId, status))?.skills as readonly Requirement[]).map(({ label, skills }) => ({
      [label]: skills.map(({ name }) => name).sort(),
    }));
  const recommendedBy = async (documentId: string, status: 'draft' | 'published' = 'draft') =>
    (
      (await read(documentId, status))?.certifications as readonly {
        certification: Named | null;
        condition: string | null;
      }[]
    ).map((entry) => [entry.certification?.name, entry.condition]);
  const preview = (kind: 'skills' | 'certifications', winner: string, ...losers: readonly string[]) =>
    ask(`/taxonomy/${kind}/merges/preview`, { winner, losers });
  const merge = async (kind: 'skills' | 'certifications', winner: string, ...losers: readonly string[]) => {
    const { fingerprint } = await preview(kind, winner, ...losers);
    return ask(`/taxonomy/${kind}/merges`, { winner, losers, seen: fingerprint });
  };
  const undo = (kind: 'skills' | 'certifications', id: string) => post(`/taxonomy/${kind}/merges/${id}/undo`, {});
  const find = (kind: 'skill' | 'certification', documentId: string) =>
    app.strapi.documents(UID[kind]).findOne({ documentId, populate: '*' }) as Promise<Data | null>;
  const page = async (slug: string) => (await app.request.get(`/api/careers/pages/${slug}`).expect(200)).body.data;

  describe('in the tables', () => {
    beforeAll(async () => {
      const carpentry = await skill('Carpentry tables', { aliases: [{ label: 'Joinery' }], nature: 'skill' });
      await skill('Béton brut', { nature: 'knowledge', translations: [{ locale: 'de', name: 'Sichtbeton' }] });
      await guide('Table carpenter', { skills: [{ label: 'Wood', skills: [carpentry] }] });
      await guide('Table apprentice', { skills: [{ label: 'Wood', skills: [carpentry] }] }, { publish: false });
      await certification('Timber inspector', { acronym: 'TIQ', issuer: 'Wood Board' });
    });

    it.each([
      ['joinery', ['Carpentry tables']],
      ['BETON', ['Béton brut']],
      ['sichtbeton', ['Béton brut']],
      ['carpentry joinery', ['Carpentry tables']],
      ['nothing like it', []],
    ])('finds skills by any of their names: %s', async (q, names) => {
      const { rows } = await get('/taxonomy/skills', { q });
      expect(rows.map(({ name }: Named) => name)).toEqual(names);
    });

    it('finds certifications by acronym', async () => {
      const { rows } = await get('/taxonomy/certifications', { q: 'tiq' });
      expect(rows).toMatchObject([{ name: 'Timber inspector', issuer: 'Wood Board', guides: 0 }]);
    });

    it('counts the guides, and of these the live ones', async () => {
      const { rows } = await get('/taxonomy/skills', { q: 'carpentry tables' });
      expect(rows).toMatchObject([{ aliases: ['Joinery'], guides: 2, liveGuides: 1 }]);
    });

    it('sorts, filters and pages', async () => {
      const used = await get('/taxonomy/skills', { use: 'used', sort: 'guides', order: 'desc', pageSize: 1 });
      expect(used.rows).toHaveLength(1);
      expect(used.pagination.total).toBeGreaterThanOrEqual(1);
      const knowledge = await get('/taxonomy/skills', { nature: 'knowledge', use: 'unused' });
      expect(knowledge.rows.map(({ name }: Named) => name)).toContain('Béton brut');
      await app.request.get('/careers/taxonomy/skills').set(admin).query({ nature: 'sport' }).expect(400);
    });

    it('knows a new skill, and a new use, at once', async () => {
      const documentId = await skill('Thatching');
      expect((await get('/taxonomy/skills', { q: 'thatching' })).rows).toMatchObject([{ guides: 0 }]);
      await guide('Thatcher', { skills: [{ label: 'Roofs', skills: [documentId] }] });
      expect((await get('/taxonomy/skills', { q: 'thatching' })).rows).toMatchObject([{ guides: 1, liveGuides: 1 }]);
    });

    it('edits many at once, or none', async () => {
      const ids = [await skill('Bulk one'), await skill('Bulk two')];
      const changes = { nature: 'tool', reuse: 'transversal' };
      expect(await ask('/taxonomy/skills/edit', { documentIds: ids, changes })).toEqual({ changed: 2 });
      expect((await get('/taxonomy/skills', { q: 'bulk', nature: 'tool', reuse: 'transversal' })).rows).toHaveLength(2);

      await post('/taxonomy/skills/edit', { documentIds: [...ids, 'gone'], changes: { nature: 'language' } }).expect(
        404,
      );
      expect((await get('/taxonomy/skills', { q: 'bulk', nature: 'language' })).rows).toHaveLength(0);
      await post('/taxonomy/skills/edit', { documentIds: ids, changes: { issuer: 'Nobody' } }).expect(400);

      const licence = await certification('Bulk licence');
      await ask('/taxonomy/certifications/edit', {
        documentIds: [licence],
        changes: { kind: 'licence', issuer: 'Board' },
      });
      expect(await find('certification', licence)).toMatchObject({ kind: 'licence', issuer: 'Board' });
    });
  });

  it('suggests duplicates, and remembers which are not the same', async () => {
    const ids = [await skill('Postgres'), await skill('PostgreSQL'), await skill('postgresql 15')];
    await skill('Java');
    await skill('JavaScript');
    const suggested = async () => {
      const { rows } = await get('/taxonomy/skills/duplicates', { pageSize: 50 });
      return (rows as readonly { concepts: readonly Named[] }[])
        .map(({ concepts }) => concepts.map(({ name }) => name).sort())
        .filter((names) => names.some((name) => /postgres|java/i.test(name)));
    };
    expect(await suggested()).toEqual([['PostgreSQL', 'Postgres', 'postgresql 15']]);
    await post('/taxonomy/skills/duplicates/distinct', { documentIds: ids }).expect(200);
    expect(await suggested()).toEqual([]);
    // A second time changes nothing.
    await post('/taxonomy/skills/duplicates/distinct', { documentIds: ids }).expect(200);
  });

  describe('merging skills', () => {
    it('moves everything to the winner, in drafts and in public, and undoes it', async () => {
      const base = await skill('Merge arithmetic');
      const winner = await skill('Merge welding', {
        aliases: [{ label: 'Welds' }],
        translations: [{ locale: 'es', name: 'Soldar' }],
      });
      const loser = await skill('Merge weldng', {
        slug: 'merge-weldng',
        nature: 'tool',
        description: 'Words of its own',
        aliases: [{ label: 'welds' }, { label: 'MIG' }],
        translations: [
          { locale: 'es', name: 'Soldadura', aliases: [{ label: 'soldeo' }] },
          { locale: 'fr', name: 'Soudage' },
        ],
        externalIds: [{ scheme: 'esco', code: 'S1' }],
        prerequisites: [base],
      });
      const above = await skill('Merge shipbuilding', { prerequisites: [loser] });
      const badge = await certification('Merge badge', { skills: [loser] });
      const only = await guide('Merge welder', { skills: [{ label: 'Joins', skills: [loser, base] }] });
      const both = await guide('Merge fitter', { skills: [{ label: 'Metal', skills: [winner, loser] }] });
      const drafted = await guide(
        'Merge drafter',
        { skills: [{ label: 'Draft', skills: [loser] }] },
        { publish: false },
      );
      await page('merge-welder');

      const shown = await preview('skills', winner, loser);
      expect(shown.guides).toHaveLength(5);
      expect(shown.guides).toContainEqual({
        documentId: both,
        locale: 'en',
        status: 'published',
        title: expect.stringContaining('Merge fitter'),
        changes: [{ place: 'Metal', from: 'Merge weldng', to: 'Merge welding', isDropped: true }],
      });
      expect(shown.otherLinks).toEqual({ 'skill.prerequisites': 1, 'certification.skills': 1 });
      expect(shown.newAliases).toEqual(['Merge weldng', 'MIG']);
      expect(shown.newLocales).toEqual(['fr']);

      const draftBefore = await app.strapi.documents(UID.guide).findOne({ documentId: drafted });
      const { merges, guides } = await ask('/taxonomy/skills/merges', {
        winner,
        losers: [loser],
        seen: shown.fingerprint,
      });
      expect(guides).toBe(3);
      for (const status of ['draft', 'published'] as const) {
        expect(await requirementsOf(only, status)).toEqual([{ Joins: ['Merge arithmetic', 'Merge welding'] }]);
        expect(await requirementsOf(both, status)).toEqual([{ Metal: ['Merge welding'] }]);
      }
      expect(await requirementsOf(drafted)).toEqual([{ Draft: ['Merge welding'] }]);
      expect(await app.strapi.documents(UID.guide).findOne({ documentId: drafted, status: 'published' })).toBeNull();
      expect(draftBefore?.publishedAt).toBeNull();
      expect(await find('skill', loser)).toBeNull();
      expect(await find('skill', above)).toMatchObject({ prerequisites: [{ documentId: winner }] });
      expect(await find('certification', badge)).toMatchObject({ skills: [{ documentId: winner }] });
      expect(
        await app.strapi.documents(UID.skill).findOne({
          documentId: winner,
          populate: { aliases: true, prerequisites: true, externalIds: true, translations: { populate: ['aliases'] } },
        }),
      ).toMatchObject({
        aliases: [{ label: 'Welds' }, { label: 'Merge weldng' }, { label: 'MIG' }],
        prerequisites: [{ documentId: base }],
        externalIds: [{ scheme: 'esco', code: 'S1' }],
        translations: [
          { locale: 'es', name: 'Soldar', aliases: [{ label: 'Soldadura' }, { label: 'soldeo' }] },
          { locale: 'fr', name: 'Soudage' },
        ],
      });
      // What was cached is forgotten.
      expect(JSON.stringify((await page('merge-welder')).skills)).not.toContain('weldng');
      const slugs = app.strapi.plugin('careers').service('slugs');
      const held = { kind: 'skill', locale: '', slug: 'merge-weldng' };
      expect(await slugs.holderOf(held)).toEqual({ documentId: winner, current: false });

      expect(await get('/taxonomy/skills/merges')).toMatchObject([
        { id: merges[0].id, winner: 'Merge welding', loser: 'Merge weldng', mergedBy: 'Test Administrator' },
      ]);
      const { body } = await undo('skills', merges[0].id).expect(200);
      expect(body.data).toEqual({ documentId: loser, name: 'Merge weldng', restored: 7, kept: [] });
      for (const status of ['draft', 'published'] as const) {
        expect(await requirementsOf(only, status)).toEqual([{ Joins: ['Merge arithmetic', 'Merge weldng'] }]);
        expect(await requirementsOf(both, status)).toEqual([{ Metal: ['Merge welding', 'Merge weldng'] }]);
      }
      expect(await find('skill', loser)).toMatchObject({
        slug: 'merge-weldng',
        nature: 'tool',
        description: 'Words of its own',
        aliases: [{ label: 'welds' }, { label: 'MIG' }],
        prerequisites: [{ documentId: base }],
      });
      expect(await find('skill', winner)).toMatchObject({
        aliases: [{ label: 'Welds' }],
        externalIds: [],
        prerequisites: [],
        translations: [{ locale: 'es' }],
      });
      expect(await find('skill', above)).toMatchObject({ prerequisites: [{ documentId: loser }] });
      expect(await slugs.holderOf(held)).toEqual({ documentId: loser, current: true });
      expect(JSON.stringify((await page('merge-welder')).skills)).toContain('weldng');
      await undo('skills', merges[0].id).expect(404);
    });

    it('merges several at once, and lets the newest be undone first', async () => {
      const [winner, one, other] = [
        await skill('Several main'),
        await skill('Several one'),
        await skill('Several other'),
      ];
      const documentId = await guide('Several holder', { skills: [{ label: 'All', skills: [one, other] }] });
      const { merges } = await merge('skills', winner, one, other);
      expect(merges).toHaveLength(2);
      expect(await requirementsOf(documentId, 'published')).toEqual([{ All: ['Several main'] }]);

      const { body } = await undo('skills', merges[0].id).expect(409);
      expect(body.error.details).toMatchObject({ reason: 'merged-further', loser: 'Several other' });
      await undo('skills', merges[1].id).expect(200);
      await undo('skills', merges[0].id).expect(200);
      expect(await requirementsOf(documentId, 'published')).toEqual([{ All: ['Several one', 'Several other'] }]);
    });

    it('undoes what still stands, and tells what was changed since', async () => {
      const [winner, loser] = [await skill('Stand main'), await skill('Stand other')];
      const skills = [{ label: 'Needed', skills: [loser] }];
      const [kept, edited, again] = [
        await guide('Stand kept', { skills }),
        await guide('Stand edited', { skills }, { publish: false }),
        await guide('Stand again', { skills }),
      ];
      const { merges } = await merge('skills', winner, loser);
      await app.strapi.documents(UID.guide).update({ documentId: edited, data: { skills: [] } as Data });
      // Publishing makes the components anew.
      await app.strapi.documents(UID.guide).publish({ documentId: again });
      const { body } = await undo('skills', merges[0].id).expect(200);
      expect(body.data.kept).toEqual([{ what: 'Stand edited Career Guide (en, draft): Needed', why: 'gone' }]);
      for (const documentId of [kept, again]) {
        for (const status of ['draft', 'published'] as const) {
          expect(await requirementsOf(documentId, status)).toEqual([{ Needed: ['Stand other'] }]);
        }
      }
    });

    it('refuses to undo after a day, or when the winner is gone', async () => {
      const [winner, one, other] = [await skill('Late main'), await skill('Late one'), await skill('Late other')];
      const { merges } = await merge('skills', winner, one);
      const yesterday = new Date(Date.now() - 25 * 3_600_000);
      await app.strapi.db
        .query('plugin::careers.merge')
        .update({ where: { documentId: merges[0].id }, data: { mergedAt: yesterday } });
      expect((await undo('skills', merges[0].id).expect(409)).body.error.details.reason).toBe('too-late');

      const second = await merge('skills', winner, other);
      await app.strapi.documents(UID.skill).delete({ documentId: winner });
      expect((await undo('skills', second.merges[0].id).expect(409)).body.error.details.reason).toBe('winner-gone');
      expect(await find('skill', other)).toBeNull();
    });

    it('refuses when something has changed since the preview', async () => {
      const [winner, loser] = [await skill('Seen main'), await skill('Seen other')];
      const { fingerprint } = await preview('skills', winner, loser);
      await guide('Seen later', { skills: [{ label: 'New', skills: [loser] }] });
      const { body } = await post('/taxonomy/skills/merges', { winner, losers: [loser], seen: fingerprint }).expect(
        409,
      );
      expect(body.error.details).toMatchObject({ code: 'CareersTaxonomyConflict', reason: 'changed-since-preview' });
      expect(await find('skill', loser)).not.toBeNull();
    });

    it('refuses to close a circle, and names it', async () => {
      const loser = await skill('Circle c');
      const between = await skill('Circle b', { prerequisites: [loser] });
      const winner = await skill('Circle a', { prerequisites: [between] });
      const { body } = await post('/taxonomy/skills/merges/preview', { winner, losers: [loser] }).expect(409);
      expect(body.error.details).toMatchObject({ reason: 'circle', relation: 'prerequisites' });
      expect(body.error.message).toContain('“Circle a” → “Circle b” → “Circle a”');
    });

    it('refuses to merge a skill into itself, or one that is gone', async () => {
      const documentId = await skill('Alone');
      await post('/taxonomy/skills/merges/preview', { winner: documentId, losers: [documentId] }).expect(400);
      await post('/taxonomy/skills/merges/preview', { winner: documentId, losers: ['gone'] }).expect(404);
    });
  });

  it('merges certifications: one recommendation a guide, unless the conditions differ', async () => {
    const winner = await certification('Cloud associate');
    const loser = await certification('Cloud assoc', { acronym: 'CAX', retiresAt: '2026-01-31', replacedBy: winner });
    const before = await certification('Cloud legacy', { retiresAt: '2025-01-31', replacedBy: loser });
    const recommend = (...entries: readonly (readonly [string, string?])[]) => ({
      certifications: entries.map(([id, condition]) => ({ certification: id, condition: condition ?? null })),
    });
    const single = await guide('Cloud single', recommend([loser, 'if new']));
    const double = await guide('Cloud double', recommend([winner], [loser]));
    const apart = await guide('Cloud apart', recommend([winner], [loser, 'if on the other cloud']));
    const { merges } = await merge('certifications', winner, loser);
    for (const status of ['draft', 'published'] as const) {
      expect(await recommendedBy(single, status)).toEqual([['Cloud associate', 'if new']]);
      expect(await recommendedBy(double, status)).toEqual([['Cloud associate', null]]);
      expect(await recommendedBy(apart, status)).toEqual([
        ['Cloud associate', null],
        ['Cloud associate', 'if on the other cloud'],
      ]);
    }
    expect(await find('certification', winner)).toMatchObject({
      aliases: [{ label: 'Cloud assoc' }, { label: 'CAX' }],
    });
    expect(await find('certification', before)).toMatchObject({ replacedBy: { documentId: winner } });
    // A recommendation was taken out of a draft: whoever has it open is told.
    expect(await app.strapi.documents(UID.guide).findOne({ documentId: double })).toMatchObject({ revision: 2 });

    await undo('certifications', merges[0].id).expect(200);
    for (const status of ['draft', 'published'] as const) {
      expect(await recommendedBy(double, status)).toEqual([
        ['Cloud associate', null],
        ['Cloud assoc', null],
      ]);
      expect(await recommendedBy(apart, status)).toEqual([
        ['Cloud associate', null],
        ['Cloud assoc', 'if on the other cloud'],
      ]);
    }
    expect(await find('certification', loser)).toMatchObject({ acronym: 'CAX', replacedBy: { documentId: winner } });
    expect(await find('certification', before)).toMatchObject({ replacedBy: { documentId: loser } });
  });

  it('retires a certification, and replaces it in the guides that were chosen', async () => {
    const [old, next] = [await certification('Java 8 programmer'), await certification('Java 21 programmer')];
    const certifications = [{ certification: old, condition: null }];
    const replaced = await guide('Retire replaced', { certifications });
    const kept = await guide('Retire kept', { certifications });
    const doubled = await guide('Retire doubled', { certifications: [...certifications, { certification: next }] });
    await page('retire-replaced');
    const request = { documentId: old, replacedBy: next };
    const shown = await ask('/taxonomy/certifications/retirement/preview', request);
    expect(shown.guides).toHaveLength(6);
    const order = {
      ...request,
      lifecycle: 'retired',
      retiresAt: '2026-03-31',
      replaceIn: [replaced, doubled],
      seen: shown.fingerprint,
    };
    await post('/taxonomy/certifications/retirement', { ...order, seen: 'another' }).expect(409);
    await post('/taxonomy/certifications/retirement', { ...order, retiresAt: 'soon' }).expect(400);
    expect(await ask('/taxonomy/certifications/retirement', order)).toEqual({ replaced: 2, kept: 1 });
    for (const status of ['draft', 'published'] as const) {
      expect(await recommendedBy(replaced, status)).toEqual([['Java 21 programmer', null]]);
      expect(await recommendedBy(kept, status)).toEqual([['Java 8 programmer', null]]);
      expect(await recommendedBy(doubled, status)).toEqual([['Java 21 programmer', null]]);
    }
    expect(await find('certification', old)).toMatchObject({
      lifecycle: 'retired',
      retiresAt: '2026-03-31',
      replacedBy: { documentId: next },
    });
    expect(JSON.stringify((await page('retire-replaced')).certifications)).toContain('Java 21 programmer');
  });

  describe('FAQs', () => {
    it('are counted, searched in the question first, and compared', async () => {
      const faq = async (question: string, data: Data = {}) => {
        const documentId = await make('faq', { question, answer: 'It depends.', ...data });
        await app.strapi.documents(UID.faq).publish({ documentId });
        return documentId;
      };
      const one = await faq('How long does pottery training take?', { topic: 'Training' });
      const other = await faq('How long does training for pottery take?');
      const third = await faq('Is clay heavy?', { answer: 'Pottery builds muscles.' });
      await guide('Potter', { faqs: [other, third] });
      await guide('Ceramist', { faqs: [other] }, { publish: false });

      const { rows, locales } = await get('/faqs', { q: 'pottery', sort: 'guides', order: 'desc' });
      expect(rows).toMatchObject([
        { documentId: other, guides: 2, liveGuides: 1, isPublished: true },
        { documentId: third, guides: 1, liveGuides: 1 },
        { documentId: one, guides: 0, topic: 'Training' },
      ]);
      expect(locales).toEqual(['en']);
      expect((await get('/faqs', { q: 'pottery', use: 'unused' })).rows).toMatchObject([{ documentId: one }]);

      const found = await get('/faqs/search', { q: 'pottery', locale: 'en' });
      expect(found.map(({ documentId }: Named) => documentId)).toEqual([other, one, third]);
      expect(found[0]).toMatchObject({ status: 'published', locale: 'en', guides: 2 });
      expect(await get('/faqs/search', { q: 'pottery', locale: 'es' })).toEqual([]);

      const near = async () =>
        ((await get('/faqs/duplicates')).rows as readonly { faqs: readonly Named[] }[]).map(({ faqs }) =>
          faqs.map(({ documentId }) => documentId),
        );
      expect(await near()).toEqual([[other, one]]);
      await post('/faqs/duplicates/distinct', { documentIds: [one, other] }).expect(200);
      expect(await near()).toEqual([]);
    });
  });

  describe('for a colleague', () => {
    const signIn = async (role: 'strapi-editor' | 'strapi-author'): Promise<AuthHeaders> => {
      const { email, password } = await addColleague(app, role);
      const { body } = await app.request.post('/admin/login').send({ email, password }).expect(200);
      return { Authorization: `Bearer ${String(body.data.token)}` };
    };

    it('lets roles do what they are allowed to, and asks for the permission on the type besides', async () => {
      const author = await signIn('strapi-author');
      const editor = await signIn('strapi-editor');
      const ids = [await skill('Allowed one'), await skill('Allowed two')];
      const edit = { documentIds: ids, changes: { nature: 'tool' } };
      await post('/taxonomy/skills/edit', edit, author).expect(403);
      await post('/taxonomy/skills/merges/preview', { winner: ids[0], losers: [ids[1]] }, author).expect(403);
      await post('/link-check', {}, author).expect(403);
      await app.request.get('/careers/taxonomy/skills').expect(401);
      await post('/taxonomy/skills/edit', edit, editor).expect(200);
      // The named action alone is not enough.
      const { id } = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
      await app.strapi.db.query('admin::permission').deleteMany({
        where: { role: id, action: 'plugin::content-manager.explorer.update', subject: UID.skill },
      });
      await post('/taxonomy/skills/edit', edit, editor).expect(403);
      await post('/taxonomy/skills/merges/preview', { winner: ids[0], losers: [ids[1]] }, editor).expect(403);
    });
  });
});
